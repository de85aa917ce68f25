import { repetitionOf } from '../config/action-options.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { targetClient } from './target.js';

const never = new AbortController().signal;

/** Consumers leave, come back or misbehave over and over, each in a way of its own; they run as before afterwards. */
export const consumerStorm: Fault = {
  kind: 'consumer-storm',
  async apply({ clients, signal = never }, action) {
    const storm = action.options?.storm;
    if (storm === undefined) throw new FaultNotEffective('"consumer-storm" says no storm');
    const wish = { ...repetitionOf('consumer-storm', action.options), storm, signal };
    return {
      target: targetClient(action),
      evidence: await clients.storm(action.lane, action.client, wish),
    };
  },
};
