import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { allPids, commandOf, isRunning } from './process-tree.js';

/** Everything on this machine, by name, that a run could have left behind. */
export type MachineSnapshot = ReadonlySet<string>;

/** Takes note of namespaces, links, packet filters, mounts, containers, and processes in namespaces not our own. */
export function snapshotMachine(): MachineSnapshot {
  return new Set([
    ...linesOf('ip', ['netns', 'list']).map((line) => `netns ${line.split(' ')[0]}`),
    ...linesOf('ip', ['-o', 'link', 'show']).map((line) => `link ${line.split(': ')[1]?.split('@')[0]}`),
    ...linesOf('nft', ['list', 'tables']).map((line) => `nft ${line}`),
    ...linesOf('docker', ['ps', '--all', '--format', '{{.Names}}']).map((name) => `container ${name}`),
    ...linesOf('docker', ['network', 'ls', '--format', '{{.Name}}']).map((name) => `docker network ${name}`),
    ...mounts(),
    ...processesElsewhere(),
  ]);
}

/** What is there now and was not there before. */
export function leftoversSince(before: MachineSnapshot): readonly string[] {
  return [...snapshotMachine()].filter((thing) => !before.has(thing));
}

function mounts(): readonly string[] {
  return readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `mount ${line.split(' ')[4]}`);
}

function processesElsewhere(): readonly string[] {
  const kinds = ['pid', 'net', 'uts', 'mnt'];
  const home = kinds.map((kind) => namespaceOf(process.pid, kind));
  return allPids()
    .filter((pid) => isRunning(pid))
    .filter((pid) => kinds.some((kind, index) => ![null, home[index]].includes(namespaceOf(pid, kind))))
    .map((pid) => `process ${pid} ${commandOf(pid).slice(0, 120)}`);
}

function namespaceOf(pid: number, kind: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/ns/${kind}`);
  } catch {
    return null;
  }
}

/** No lines when the program is not there or has nothing to answer with (no docker daemon). */
function linesOf(program: string, args: readonly string[]): readonly string[] {
  try {
    const text = execFileSync(program, args, {
      encoding: 'utf8',
      timeout: 10_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.split('\n').filter((line) => line !== '');
  } catch {
    return [];
  }
}
