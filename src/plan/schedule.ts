import type { ActionSpec } from '../config/scenario.js';

/** One step of a schedule: an action of the scenario with its place in the order. */
export interface ScheduledAction extends Omit<ActionSpec, 'position'> {
  /** 0-based; names the action in the history. */
  readonly index: number;
  /** Line of the scenario file that asked for it, when it was scripted. */
  readonly sourceLine: number | null;
}

/** The ordered actions of one run. Serialised with {@link stringifySchedule}; replay executes it, not the seed. */
export interface Schedule {
  readonly version: 1;
  readonly scenario: string;
  readonly seed: number;
  readonly actions: readonly ScheduledAction[];
  /** Load goes on this long after the last action. */
  readonly quietMs: number;
}
