import { randomInt } from 'node:crypto';
import type { Scenario } from '../config/scenario.js';
import { planRuns } from '../plan/plan-runs.js';
import { conductRuns } from './conduct-runs.js';
import type { RunHooks, RunOptions, RunSummary } from './contract.js';
import { loadScenarios } from './load-scenarios.js';

/**
 * The main job: every scenario of the file, or the built-in smoke scenario, as often as asked for.
 * @throws ConfigurationError with every problem, before anything is started.
 * @throws ClusterError when the machine cannot do what was asked.
 */
export async function runScenarios(options: RunOptions, hooks: RunHooks): Promise<RunSummary> {
  const scenarios = await loadScenarios(options, hooks.progress);
  const runs = scenarios.flatMap((scenario) => planRuns(scenario, seedOf(scenario, options)));
  return conductRuns(runs, options, hooks);
}

/** A seed is always there, drawn when nobody gave one, and always told, so that every run can be repeated. */
function seedOf(scenario: Scenario, options: RunOptions): number {
  return options.seed ?? scenario.seed ?? randomInt(2 ** 32);
}
