import { type Fault, FaultNotEffective } from './fault.js';
import { nodesThatAre } from './in-order.js';
import { killTogether } from './kill-together.js';

/** SIGKILL of all nodes in the same moment, as a power cut would do it. */
export const killCluster: Fault = {
  kind: 'kill-cluster',
  async apply(context) {
    const nodes = await nodesThatAre(context, (state) => state !== 'down');
    if (nodes.length === 0) throw new FaultNotEffective('every node is down already');
    return { target: nodes.join(','), evidence: await killTogether(context.cluster, nodes) };
  },
};
