import { awaitFact } from './await-fact.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { inOrder, nodesThatAre } from './in-order.js';
import { startNode } from './start.js';
import { stopNode } from './stop.js';

const wholeLimitMs = 120_000;

/**
 * Restarts every node as an operator does: each is stopped gracefully and started, and the next one only when
 * every queue has all its members online again.
 */
export const rollingRestart: Fault = {
  kind: 'rolling-restart',
  async apply(context, action) {
    if (action.options?.order === 'together')
      throw new FaultNotEffective(
        '"rolling-restart" goes forwards or backwards; "stop-cluster" stops together',
      );
    const nodes = context.cluster.nodes.map((node) => node.name);
    const down = await nodesThatAre(context, (state) => state !== 'up');
    if (down.length > 0)
      throw new FaultNotEffective(`${down.join(', ')} not up: nobody restarts the others then`);
    const told = await inOrder(context, action, 'forwards', nodes, async (node) => {
      const stopped = await stopNode(context, node);
      const started = await startNode(context, node);
      const tookS = await awaitFact(
        `the cluster is whole after the restart of ${node}`,
        wholeLimitMs,
        async () => (await context.broker.whatIsNotWhole()).join('; ') || null,
        context.signal,
      );
      return `${stopped}; ${started}; all queues have their members online ${tookS} s later`;
    });
    return { target: 'all', evidence: told.join('; ') };
  },
};
