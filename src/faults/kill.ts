import type { Fault } from './fault.js';
import { proveGone } from './node-proof.js';
import { targetNode } from './target.js';

/** SIGKILL of every process of a node, as a power cut would do it. */
export const kill: Fault = {
  kind: 'kill',
  async apply(context, action) {
    const target = await targetNode(context, action);
    const before = await context.cluster.state(target);
    if (before !== 'down') await context.cluster.kill(target);
    const evidence = await proveGone(context.cluster, target);
    return { target, evidence: before === 'down' ? `was down already; ${evidence}` : evidence };
  },
};
