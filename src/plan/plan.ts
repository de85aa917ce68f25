import type { Scenario } from '../config/scenario.js';
import { expectedRunMs } from './expected-duration.js';
import { type PlannedRun, planRuns } from './plan-runs.js';
import type { PlanSeed } from './plan-seed.js';
import { type Shard, shareOut } from './shards.js';

/** A run with the time it will take, about. */
export interface TimedRun extends PlannedRun {
  readonly expectedMs: number;
}

/** A scenario, or a cell of the matrix, with its runs. They stay together on one runner. */
export interface PlannedCell {
  readonly scenario: Scenario;
  readonly runs: readonly TimedRun[];
  readonly expectedMs: number;
  /** Which shard it belongs to, 1-based. */
  readonly shard: number;
}

/** Everything that will run, wherever it does. */
export interface Plan {
  /** What `--seed` has to say for the same plan; null: nothing, because every scenario has its own. */
  readonly seed: number | null;
  readonly cells: readonly PlannedCell[];
  /** Never more than there are cells, so that none is empty. */
  readonly shards: number;
}

/** The plan of the scenarios, shared out in at most `shards` parts. Pure, so every runner makes the same one. */
export function makePlan(scenarios: readonly Scenario[], { seed, seedOf }: PlanSeed, shards: number): Plan {
  const cells = scenarios.map((scenario) => {
    const runs = planRuns(scenario, seedOf(scenario)).map((run) => {
      return { ...run, expectedMs: expectedRunMs(run.schedule, scenario) };
    });
    return { scenario, runs, expectedMs: runs.reduce((sum, run) => sum + run.expectedMs, 0) };
  });
  const count = Math.max(1, Math.min(shards, cells.length));
  const chosen = shareOut(
    cells.map(({ expectedMs }) => expectedMs),
    count,
  );
  return { seed, shards: count, cells: cells.map((cell, index) => ({ ...cell, shard: chosen[index] ?? 1 })) };
}

/** The cells of one shard, in the order of the plan; of all shards when none is named. */
export function cellsOf({ cells }: Plan, shard: Shard | null): readonly PlannedCell[] {
  return shard === null ? cells : cells.filter((cell) => cell.shard === shard.index);
}

/** How long cells take one after the other, about, in milliseconds. */
export function expectedMsOf(cells: readonly PlannedCell[]): number {
  return cells.reduce((sum, { expectedMs }) => sum + expectedMs, 0);
}
