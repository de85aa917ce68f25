import { ClusterError } from '../cluster/cluster.js';
import { kernelAbilities, refuseImpossible } from '../faults/conditions/kernel-abilities.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import type { ScheduledAction } from '../plan/schedule.js';
import type { FetchOptions } from './docker-broker.js';
import { clockJumpOf, clockLibraryFor } from './node-clocks.js';
import type { PreparedEngine } from './prepare-engine.js';

type Wanted = Pick<PlannedRun, 'scenario' | 'schedule'>;

/**
 * Refuses, before any cluster exists, what this kernel cannot do to packets and what these brokers cannot do
 * to their clocks.
 * @throws {ClusterError} `no-such-effect`, `clock-not-movable` naming the scenario, its line and the effect.
 */
export async function refuseImpossibleFaults(
  runs: readonly Wanted[],
  engine: Pick<PreparedEngine, 'kind' | 'host' | 'tools'>,
  fetching: FetchOptions,
): Promise<void> {
  await refuseImpossibleConditions(runs, engine);
  for (const run of runs) {
    const jump = clockJumpOf(run);
    if (jump !== null) await naming(run, jump, () => clockLibraryFor(run, engine, fetching));
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
