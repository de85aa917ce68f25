import { type Fault, FaultNotEffective } from './fault.js';
import { proveRunning } from './node-proof.js';
import { onNodes } from './on-nodes.js';

/** Lets the processes of a paused node (or, when none is named, of all that are) go on. */
export const unpause: Fault = {
  kind: 'unpause',
  apply: (context, action) =>
    onNodes(context, action, 'paused', async (target) => {
      const before = await context.cluster.state(target);
      if (before === 'down') throw new FaultNotEffective(`${target} is down, not paused; "start" starts it`);
      if (before === 'paused') await context.cluster.unpause(target);
      return proveRunning(context.cluster, target);
    }),
};
