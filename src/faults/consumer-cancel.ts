import type { Fault } from './fault.js';
import { targetClient } from './target.js';

/** Cancels a consumer; its channel stays open and keeps what it holds unsettled. */
export const consumerCancel: Fault = {
  kind: 'consumer-cancel',
  async apply({ clients }, action) {
    return {
      target: targetClient(action),
      evidence: await clients.cancelConsumer(action.lane, action.client),
    };
  },
};
