import type { Fault } from './fault.js';
import { targetClient } from './target.js';

/** Closes a publisher's connection as a well-behaved client does, once what it has in flight is settled; it connects again. */
export const publisherClose: Fault = {
  kind: 'publisher-close',
  async apply({ clients }, action) {
    return {
      target: targetClient(action),
      evidence: await clients.closePublisher(action.lane, action.client),
    };
  },
};
