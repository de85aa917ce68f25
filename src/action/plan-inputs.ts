import { parseAssignments } from '../config/assignments.js';
import { maxSeed } from '../config/seed.js';
import { maxShards } from '../plan/shards.js';
import type { ScenarioOptions } from '../run/load-scenarios.js';
import { InputReader, optional, wholeNumber } from './input-reader.js';

/** Every input of the sub-action `plan`, validated. All defaults are plan/action.yml's. */
export interface PlanInputs extends ScenarioOptions {
  readonly seed: number | null;
  readonly shards: number;
}

/**
 * Reads every input from the environment.
 * @throws ConfigurationError with every problem, each naming its input.
 */
export function readPlanInputs(
  env: Readonly<Record<string, string | undefined>>,
  workspace: string,
): PlanInputs {
  const reader = new InputReader(env);
  const inputs: PlanInputs = {
    scenarioFile: reader.text('scenario-file') || null,
    scenarioName: reader.text('scenario') || null,
    shards: reader.parse('shards', wholeNumber(1, maxShards), 1),
    seed: reader.parse('seed', optional(wholeNumber(0, maxSeed)), null),
    runs: reader.parse('runs', optional(wholeNumber(1, 1000)), null),
    set: reader.parse('set', parseAssignments, {}),
    axes: reader.parse('axes', parseAssignments, {}),
    broker: null,
    workspace,
  };
  reader.refuse();
  return Object.freeze(inputs);
}
