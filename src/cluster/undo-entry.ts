import { access } from 'node:fs/promises';
import { isAbsolute, normalize } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { undoOnBroker } from './attached/undo-on-broker.js';
import { ClusterError, type CommandResult } from './cluster.js';
import type { Host } from './host.js';
import type { JournalEntry } from './journal-entry.js';
import { isAlive } from './process-identity.js';
import { undoSlowGroup } from './slow-group.js';
import { undoFaults } from './undo-faults.js';

const commandLimitMs = 60_000;
/** How often, and how far apart, killed processes are looked at until they are gone. */
const gonePolls = 100;
const gonePollMs = 50;

/** Removes one thing, whether or not it is there. Throws when it still is. */
export async function undoEntry(entry: JournalEntry, host: Host): Promise<void> {
  switch (entry.kind) {
    case 'folder':
      return removeFolder(entry.path, host);
    case 'mount':
      return removed(
        await asRoot(host, ['umount', '-l', entry.path]),
        /not mounted|no mount point|not found/i,
      );
    case 'netns':
      return removeNamespace(entry.name, host);
    case 'link':
      return removed(await asRoot(host, ['ip', 'link', 'del', entry.name]), /Cannot find device/);
    case 'container':
      return removeContainer(entry.name, entry.label, host);
    case 'faults':
      return undoFaults(entry.name, (command) => docker(host, command), host);
    case 'slow-disk':
      return undoSlowGroup(entry, host);
    case 'docker-network':
      return removed(await docker(host, ['network', 'rm', entry.name]), /not found|No such network/i);
    case 'on-broker':
      return undoOnBroker(entry);
    case 'process':
      if (await isAlive(entry)) await asRoot(host, ['kill', '-KILL', String(entry.pid)]);
      return until(async () => !(await isAlive(entry)), `process ${entry.pid} is still there after SIGKILL`);
  }
}

async function removeContainer(name: string, label: string | undefined, host: Host): Promise<void> {
  if (label !== undefined) {
    const ours = await docker(host, [
      'ps',
      '-aq',
      '--filter',
      `name=^/${name}$`,
      '--filter',
      `label=${label}`,
    ]);
    if (ours.exitCode === 0 && ours.stdout.trim() === '') return;
  }
  removed(await docker(host, ['rm', '-f', '-v', name]), /No such container/i);
}

async function removeFolder(path: string, host: Host): Promise<void> {
  const depth = normalize(path).split('/').filter(Boolean).length;
  if (!isAbsolute(path) || depth < 2) throw new Error(`${path} is no folder of ours`);
  // One file system: a mount that somebody left inside must not lose its content.
  removed(await asRoot(host, ['rm', '-rf', '--one-file-system', '--', path]), /No such file/);
}

async function removeNamespace(name: string, host: Host): Promise<void> {
  if (!(await exists(`/run/netns/${name}`))) return;
  await killNamespace(name, host);
  removed(await asRoot(host, ['ip', 'netns', 'del', name]), /No such file/);
}

/** SIGKILL, by id, to every process in a network namespace; resolves when none is left. */
export async function killNamespace(name: string, host: Host): Promise<void> {
  await until(async () => {
    const pids = await namespacePids(name, host);
    if (pids.length > 0) await asRoot(host, ['kill', '-KILL', ...pids.map(String)]);
    return pids.length === 0;
  }, `processes of the network namespace ${name} are still there after SIGKILL`);
}

/** Host pids of the processes in a network namespace; none when there is no such namespace. */
export async function namespacePids(name: string, host: Host): Promise<readonly number[]> {
  const { stdout } = await asRoot(host, ['ip', 'netns', 'pids', name]);
  return stdout.split('\n').filter(Boolean).map(Number);
}

/** Docker answers to its group or to root only. */
async function docker(host: Host, command: readonly string[]): Promise<CommandResult> {
  const result = await host.run(['docker', ...command], { timeoutMs: commandLimitMs });
  if (result.exitCode === 0 || !/permission denied/i.test(result.stderr) || !host.privileged) return result;
  return asRoot(host, ['docker', ...command]);
}

/** Root where we have it: what a run without root made needs none to be removed. */
function asRoot(host: Host, argv: readonly string[]): Promise<CommandResult> {
  return host.run(argv, { root: host.privileged, timeoutMs: commandLimitMs });
}

function removed(result: CommandResult, alreadyGone: RegExp): void {
  if (result.exitCode === 0 || alreadyGone.test(result.stderr)) return;
  throw new Error(result.stderr.trim() || `exit code ${result.exitCode}`);
}

async function until(done: () => Promise<boolean>, otherwise: string): Promise<void> {
  for (let poll = 0; poll < gonePolls; poll++) {
    if (await done()) return;
    await delay(gonePollMs);
  }
  throw new ClusterError(
    'not-gone',
    `${otherwise} (${(gonePolls * gonePollMs) / 1000} s)`,
    'Look at it with ps; a process that waits for a disk cannot be killed.',
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
