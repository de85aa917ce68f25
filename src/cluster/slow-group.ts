import { basename, dirname } from 'node:path';
import { type BlockIo, writeLimit } from './block-io.js';
import { ClusterError } from './cluster.js';
import type { Host } from './host.js';

/** A control group whose processes write slowly. */
export interface SlowGroup {
  /** Its folder. */
  readonly group: string;
  readonly version: BlockIo['version'];
  /** Number of the disk that is limited, e.g. `8:0`. */
  readonly device: string;
  /** Folder of the group that its processes came from; null: it was not made for the limit, and stays. */
  readonly home: string | null;
}

const limitMs = 20_000;

/**
 * With version 2 the kernel knows who wrote a page by the memory controller: without it, what is written back
 * is nobody's and has no limit.
 */
const setScript = `
set -e
group=$1 file=$2 line=$3 root=$4
if [ -n "$root" ]; then
  [ ! -e "$root/cgroup.subtree_control" ] || echo "+io +memory" >"$root/cgroup.subtree_control"
  mkdir -p "$group"
fi
echo "$line" >"$group/$file"
`;

/** A process may be born while others are moved, so it goes on until the group can be removed. */
const undoScript = `
group=$1 file=$2 line=$3 home=$4
[ -d "$group" ] || exit 0
[ ! -e "$group/$file" ] || echo "$line" >"$group/$file" || [ -n "$home" ] || exit 1
[ -n "$home" ] || exit 0
[ -d "$home" ] || home=\${group%/*}
tries=0
until rmdir "$group" 2>/dev/null; do
  [ -d "$group" ] || exit 0
  tries=$((tries + 1))
  if [ $tries -gt 200 ]; then echo "processes are still in $group after 10 s" >&2; exit 1; fi
  while read -r pid; do echo "$pid" >"$home/cgroup.procs"; done <"$group/cgroup.procs" 2>/dev/null
  sleep 0.05
done
`;

const trialScript = `
(${setScript})
code=$?
set -- "$1" "$2" "$5" "$4"
(${undoScript}) && exit $code
`;

/**
 * Sets the limit; makes the group, below the root of the hierarchy, when it has a home.
 * @throws {ClusterError} `no-such-effect` with the kernel's own words.
 */
export function setWriteLimit(slow: SlowGroup, bytesPerSecond: number, host: Host): Promise<void> {
  return runSet(setScript, slow, bytesPerSecond, host);
}

/**
 * Sets the limit and undoes it, in one process that outlives ours: it leaves nothing even when we are killed.
 * @throws {ClusterError} `no-such-effect` with the kernel's own words.
 */
export function tryWriteLimit(slow: SlowGroup, bytesPerSecond: number, host: Host): Promise<void> {
  return runSet(trialScript, slow, bytesPerSecond, host);
}

async function runSet(script: string, slow: SlowGroup, bytesPerSecond: number, host: Host): Promise<void> {
  const { file, line } = writeLimit(slow.version, slow.device, bytesPerSecond);
  const root = slow.home === null ? '' : dirname(slow.group);
  const unlimited = writeLimit(slow.version, slow.device, null).line;
  const { exitCode, stderr } = await host.run(
    ['sh', '-c', script, 'slow', slow.group, file, line, root, unlimited],
    { root: true, timeoutMs: limitMs },
  );
  if (exitCode === 0) return;
  throw new ClusterError(
    'no-such-effect',
    `this machine cannot limit how fast a node writes: "${line}" could not be written to ${file} of ${basename(slow.group)}: ${stderr.trim()}`,
    'It takes the controller blkio of cgroup v1, or io and memory of cgroup v2, and a control group file system that may be written.',
  );
}

/**
 * Takes the limit away, moves the processes back, and removes a group that was made for it. One that is gone
 * has no limit any more.
 * @throws Error when the limit or the group is still there.
 */
export async function undoSlowGroup({ group, version, device, home }: SlowGroup, host: Host): Promise<void> {
  const { file, line } = writeLimit(version, device, null);
  const argv = ['sh', '-c', undoScript, 'undo-slow', group, file, line, home ?? ''];
  const { exitCode, stderr } = await host.run(argv, { root: host.privileged, timeoutMs: limitMs });
  if (exitCode !== 0) throw new Error(`the disk is still slow: ${stderr.trim() || `exit code ${exitCode}`}`);
}
