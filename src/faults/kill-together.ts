import type { Cluster } from '../cluster/cluster.js';
import { proveGone } from './node-proof.js';

/** Kills nodes at once and proves each gone. */
export async function killTogether(cluster: Cluster, nodes: readonly string[]): Promise<string> {
  const began = performance.now();
  await Promise.all(nodes.map((node) => cluster.kill(node)));
  const tookMs = Math.round(performance.now() - began);
  const gone = await Promise.all(nodes.map(async (node) => `${node}: ${await proveGone(cluster, node)}`));
  return `all killed within ${tookMs} ms; ${gone.join('; ')}`;
}
