import type { Scenario } from '../config/scenario.js';
import { maxSeed } from '../config/seed.js';
import { drawSchedule } from './draw-schedule.js';
import type { Schedule } from './schedule.js';

/** One run to be executed. */
export interface PlannedRun {
  /** `<scenario>-s<seed>`: fit for a folder's name. */
  readonly id: string;
  readonly scenario: Scenario;
  /** 0-based, of `scenario.runs`. */
  readonly index: number;
  readonly seed: number;
  readonly schedule: Schedule;
}

/**
 * The runs of a scenario. Run i has the seed base + i, so that any one of them can be had alone by asking for
 * one run with its seed. Behind the largest seed comes 0.
 */
export function planRuns(scenario: Scenario, baseSeed: number): readonly PlannedRun[] {
  return Array.from({ length: scenario.runs }, (_, index) => {
    const seed = (baseSeed + index) % (maxSeed + 1);
    const id = `${scenario.name}-s${seed}`;
    return { id, scenario, index, seed, schedule: drawSchedule(scenario, seed) };
  });
}
