import { type Fault, FaultNotEffective } from './fault.js';
import { inOrder, nodesThatAre } from './in-order.js';
import { stopNode } from './stop.js';

/** Stops every node that is up gracefully, all together or one after the other. */
export const stopCluster: Fault = {
  kind: 'stop-cluster',
  async apply(context, action) {
    const nodes = await nodesThatAre(context, (state) => state !== 'down');
    if (nodes.length === 0) throw new FaultNotEffective('every node is down already');
    const told = await inOrder(context, action, 'together', nodes, (node) => stopNode(context, node));
    return { target: nodes.join(','), evidence: told.join('; ') };
  },
};
