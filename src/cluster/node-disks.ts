import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { blockIoHere, groupIn } from './block-io.js';
import { ClusterError } from './cluster.js';
import { type Disk, diskOf } from './disk-of.js';
import type { Host } from './host.js';
import type { Journal, JournalEntry } from './journal.js';
import { type SlowGroup, setWriteLimit, undoSlowGroup } from './slow-group.js';

/** How fast nodes may write to the disk that their data is on. Throws {@link ClusterError}. */
export interface NodeDisks {
  /** Limits every process of the node, and those that they start; a start of the node ends it. */
  slow(node: string, bytesPerSecond: number): Promise<Disk>;
  /** Ends it. Resolves to the limit that was, bytes per second; null when there was none. */
  free(node: string): Promise<number | null>;
  /** Milliseconds that one of the node's processes takes to write so many bytes beside its data, with fsync. */
  timeWrite(node: string, bytes: number): Promise<number>;
}

export interface NodeDisksOptions {
  readonly host: Host;
  readonly journal: Journal;
  /** Gets every entry before its thing exists. */
  readonly made: JournalEntry[];
  /** Host pid of the node's first process; null when down. */
  readonly pid: (node: string) => Promise<number | null>;
  /** Folder of the node's data, as the machine sees it. */
  readonly dataFolder: (node: string, pid: number) => string;
  /** Name of the group to be made for a node, and what goes into it; null: every node has a group of its own. */
  readonly grouping: {
    readonly nameOf: (node: string) => string;
    readonly pids: (node: string) => Promise<readonly number[]>;
  } | null;
}

const joinLimitMs = 10_000;
const joinPollMs = 50;
const writeLimitMs = 60_000;
const probeFile = '.rmq-chaos-disk-probe';

/** The file is made anew, so that nobody can have put a link in its place. */
const writeScript = `
echo $$ >"$1/cgroup.procs" || exit 1
rm -f "$2"
dd if=/dev/zero of="$2" bs="$3" count=1 conv=excl,fsync
code=$?
rm -f "$2"
exit $code
`;

export function nodeDisks(options: NodeDisksOptions): NodeDisks {
  const { host, journal, made, dataFolder, grouping } = options;
  const inForce = new Map<string, { readonly entry: SlowGroup; readonly bytesPerSecond: number }>();

  const livingPid = async (node: string): Promise<number> => {
    const pid = await options.pid(node);
    if (pid !== null) return pid;
    throw new ClusterError('node-down', `the node ${node} is down`, 'Start it first.');
  };

  const slow: NodeDisks['slow'] = async (node, bytesPerSecond) => {
    const pid = await livingPid(node);
    const { version, root } = await blockIoHere();
    const disk = await diskOf(dataFolder(node, pid), host, pid);
    const home = await groupOf(pid);
    if (grouping === null && (home === root || home === (await groupOf('self')))) throw sharedGroup(node);
    const group = grouping === null ? home : join(root, grouping.nameOf(node));
    const entry = { group, version, device: disk.device, home: grouping === null ? null : home };
    const journaled = { kind: 'slow-disk', ...entry } as const;
    await journal.will(journaled);
    made.push(journaled);
    inForce.set(node, { entry, bytesPerSecond });
    await setWriteLimit(entry, bytesPerSecond, host);
    if (grouping !== null) await joinAll(group, () => grouping.pids(node), host);
    return disk;
  };

  const free: NodeDisks['free'] = async (node) => {
    const limit = inForce.get(node);
    if (!limit) return null;
    await undoSlowGroup(limit.entry, host);
    await journal.undone({ kind: 'slow-disk', ...limit.entry });
    inForce.delete(node);
    return limit.bytesPerSecond;
  };

  const timeWrite: NodeDisks['timeWrite'] = async (node, bytes) => {
    const pid = await livingPid(node);
    const file = join(dataFolder(node, pid), probeFile);
    const argv = ['sh', '-c', writeScript, 'probe', await groupOf(pid), file, String(bytes)];
    const began = performance.now();
    await host.must(argv, { root: true, timeoutMs: writeLimitMs });
    return performance.now() - began;
  };

  return { slow, free, timeWrite };
}

/** Folder of the group that a process is in now. */
async function groupOf(pid: number | 'self'): Promise<string> {
  const group = groupIn(await blockIoHere(), await readFile(`/proc/${pid}/cgroup`, 'utf8'));
  if (group !== null) return group;
  throw new ClusterError(
    'no-such-effect',
    `process ${pid} is in no control group that could limit how fast it writes`,
    '"rmq-chaos doctor" shows what this machine can do.',
  );
}

/** A process may be born while others are moved: done when none of them is outside. */
async function joinAll(group: string, pids: () => Promise<readonly number[]>, host: Host): Promise<void> {
  const script = 'group=$1; shift; for pid; do echo "$pid" >"$group/cgroup.procs"; done';
  const deadline = performance.now() + joinLimitMs;
  for (;;) {
    const inside = new Set((await readFile(join(group, 'cgroup.procs'), 'utf8')).split('\n'));
    const outside = (await pids()).map(String).filter((pid) => !inside.has(pid));
    if (outside.length === 0) return;
    if (performance.now() >= deadline)
      throw new ClusterError(
        'no-such-effect',
        `processes ${outside.join(', ')} could not be put into the control group ${group} within ${joinLimitMs / 1000} s`,
        '"rmq-chaos doctor" shows what this machine can do.',
      );
    await host.run(['sh', '-c', script, 'join', group, ...outside], { root: true, timeoutMs: joinLimitMs });
    await delay(joinPollMs);
  }
}

function sharedGroup(node: string): ClusterError {
  return new ClusterError(
    'no-such-effect',
    `the container of ${node} has no control group of its own, so a limit would slow others too`,
    'Use the engine "netns", or a container engine that makes groups.',
  );
}
