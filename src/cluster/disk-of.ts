import { access, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ClusterError } from './cluster.js';
import type { Host } from './host.js';

/** A whole disk, as the kernel's limits name it. */
export interface Disk {
  /** Major and minor number, e.g. `8:0`. */
  readonly device: string;
  /** E.g. `sda`. */
  readonly name: string;
}

const limitMs = 10_000;
/** An overlay may lie on an overlay. */
const layers = 4;

/**
 * The disk that holds a folder: of a partition the disk that it is part of, of an overlay the one that its upper layer is on.
 * @param pid of a process that sees the folder's file system mounted.
 * @throws {ClusterError} `no-such-effect` for a file system that is on no block device.
 */
export async function diskOf(folder: string, host: Host, pid: number | 'self' = 'self'): Promise<Disk> {
  let at = folder;
  for (let layer = 0; layer < layers; layer++) {
    const script = 'stat -c %d "$1" && cat "/proc/$2/mountinfo"';
    const viewer = layer === 0 ? String(pid) : 'self';
    const { stdout } = await host.must(['sh', '-c', script, 'look', at, viewer], {
      root: true,
      timeoutMs: limitMs,
    });
    const below = behind(Number.parseInt(stdout, 10), stdout);
    if (below.kind === 'none') throw noDisk(folder, below.fileSystem);
    if (below.kind === 'device') return wholeDisk(below.device);
    if (below.kind === 'node') return wholeDisk(await numberOf(below.path, host));
    at = below.path;
  }
  throw noDisk(folder, 'overlay on overlay');
}

/** What a file system lies on. */
export type Behind =
  | { readonly kind: 'device'; readonly device: string }
  /** A file in /dev. */
  | { readonly kind: 'node'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'none'; readonly fileSystem: string };

/**
 * By its device number as stat(2) has it, and, for file systems with a number of their own, by the row of
 * `/proc/PID/mountinfo` (see proc(5)).
 */
export function behind(number: number, mountinfo: string): Behind {
  const device = `${(number >>> 8) & 0xfff}:${(number & 0xff) | ((number >>> 12) & 0xfff00)}`;
  if (!device.startsWith('0:')) return { kind: 'device', device };
  const row = mountinfo.split('\n').find((line) => line.split(' ')[2] === device);
  const [fileSystem = 'unknown', source = '', options = ''] = row?.split(' - ')[1]?.split(' ') ?? [];
  const upper = /(?:^|,)upperdir=([^,]+)/.exec(options)?.[1];
  if (fileSystem === 'overlay' && upper) return { kind: 'folder', path: upper };
  return source.startsWith('/dev/') ? { kind: 'node', path: source } : { kind: 'none', fileSystem };
}

async function numberOf(path: string, host: Host): Promise<string> {
  const { stdout } = await host.must(['stat', '-L', '-c', '%t %T', path], { root: true, timeoutMs: limitMs });
  return stdout
    .trim()
    .split(' ')
    .map((part) => Number.parseInt(part, 16))
    .join(':');
}

/**
 * The kernel limits whole disks only.
 * @param folder where the kernel lists block devices by number.
 * @throws {ClusterError} `no-such-effect` when it does not list this one.
 */
export async function wholeDisk(device: string, folder = '/sys/dev/block'): Promise<Disk> {
  const entry = await realpath(join(folder, device)).catch(() => null);
  if (entry === null) throw unlisted(device);
  const isPartition = await access(join(entry, 'partition')).then(
    () => true,
    () => false,
  );
  if (!isPartition) return { device, name: basename(entry) };
  const disk = dirname(entry);
  return { device: (await readFile(join(disk, 'dev'), 'utf8')).trim(), name: basename(disk) };
}

function unlisted(device: string): ClusterError {
  return new ClusterError(
    'no-such-effect',
    `this machine cannot limit how fast a node writes: /sys/dev/block does not list device ${device}, which the data is on`,
    'Use a file system on a disk, and a machine that shows its disks in /sys.',
  );
}

function noDisk(folder: string, fileSystem: string): ClusterError {
  return new ClusterError(
    'no-such-effect',
    `this machine cannot limit how fast a node writes: ${folder} is on a file system (${fileSystem}) without a block device`,
    'Let the nodes have their data on a disk: RUNNER_TEMP or TMPDIR says where, of containers the data root of the engine.',
  );
}
