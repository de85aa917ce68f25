import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrokerRoot } from './broker-layout.js';
import { ClusterError, type ClusterNode, type CommandResult, type NodeState } from './cluster.js';
import { rootPrefix } from './command-line.js';
import type { Host } from './host.js';
import { bootCommand, enterCommand } from './netns-boot.js';
import { nodeFolder } from './netns-folder.js';
import { copyLogs, logTail } from './netns-logs.js';
import { networkNames } from './netns-network.js';
import { firstProcess, nodePids, signal, signalAll, waitGone } from './netns-processes.js';
import { brokerWords } from './node-clock.js';
import type { NodeCommands } from './node-commands.js';
import { isAlive, type ProcessIdentity, processStat } from './process-identity.js';

export interface NetnsNodesOptions {
  /** Part of the names of the run's things, by {@link runTag}. */
  readonly tag: string;
  readonly nodeCalled: (name: string) => ClusterNode;
  /** Holds the nodes' own folders. */
  readonly folder: string;
  readonly broker: BrokerRoot;
  /** With it the clocks of the nodes can be moved. */
  readonly clockLibrary?: string | null;
  readonly host: Host;
  /** First processes of the nodes that run, kept up to date here. */
  readonly first: Map<string, ProcessIdentity>;
}

const bootLimitMs = 15_000;
const goneLimitMs = 15_000;
const pollMs = 20;

/** What can be done to nodes that are process trees in namespaces, whichever process of ours made them. */
export function netnsNodes(options: NetnsNodesOptions): NodeCommands {
  const { nodeCalled, folder, broker, clockLibrary = null, host, first } = options;
  const names = networkNames(options.tag);
  const namespaceOf = (name: string) => names.nodeNamespace(nodeCalled(name).name);
  const alive = async (name: string): Promise<number | null> => {
    const identity = first.get(nodeCalled(name).name);
    return identity && (await isAlive(identity)) ? identity.pid : null;
  };
  const mustLive = async (name: string): Promise<number> => {
    const pid = await alive(name);
    if (pid !== null) return pid;
    throw new ClusterError('node-down', `the node ${name} is down`, 'Start it first.');
  };

  const start = async (name: string): Promise<void> => {
    const node = nodeCalled(name);
    if ((await alive(name)) !== null) return;
    const at = nodeFolder(folder, name);
    await host.must(['rm', '-f', '--', at.ready], { root: true, timeoutMs: pollMs * 500 });
    const command = brokerWords(clockLibrary);
    await host.spawnDetached(bootCommand(namespaceOf(name), at.base, node, broker, command), {
      root: true,
      stdoutFile: at.console,
      stderrFile: at.console,
    });
    const deadline = performance.now() + bootLimitMs;
    while (performance.now() < deadline) {
      if ((await readFile(at.ready, 'utf8').catch(() => '')) !== '') {
        const identity = await firstProcess(namespaceOf(name), host);
        if (identity) {
          first.set(name, identity);
          return;
        }
      }
      await delay(pollMs);
    }
    throw new ClusterError(
      'node-not-started',
      `the node ${name} was not there ${bootLimitMs / 1000} s after its start: ${await tail(name)}`,
      '"rmq-chaos doctor" shows whether namespaces and mounts work here.',
    );
  };
  const tail = async (name: string) => (await logTail(folder, nodeCalled(name), 20, host)).slice(-2_000);

  const kill = async (name: string): Promise<void> => {
    const pid = await alive(name);
    // The kernel ends the rest of a process namespace with its first process.
    if (pid !== null) await signal('KILL', [pid], host);
    if (await waitGone(namespaceOf(name), first.get(name), goneLimitMs, host)) return;
    throw new ClusterError(
      'not-gone',
      `processes of the node ${name} are still there ${goneLimitMs / 1000} s after SIGKILL`,
      'A process that waits for a disk cannot be killed; look at the machine.',
    );
  };

  const stop = async (name: string, timeoutMs: number): Promise<void> => {
    const pid = await alive(name);
    if (pid !== null) await signal('TERM', [pid], host);
    if (!(await waitGone(namespaceOf(name), first.get(name), timeoutMs, host))) await kill(name);
  };

  const state = async (name: string): Promise<NodeState> => {
    const pid = await alive(name);
    if (pid === null) return 'down';
    return (await processStat(pid))?.state === 'T' ? 'paused' : 'up';
  };

  const exec = async (
    name: string,
    command: readonly string[],
    timeoutMs: number,
  ): Promise<CommandResult> => {
    const pid = await mustLive(name);
    const at = nodeFolder(folder, name).base;
    const argv = enterCommand(pid, at, nodeCalled(name), broker, command, timeoutMs);
    const began = performance.now();
    const result = await host.run(argv, { root: true, timeoutMs: timeoutMs + 5_000 });
    const overran = [124, 137].includes(result.exitCode) && performance.now() - began >= timeoutMs;
    if (!overran) return result;
    throw new ClusterError(
      'timeout',
      `"${command.join(' ')}" in the node ${name} did not end within its limit of ${timeoutMs} ms`,
      'The node may be paused, cut off or overloaded.',
    );
  };

  return {
    start,
    stop,
    kill,
    pause: async (name) => {
      await mustLive(name);
      await signalAll('STOP', namespaceOf(name), host);
    },
    unpause: async (name) => {
      await mustLive(name);
      await signalAll('CONT', namespaceOf(name), host);
    },
    state,
    pid: alive,
    inNetwork: async (name) => [
      ...rootPrefix(host.privilege),
      'nsenter',
      `--net=/run/netns/${namespaceOf(name)}`,
    ],
    exec,
    logTail: (name, lines) => logTail(folder, nodeCalled(name), lines, host),
    signal: async (name, wanted) => {
      await mustLive(name);
      await signal(wanted.replace(/^SIG/i, ''), await nodePids(namespaceOf(name), host), host);
    },
    collectLogs: (name, target) => copyLogs(folder, nodeCalled(name).name, target, host),
  };
}
