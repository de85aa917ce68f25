import { expectedMsOf, type Plan } from '../plan/plan.js';
import { matrixLegs, minutesOf } from '../plan/plan-json.js';
import { loadScenarios } from '../run/load-scenarios.js';
import { planInShards } from '../run/plan-for.js';
import { print, setOutput } from './commands.js';
import { exitCodes } from './exit-codes.js';
import { readPlanInputs } from './plan-inputs.js';
import { planSummary } from './plan-summary.js';
import { tellError } from './problems.js';
import { writeSummary } from './summary.js';

/** What the step needs of the world. */
export interface PlanWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** A seed for scenarios without one, so that all shards share it. */
  readonly drawSeed: () => number;
}

/** The sub-action `plan`: checks the file, shares its cells out, starts nothing. Resolves to the exit code. */
export async function runPlanStep({ env, cwd, drawSeed }: PlanWorld): Promise<number> {
  const workspace = env.GITHUB_WORKSPACE || cwd;
  try {
    const inputs = readPlanInputs(env, workspace);
    const scenarios = await loadScenarios(inputs, print);
    const plan = planInShards(scenarios, inputs.seed, inputs.shards, drawSeed);
    for (const { name, cells } of matrixLegs(plan)) print(`${name}: ${cells}`);
    if (plan.seed !== null) print(`seed ${plan.seed}`);
    writeSummary(() => planSummary(plan), env.GITHUB_STEP_SUMMARY);
    setPlanOutputs(plan);
    return exitCodes.pass;
  } catch (error) {
    tellError(error, workspace);
    return exitCodes.usage;
  }
}

function setPlanOutputs(plan: Plan): void {
  const values: Readonly<Record<string, string | number>> = {
    matrix: JSON.stringify({ include: matrixLegs(plan) }),
    cells: plan.cells.length,
    minutes: minutesOf(expectedMsOf(plan.cells)),
    shards: plan.shards,
    seed: plan.seed ?? '',
  };
  for (const [name, value] of Object.entries(values)) setOutput(name, String(value));
}
