import { type Fault, FaultNotEffective } from './fault.js';
import { onNodes } from './on-nodes.js';

/** Loses a share of the packets that arrive at a node, or, when none is named, at every live one. */
export const flaky: Fault = {
  kind: 'flaky',
  async apply(context, action) {
    const { lossPercent } = action;
    if (lossPercent === null) throw new FaultNotEffective('"flaky" says no share of packets to lose');
    return onNodes(context, action, 'up', (node) => context.network.flaky(node, lossPercent));
  },
};
