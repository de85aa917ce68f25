import type { Condition } from '../config/condition.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { onNodes } from './on-nodes.js';

/** Loses a share of the packets of a node, of those that arrive unless aimed otherwise; or of every live node. */
export const flaky: Fault = {
  kind: 'flaky',
  async apply(context, action) {
    const { lossPercent } = action;
    if (lossPercent === null) throw new FaultNotEffective('"flaky" says no share of packets to lose');
    const condition = action.condition ?? plainLoss(lossPercent);
    return onNodes(context, action, 'up', (node) => context.network.addConditions(node, [condition]));
  },
};

/** What a schedule means that says a share and nothing else, as all did before conditions could be aimed. */
function plainLoss(percent: number): Condition {
  return {
    effect: { kind: 'loss', percent, correlationPercent: null },
    aim: { direction: 'in', peers: null, ports: null },
    durationMs: null,
  };
}
