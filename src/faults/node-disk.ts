import type { Cluster } from '../cluster/cluster.js';
import type { NodeDisks } from '../cluster/node-disks.js';
import { FaultNotEffective } from './fault.js';

/** What the limit allows in a second takes about a second; the kernel counts in slices of a tenth of one. */
export const leastSlowMs = 800;

/** How fast the nodes of this cluster may write. Throws {@link FaultNotEffective} where that is not ours to say. */
export function disksOf({ disks, engine }: Pick<Cluster, 'disks' | 'engine'>): NodeDisks {
  if (disks) return disks;
  throw new FaultNotEffective(`the disks of nodes cannot be slowed here (${engine})`);
}

/** E.g. `512 kB with fsync took 1003 ms`. */
export function tellWrite(bytes: number, tookMs: number): string {
  return `${bytes / 1000} kB with fsync took ${Math.round(tookMs)} ms`;
}
