import { removeLeftovers } from '../rabbitmq/leftovers.js';
import { awaitWhole } from '../rabbitmq/wholeness.js';
import type { StandingCluster } from './cluster-handover.js';

/** After a pass all nodes are there and nothing is wanted of them: what takes longer is no whole cluster. */
const timeoutMs = 30_000;

/**
 * Removes queues and policies of the run before and proves the cluster whole.
 * @throws NotCleared, NotWhole, ManagementError or ClusterError with the reason.
 */
export async function clearForNext(
  { cluster, broker }: StandingCluster,
  signal: AbortSignal,
  progress: (line: string) => void,
): Promise<void> {
  const wait = { timeoutMs, progress, signal };
  const { nodes } = cluster;
  const { management } = broker;
  await awaitWhole({ nodes, management, lanes: [] }, wait);
  await removeLeftovers(cluster, management, wait);
}
