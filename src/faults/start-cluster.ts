import { type Fault, FaultNotEffective } from './fault.js';
import { inOrder, nodesThatAre } from './in-order.js';
import { proveRunning } from './node-proof.js';
import { startOnceMore } from './start.js';

/**
 * Starts every node that is down, all together or one after the other, and waits until all of them serve. One
 * after the other means that the processes are started so: a broker that was not the last to stop waits for
 * its peers, so nobody waits for the first to serve before the second is started.
 */
export const startCluster: Fault = {
  kind: 'start-cluster',
  async apply(context, action) {
    const nodes = await nodesThatAre(context, (state) => state === 'down');
    if (nodes.length === 0) throw new FaultNotEffective('no node is down');
    const running = await inOrder(context, action, 'together', nodes, async (node) => {
      await context.cluster.start(node);
      await context.network.reapply(node);
      return proveRunning(context.cluster, node);
    });
    const serving = nodes.map(
      async (node) => `${node}: ${await startOnceMore(context, node, { mustServe: true })}`,
    );
    return { target: nodes.join(','), evidence: [...running, ...(await Promise.all(serving))].join('; ') };
  },
};
