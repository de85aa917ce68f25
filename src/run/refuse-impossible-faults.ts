import { ClusterError } from '../cluster/cluster.js';
import { dataRoot, trySlowDisk } from '../cluster/disk-ability.js';
import { kernelAbilities, refuseImpossible } from '../faults/conditions/kernel-abilities.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import type { ScheduledAction } from '../plan/schedule.js';
import type { PreparedEngine } from './prepare-engine.js';

/**
 * Refuses, before any cluster exists, what this kernel cannot do to packets, and to the disk of nodes.
 * @param scratch where the folders of nodes will be made.
 * @throws {ClusterError} `no-such-effect` naming the scenario, its line and the effect.
 */
export async function refuseImpossibleFaults(
  runs: readonly Pick<PlannedRun, 'scenario' | 'schedule'>[],
  engine: PreparedEngine,
  scratch: string,
): Promise<void> {
  const { host, tools } = engine;
  if (tools === null) return;
  const wanted = runs.flatMap(({ scenario, schedule }) =>
    schedule.actions.map((action) => ({ scenario: scenario.name, ...action })),
  );
  const shaped = wanted.flatMap(({ condition, ...rest }) =>
    condition === null ? [] : [{ condition, ...rest }],
  );
  if (shaped.length > 0) {
    const kernel = await kernelAbilities(host, tools);
    for (const action of shaped) await told(action, async () => refuseImpossible([action.condition], kernel));
  }
  const slowed = wanted.find(({ kind }) => kind === 'slow-disk');
  if (slowed)
    await told(slowed, async () => {
      await trySlowDisk(await dataRoot(engine.kind, scratch, host), host);
    });
}

/** Says in an error whose action it is. */
async function told(
  {
    scenario,
    kind,
    sourceLine,
  }: Pick<ScheduledAction, 'kind' | 'sourceLine'> & { readonly scenario: string },
  check: () => Promise<void>,
): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
    const where = sourceLine === null ? '' : `, line ${sourceLine}`;
    const message = `scenario "${scenario}"${where}, "${kind}": ${error.message}`;
    throw new ClusterError(error.code, message, error.hint, { cause: error });
  }
}
