import type { Fault } from './fault.js';
import { targetClient } from './target.js';

/** Cuts a publisher's connection without a word; what it has in flight has an unknown outcome. */
export const publisherCrash: Fault = {
  kind: 'publisher-crash',
  async apply({ clients }, action) {
    return {
      target: targetClient(action),
      evidence: await clients.crashPublisher(action.lane, action.client),
    };
  },
};
