import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Cluster } from '../cluster/cluster.js';
import { evidenceFolder } from './evidence.js';

/** Bytes that the log files had when they were last collected, by node and path in its log folder. */
export type LogMarks = ReadonlyMap<string, number>;

/**
 * Copies every node's logs into a folder of its name, without what stood in them at the marks, and returns the
 * new marks. Logs that cannot be had are told, and end nothing.
 */
export async function collectLogs(
  cluster: Cluster,
  folder: string,
  marks: LogMarks,
  progress: (line: string) => void,
): Promise<LogMarks> {
  const next = new Map(marks);
  const collecting = cluster.nodes.map(async ({ name }) => {
    const target = join(folder, name);
    try {
      await evidenceFolder(target);
      for (const file of await cluster.collectLogs(name, target)) {
        const path = relative(folder, file);
        next.set(path, await keepFrom(file, marks.get(path) ?? 0));
      }
    } catch (error) {
      progress(`the logs of ${name} could not be collected: ${(error as Error).message}`);
    }
  });
  await Promise.all(collecting);
  return next;
}

/** Cuts off a file's first bytes and returns the size it had. A file without anything new goes; a shorter one is new. */
async function keepFrom(file: string, start: number): Promise<number> {
  const { size } = await stat(file);
  if (start === 0 || size < start) return size;
  if (size === start) {
    await rm(file);
    return size;
  }
  const rest = `${file}.rest`;
  await pipeline(createReadStream(file, { start }), createWriteStream(rest));
  await rename(rest, file);
  return size;
}
