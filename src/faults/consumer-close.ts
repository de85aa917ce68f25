import type { Fault } from './fault.js';
import { targetClient } from './target.js';

/** Closes a consumer's channel and connection as a well-behaved client does. */
export const consumerClose: Fault = {
  kind: 'consumer-close',
  async apply({ clients }, action) {
    return {
      target: targetClient(action),
      evidence: await clients.closeConsumer(action.lane, action.client),
    };
  },
};
