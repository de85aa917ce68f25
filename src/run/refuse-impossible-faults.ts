import { ClusterError } from '../cluster/cluster.js';
import { kernelAbilities, refuseImpossible } from '../faults/conditions/kernel-abilities.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import type { PreparedEngine } from './prepare-engine.js';

/**
 * Refuses, before any cluster exists, what this kernel cannot do to packets.
 * @throws {ClusterError} `no-such-effect` naming the scenario, its line and the effect.
 */
export async function refuseImpossibleFaults(
  runs: readonly Pick<PlannedRun, 'scenario' | 'schedule'>[],
  { host, tools }: Pick<PreparedEngine, 'host' | 'tools'>,
): Promise<void> {
  const wanted = runs.flatMap(({ scenario, schedule }) =>
    schedule.actions.flatMap(({ kind, condition, sourceLine }) =>
      condition === null ? [] : [{ scenario: scenario.name, kind, condition, sourceLine }],
    ),
  );
  if (wanted.length === 0 || tools === null) return;
  const kernel = await kernelAbilities(host, tools);
  for (const { scenario, kind, condition, sourceLine } of wanted) {
    try {
      refuseImpossible([condition], kernel);
    } catch (error) {
      if (!(error instanceof ClusterError)) throw error;
      const where = sourceLine === null ? '' : `, line ${sourceLine}`;
      const message = `scenario "${scenario}"${where}, "${kind}": ${error.message}`;
      throw new ClusterError(error.code, message, error.hint, { cause: error });
    }
  }
}
