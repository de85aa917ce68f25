import type { Fault, FaultContext } from './fault.js';
import { proveGone } from './node-proof.js';
import { targetNode } from './target.js';

/** A broker with a full queue takes seconds to stop; after this it is killed. */
export const stopLimitMs = 60_000;

/** Asks the broker to stop, as an operator would. */
export const stop: Fault = {
  kind: 'stop',
  async apply(context, action) {
    const target = await targetNode(context, action);
    return { target, evidence: await stopNode(context, target) };
  },
};

export async function stopNode({ cluster }: FaultContext, node: string): Promise<string> {
  if ((await cluster.state(node)) === 'paused') await cluster.unpause(node);
  const began = performance.now();
  await cluster.stop(node, stopLimitMs);
  const took = (performance.now() - began) / 1000;
  const how = took * 1000 < stopLimitMs ? 'stopped' : 'did not stop within its limit and was killed';
  return `${how} after ${took.toFixed(1)} s; ${await proveGone(cluster, node)}`;
}
