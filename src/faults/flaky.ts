import { type Fault, FaultNotEffective } from './fault.js';
import { targetNode } from './target.js';

/** Loses a share of the packets that arrive at a node. */
export const flaky: Fault = {
  kind: 'flaky',
  async apply(context, action) {
    if (action.lossPercent === null) throw new FaultNotEffective('"flaky" says no share of packets to lose');
    const target = await targetNode(context, action);
    return { target, evidence: await context.network.flaky(target, action.lossPercent) };
  },
};
