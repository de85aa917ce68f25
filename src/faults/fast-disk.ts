import { awaitFact } from './await-fact.js';
import { type Fault, type FaultContext, FaultNotEffective } from './fault.js';
import { disksOf, leastSlowMs, tellWrite } from './node-disk.js';
import { onWritten } from './on-written.js';

/** What was held back is written first. */
const endedLimitMs = 30_000;

/** Ends the limit of a node's disk or, when none is named, of every node that has one. */
export const fastDisk: Fault = {
  kind: 'fast-disk',
  apply: (context, action) =>
    onWritten(context, action, 'slow-disk', async (node) => {
      const evidence = await endSlowDisk(context, node);
      if (evidence === null) throw new FaultNotEffective(`the disk of ${node} is not slow`);
      return evidence;
    }),
};

/** Ends it and proves that as much is written in less time; null: there was none. Throws {@link FaultNotEffective}. */
export async function endSlowDisk(
  { cluster, undo, signal }: Pick<FaultContext, 'cluster' | 'undo' | 'signal'>,
  node: string,
): Promise<string | null> {
  const disks = disksOf(cluster);
  const bytesPerSecond = await disks.free(node);
  undo.strike(`slow-disk ${node}`);
  if (bytesPerSecond === null) return null;
  if ((await cluster.state(node)) === 'down') return 'limit gone: the node is down';
  return proveFast(() => disks.timeWrite(node, bytesPerSecond), node, bytesPerSecond, signal);
}

async function proveFast(
  timeWrite: () => Promise<number>,
  node: string,
  bytes: number,
  signal?: AbortSignal,
): Promise<string> {
  let seen = '';
  const ask = async () => {
    const tookMs = await timeWrite();
    seen = tellWrite(bytes, tookMs);
    return tookMs < leastSlowMs ? null : seen;
  };
  const tookS = await awaitFact(`${node} writes to its disk without a limit`, endedLimitMs, ask, signal);
  return `limit gone: ${seen}, ${tookS} s later`;
}
