import { type Fault, FaultNotEffective } from './fault.js';
import { proveSilent } from './node-proof.js';
import { targetNode } from './target.js';

/** Stops every process of a node where it stands, as a stalled virtual machine would. */
export const pause: Fault = {
  kind: 'pause',
  async apply(context, action) {
    const target = await targetNode(context, action);
    const before = await context.cluster.state(target);
    if (before === 'down') throw new FaultNotEffective(`${target} is down; there is nothing to pause`);
    if (before === 'up') await context.cluster.pause(target);
    return { target, evidence: await proveSilent(context.cluster, target) };
  },
};
