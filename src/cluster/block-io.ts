import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ClusterError } from './cluster.js';

/** The kernel's controller of block devices, in the version of control groups that this machine has. */
export interface BlockIo {
  readonly version: 1 | 2;
  /** Where its hierarchy of groups is mounted. */
  readonly root: string;
}

/** Finds it in the text of `/proc/self/mounts`; null: this machine mounts none. */
export function findBlockIo(mounts: string): BlockIo | null {
  const rows = mounts.split('\n').map((line) => line.split(' '));
  const first = rows.find(
    ([, , type, options = '']) => type === 'cgroup' && options.split(',').includes('blkio'),
  );
  if (first?.[1]) return { version: 1, root: first[1] };
  const second = rows.find(([, , type]) => type === 'cgroup2');
  return second?.[1] ? { version: 2, root: second[1] } : null;
}

/**
 * The controller of this machine.
 * @throws {ClusterError} `no-such-effect` when there is none.
 */
export async function blockIoHere(): Promise<BlockIo> {
  const found = findBlockIo(await readFile('/proc/self/mounts', 'utf8'));
  if (found) return found;
  throw new ClusterError(
    'no-such-effect',
    'this machine cannot limit how fast a node writes: neither the blkio controller of cgroup v1 nor cgroup v2 is mounted',
    'Use a machine with control groups (hosted runners have them), or remove "slow-disk".',
  );
}

/** Folder of the group that a process is in, by the text of its `/proc/PID/cgroup`; null when it does not say. */
export function groupIn({ version, root }: BlockIo, text: string): string | null {
  for (const line of text.split('\n')) {
    const [, id, controllers = '', path] = /^(\d+):([^:]*):(\/.*)$/.exec(line) ?? [];
    const isIt = version === 1 ? controllers.split(',').includes('blkio') : id === '0';
    if (isIt && path !== undefined) return join(root, path).replace(/(.)\/$/, '$1');
  }
  return null;
}

/**
 * Which file of a group takes the limit, and the line that sets it for a device.
 * @param device number of a whole disk, e.g. `8:0`.
 * @param bytesPerSecond of writing; null: no limit.
 */
export function writeLimit(
  version: BlockIo['version'],
  device: string,
  bytesPerSecond: number | null,
): { readonly file: string; readonly line: string } {
  return version === 1
    ? { file: 'blkio.throttle.write_bps_device', line: `${device} ${bytesPerSecond ?? 0}` }
    : { file: 'io.max', line: `${device} wbps=${bytesPerSecond ?? 'max'}` };
}
