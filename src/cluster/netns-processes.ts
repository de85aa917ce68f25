import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { ClusterError } from './cluster.js';
import type { Host } from './host.js';
import { isAlive, type ProcessIdentity, processStat } from './process-identity.js';
import { namespacePids } from './undo-entry.js';

const limitMs = 10_000;
const pollMs = 20;

/**
 * Host pids of a node's own processes. Commands of ours that merely look into the node's network stay in
 * the machine's process table and are none of them: only a node's processes have a second, inner pid.
 */
export async function nodePids(namespace: string, host: Host): Promise<readonly number[]> {
  const pids = await namespacePids(namespace, host);
  const inner = await Promise.all(pids.map(innerPid));
  return pids.filter((_, index) => inner[index] !== null);
}

/** The node's first process (inner pid 1), or null. */
export async function firstProcess(namespace: string, host: Host): Promise<ProcessIdentity | null> {
  for (const pid of await namespacePids(namespace, host)) {
    if ((await innerPid(pid)) !== 1) continue;
    const stat = await processStat(pid);
    if (stat) return { pid, startTicks: stat.startTicks };
  }
  return null;
}

/** Pid inside its own process namespace (`NSpid` of /proc/PID/status, see proc(5)); null in the machine's own. */
async function innerPid(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const pids = /^NSpid:\s*(.+)$/m.exec(status)?.[1]?.trim().split(/\s+/) ?? [];
  return pids.length > 1 ? Number(pids.at(-1)) : null;
}

/** Sends a signal by id; processes that went meanwhile are no error. */
export async function signal(name: string, pids: readonly number[], host: Host): Promise<void> {
  if (pids.length === 0) return;
  await host.run(['kill', `-${name}`, ...pids.map(String)], { root: true, timeoutMs: limitMs });
}

/**
 * Signals every process of a node until all of them are seen stopped (or, with CONT, running): a process
 * may fork while we signal. Throws {@link ClusterError} `not-paused`, `not-resumed` after 10 s.
 */
export async function signalAll(name: 'STOP' | 'CONT', namespace: string, host: Host): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (performance.now() < deadline) {
    const pids = await nodePids(namespace, host);
    const stats = await Promise.all(pids.map(processStat));
    const wrong = pids.filter((_, index) => (stats[index]?.state === 'T') !== (name === 'STOP'));
    const left = wrong.filter((pid) => stats[pids.indexOf(pid)] !== null);
    if (left.length === 0 && pids.length > 0) return;
    await signal(name, left, host);
    await delay(pollMs);
  }
  throw new ClusterError(
    name === 'STOP' ? 'not-paused' : 'not-resumed',
    `the processes of ${namespace} did not all ${name === 'STOP' ? 'stop' : 'go on'} within ${limitMs / 1000} s`,
    'A process that waits for a disk takes no signal; look at the load of the machine.',
  );
}

/**
 * Waits until a node has no process; false when it still has one after the limit. The first process ends
 * after all the others (the kernel waits for them), so its end is the proof.
 */
export async function waitGone(
  namespace: string,
  first: ProcessIdentity | undefined,
  timeoutMs: number,
  host: Host,
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const firstGone = first === undefined || !(await isAlive(first));
    if (firstGone && (await nodePids(namespace, host)).length === 0) return true;
    if (performance.now() >= deadline) return false;
    await delay(pollMs);
  }
}
