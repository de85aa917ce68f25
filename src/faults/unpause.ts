import { type Fault, FaultNotEffective } from './fault.js';
import { proveRunning } from './node-proof.js';
import { targetNode } from './target.js';

/** Lets the processes of a paused node go on. */
export const unpause: Fault = {
  kind: 'unpause',
  async apply(context, action) {
    const target = await targetNode(context, action);
    const before = await context.cluster.state(target);
    if (before === 'down') throw new FaultNotEffective(`${target} is down, not paused; "start" starts it`);
    if (before === 'paused') await context.cluster.unpause(target);
    return { target, evidence: await proveRunning(context.cluster, target) };
  },
};
