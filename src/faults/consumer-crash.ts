import type { Fault } from './fault.js';
import { targetClient } from './target.js';

/** Cuts a consumer's connection without a word, as a dying process would. */
export const consumerCrash: Fault = {
  kind: 'consumer-crash',
  async apply({ clients }, action) {
    return {
      target: targetClient(action),
      evidence: await clients.crashConsumer(action.lane, action.client),
    };
  },
};
