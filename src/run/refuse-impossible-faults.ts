import { ClusterError } from '../cluster/cluster.js';
import { dataRoot, trySlowDisk } from '../cluster/disk-ability.js';
import { kernelAbilities, refuseImpossible } from '../faults/conditions/kernel-abilities.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import type { ScheduledAction } from '../plan/schedule.js';
import type { FetchOptions } from './docker-broker.js';
import { clockJumpOf, clockLibraryFor } from './node-clocks.js';
import type { PreparedEngine } from './prepare-engine.js';

type Wanted = Pick<PlannedRun, 'scenario' | 'schedule'>;

/**
 * Refuses, before any cluster exists, what this kernel cannot do to packets and to the disk of nodes, and what
 * these brokers cannot do to their clocks.
 * @param scratch where the folders of nodes will be made.
 * @throws {ClusterError} `no-such-effect`, `clock-not-movable` naming the scenario, its line and the effect.
 */
export async function refuseImpossibleFaults(
  runs: readonly Wanted[],
  engine: PreparedEngine,
  scratch: string,
  fetching: FetchOptions,
): Promise<void> {
  await refuseImpossibleConditions(runs, engine);
  await refuseImpossibleDisk(runs, engine, scratch);
  for (const run of runs) {
    const jump = clockJumpOf(run);
    if (jump !== null) await naming(run, jump, () => clockLibraryFor(run, engine, fetching));
  }
}

async function refuseImpossibleDisk(
  runs: readonly Wanted[],
  { host, kind, tools }: PreparedEngine,
  scratch: string,
): Promise<void> {
  if (tools === null) return;
  for (const run of runs) {
    const slowed = run.schedule.actions.find((action) => action.kind === 'slow-disk');
    if (slowed === undefined) continue;
    await naming(run, slowed, async () => trySlowDisk(await dataRoot(kind, scratch, host), host));
    return; // all nodes have their data in the same place
  }
}

async function refuseImpossibleConditions(
  runs: readonly Wanted[],
  { host, tools }: Pick<PreparedEngine, 'host' | 'tools'>,
): Promise<void> {
  const wanted = runs.flatMap((run) =>
    run.schedule.actions.flatMap((action) =>
      action.condition === null ? [] : [{ run, action, condition: action.condition }],
    ),
  );
  if (wanted.length === 0 || tools === null) return;
  const kernel = await kernelAbilities(host, tools);
  for (const { run, action, condition } of wanted)
    await naming(run, action, () => refuseImpossible([condition], kernel));
}

/** Says of an error which action of which scenario it is about. */
async function naming(
  { scenario }: Wanted,
  { kind, sourceLine }: ScheduledAction,
  check: () => unknown,
): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
    const where = sourceLine === null ? '' : `, line ${sourceLine}`;
    const message = `scenario "${scenario.name}"${where}, "${kind}": ${error.message}`;
    throw new ClusterError(error.code, message, error.hint, { cause: error });
  }
}
