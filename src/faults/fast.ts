import type { Fault, NetworkControl } from './fault.js';
import { targetNode } from './target.js';

/** Ends every network condition, at one node or, when none is named, at all; cuts stay. */
export const fast: Fault = {
  kind: 'fast',
  async apply(context, action) {
    if (action.node === null) {
      const nodes = context.cluster.nodes.map((node) => node.name);
      return { target: 'all', evidence: await endConditions(context.network, nodes) };
    }
    const target = await targetNode(context, action);
    return { target, evidence: await endConditions(context.network, [target]) };
  },
};

async function endConditions(network: NetworkControl, nodes: readonly string[]): Promise<string> {
  return (await Promise.all(nodes.map((node) => network.setConditions(node, [])))).join('; ');
}
