import { cellsOf, expectedMsOf, type Plan, type PlannedCell } from './plan.js';
import { stringifySchedule } from './serialise-schedule.js';
import { type Shard, shardText } from './shards.js';

/** One leg of a job matrix, for GitHub's `fromJSON`. */
export interface MatrixLeg {
  readonly shard: string;
  readonly name: string;
  /** Ids of the cells, a blank between them. */
  readonly cells: string;
  readonly minutes: number;
}

/**
 * A plan as JSON: what `plan --json` prints, and what `run` leaves as plan.json.
 * @param shard the part that runs here; null: all of it.
 */
export function planJson(plan: Plan, shard: Shard | null): string {
  const { seed, shards, cells } = plan;
  const whole = {
    version: 1,
    shard: shard && shardText(shard),
    seed,
    shards,
    expectedMs: expectedMsOf(cells),
    matrix: { include: matrixLegs(plan) },
    cells: cells.map((cell) => cellJson(cell, shards)),
    runs: cells.flatMap(({ scenario, runs }) =>
      runs.map(({ id, seed: runSeed, expectedMs, schedule }) => ({
        id,
        scenario: scenario.name,
        seed: runSeed,
        expectedMs,
        schedule: JSON.parse(stringifySchedule(schedule)) as unknown,
      })),
    ),
  };
  return JSON.stringify(whole, null, 2);
}

/** One leg for each shard of the plan. */
export function matrixLegs(plan: Plan): readonly MatrixLeg[] {
  return Array.from({ length: plan.shards }, (_, at) => {
    const shard = { index: at + 1, count: plan.shards };
    const cells = cellsOf(plan, shard);
    const minutes = minutesOf(expectedMsOf(cells));
    const size = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
    return {
      shard: shardText(shard),
      name: `shard ${shard.index} of ${shard.count}: ${size}, about ${minutes} min`,
      cells: cells.map(({ scenario }) => scenario.name).join(' '),
      minutes,
    };
  });
}

/** Whole minutes, rounded up. */
export function minutesOf(ms: number): number {
  return Math.ceil(ms / 60_000);
}

function cellJson({ scenario, runs, expectedMs, shard }: PlannedCell, count: number): object {
  return {
    id: scenario.name,
    scenario: scenario.cell?.scenario ?? scenario.name,
    values: scenario.cell?.values ?? {},
    shard: shardText({ index: shard, count }),
    expectedMs,
    position: scenario.position,
    runs: runs.map(({ id, seed, expectedMs: runMs }) => ({ id, seed, expectedMs: runMs })),
  };
}
