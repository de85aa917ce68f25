import { join } from 'node:path';
import { blockIoHere } from './block-io.js';
import { type Disk, diskOf } from './disk-of.js';
import type { EngineName } from './engine.js';
import type { Host } from './host.js';
import { tryWriteLimit } from './slow-group.js';

/** The limit of the trial, which nothing runs under. */
const trialBytesPerSecond = 1_000_000;
const answerLimitMs = 10_000;

/**
 * The disk of a folder, whose writing can be limited here: tried in a group that is removed again.
 * @throws {ClusterError} `no-such-effect` naming what is missing, `no-root`.
 */
export async function trySlowDisk(folder: string, host: Host): Promise<Disk> {
  host.requirePrivilege();
  const { version, root } = await blockIoHere();
  const disk = await diskOf(folder, host);
  const group = join(root, `rmq-chaos-trial-${process.pid}`);
  await tryWriteLimit({ group, version, device: disk.device, home: root }, trialBytesPerSecond, host);
  return disk;
}

/**
 * The folder on whose disk an engine keeps the data of nodes.
 * @param scratch of ours, where nodes without containers have theirs.
 */
export async function dataRoot(engine: EngineName, scratch: string, host: Host): Promise<string> {
  if (engine === 'netns') return scratch;
  const ask = ['docker', 'info', '--format', '{{.DockerRootDir}}'];
  const { stdout } = await host.must(ask, { root: host.privileged, timeoutMs: answerLimitMs });
  return stdout.trim();
}

/** The disk of a folder whose writing can be limited, or why it cannot. */
export interface SlowDiskFact {
  readonly disk: Disk | null;
  readonly missing: string | null;
}

/** The same, for a reader. */
export async function slowDiskFact(folder: string, host: Host): Promise<SlowDiskFact> {
  try {
    return { disk: await trySlowDisk(folder, host), missing: null };
  } catch (error) {
    return { disk: null, missing: error instanceof Error ? error.message : String(error) };
  }
}
