import { ClusterError } from '../cluster/cluster.js';
import type { NetworkControl } from './fault.js';

const nothing = 'the network of an attached cluster is not ours; nothing was changed in it';

/** The network of a cluster that somebody else runs: nothing is ever in force there, and nothing can be. */
export const noNetwork: NetworkControl = {
  partition: refuse,
  cut: refuse,
  heal: async () => nothing,
  clear: async () => nothing,
  setConditions: refuse,
  addConditions: refuse,
  conditionsOf: () => [],
  measure: async () => null,
  adopt: async () => undefined,
  remember: () => undefined,
  reapply: async () => undefined,
  cutFrom: () => [],
  close: () => undefined,
};

async function refuse(): Promise<never> {
  throw new ClusterError(
    'not-ours',
    'the nodes of an attached cluster are not ours, so nothing is done to their network',
    'Let rmq-chaos make the cluster itself for faults of networks.',
  );
}
