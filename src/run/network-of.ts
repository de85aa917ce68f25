import { type Cluster, ClusterError } from '../cluster/cluster.js';
import type { NetworkControl } from '../faults/fault.js';
import { type ConditionsEnd, createNetworkControl } from '../faults/network.js';
import { noNetwork } from '../faults/no-network.js';
import type { PreparedEngine } from './prepare-engine.js';

/** The packet filters and queues of a cluster's nodes; of an attached cluster there are none. */
export function networkOf(
  cluster: Cluster,
  { host, tools }: PreparedEngine,
  ended: (end: ConditionsEnd) => void,
): NetworkControl {
  if (cluster.engine === 'attached') return noNetwork;
  if (tools === null)
    throw new ClusterError('missing-binary', 'no packet filter was prepared', 'Prepare the engine for it.');
  return createNetworkControl(cluster, host, tools, { ended });
}
