import type { Scenario } from '../config/scenario.js';
import type { Schedule } from '../plan/schedule.js';

/** One run, decided but not begun. */
export interface PlannedRun {
  /** Unique within the output folder and fit for a file name, e.g. `smoke-42`. */
  readonly id: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly schedule: Schedule;
}

/** Letters, digits, dots and dashes only: scenario names are the user's, folder names are ours. */
export function folderNameOf(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[-.]+|-+$/g, '') || 'run';
}
