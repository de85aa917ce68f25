import type { Scenario } from '../config/scenario.js';
import type { PlannedRun } from '../plan/plan-runs.js';

/** run.json: the scenario as it was understood, so that a replay needs nothing but the run's folder. */
export interface SavedRun {
  readonly version: 1;
  readonly id: string;
  readonly seed: number;
  readonly scenario: Scenario;
}

export function serialiseRun({ id, seed, scenario }: PlannedRun): string {
  const saved: SavedRun = { version: 1, id, seed, scenario };
  return `${JSON.stringify(saved, null, 2)}\n`;
}

/** @throws Error saying what is wrong with the text. */
export function parseSavedRun(text: string): SavedRun {
  const saved = JSON.parse(text) as Partial<SavedRun>;
  if (saved.version !== 1) throw new Error(`its version is ${JSON.stringify(saved.version)}, not 1`);
  const { id, seed, scenario } = saved;
  if (
    typeof id !== 'string' ||
    typeof seed !== 'number' ||
    !scenario?.cluster ||
    !Array.isArray(scenario.lanes)
  ) {
    throw new Error('it lacks the run id, the seed or the scenario');
  }
  return { version: 1, id, seed, scenario };
}
