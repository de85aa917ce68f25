import { type Fault, FaultNotEffective } from './fault.js';
import { targetClient } from './target.js';

/** Changes what a consumer does with its deliveries from now on: ack, reject, requeue, or hold them back. */
export const consumerSettle: Fault = {
  kind: 'consumer-settle',
  async apply({ clients }, action) {
    if (action.settle === null) throw new FaultNotEffective('"consumer-settle" does not say how to settle');
    return {
      target: targetClient(action),
      evidence: await clients.settleConsumer(action.lane, action.client, action.settle),
    };
  },
};
