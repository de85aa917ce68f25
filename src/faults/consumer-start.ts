import type { Fault } from './fault.js';
import { targetClient } from './target.js';

/** Starts a consumer that was crashed, closed or cancelled. */
export const consumerStart: Fault = {
  kind: 'consumer-start',
  async apply({ clients }, action) {
    return {
      target: targetClient(action),
      evidence: await clients.startConsumer(action.lane, action.client),
    };
  },
};
