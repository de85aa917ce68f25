import { mkdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrokerRoot } from './broker-layout.js';
import {
  type Cluster,
  ClusterError,
  type ClusterNode,
  type CommandResult,
  type NodeState,
} from './cluster.js';
import { rootPrefix } from './command-line.js';
import { chooseSubnet } from './free-subnet.js';
import type { Host } from './host.js';
import type { Journal, JournalEntry } from './journal.js';
import { bootCommand, enterCommand } from './netns-boot.js';
import { nodeFolder, writeNodeFolder } from './netns-folder.js';
import { copyLogs, logTail } from './netns-logs.js';
import { buildNetwork, networkNames, nodeAddress } from './netns-network.js';
import { firstProcess, signal, signalAll, waitGone } from './netns-processes.js';
import { requireNamespaceTools } from './network-tools.js';
import { isAlive, type ProcessIdentity, processStat } from './process-identity.js';
import { runTag } from './subnet.js';
import { undoEntries } from './undo.js';

export interface NetnsOptions {
  readonly runId: string;
  /** Node names, e.g. `rabbitmq1`. */
  readonly nodes: readonly string[];
  readonly broker: BrokerRoot;
  readonly host: Host;
  readonly journal: Journal;
  /** Folder for the nodes' data and logs; made by `create`, removed by `destroy`. */
  readonly folder: string;
  /** E.g. `198.18.7.0/24`; null or left out: a free one. */
  readonly subnet?: string | null;
}

const bootLimitMs = 15_000;
const goneLimitMs = 15_000;
const pollMs = 20;

/**
 * A cluster of which every node is a process tree in namespaces of its own; no container engine.
 * Throws {@link ClusterError} `no-root`, `missing-binary`, `bad-node-name`, `address-in-use`, `bad-subnet`.
 */
export async function createNetnsCluster(options: NetnsOptions): Promise<Cluster> {
  const { runId, broker, host, journal, folder } = options;
  host.requirePrivilege();
  await requireNamespaceTools(host);
  const subnet = await chooseSubnet(runId, options.subnet ?? null, host);
  const names = networkNames(runTag(runId));
  const nodes = options.nodes.map((name, index) => describeNode(name, nodeAddress(subnet, index)));
  const made: JournalEntry[] = [];
  const first = new Map<string, ProcessIdentity>();

  const nodeCalled = (name: string): ClusterNode => {
    const node = nodes.find((candidate) => candidate.name === name);
    if (node) return node;
    throw new ClusterError(
      'unknown-node',
      `there is no node "${name}"`,
      `Nodes: ${options.nodes.join(', ')}.`,
    );
  };
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

  const create: Cluster['create'] = async (files) => {
    await will({ kind: 'folder', path: folder });
    await mkdir(folder, { recursive: true });
    for (const node of nodes) await writeNodeFolder(folder, node, nodes, files(node), broker, host);
    await buildNetwork({ names, subnet, nodes }, host, journal, made);
  };
  const will = async (entry: JournalEntry) => {
    await journal.will(entry);
    made.push(entry);
  };

  const start = async (name: string): Promise<void> => {
    const node = nodeCalled(name);
    if ((await alive(name)) !== null) return;
    const at = nodeFolder(folder, name);
    await host.must(['rm', '-f', '--', at.ready], { root: true, timeoutMs: pollMs * 500 });
    await host.spawnDetached(bootCommand(namespaceOf(name), at.base, node, broker), {
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

  const destroy = async (): Promise<void> => {
    const failed = await undoEntries(made, journal, host);
    made.length = 0;
    first.clear();
    if (failed.length === 0) return;
    throw new ClusterError('not-undone', `left behind: ${failed.join('; ')}`, 'Run "rmq-chaos clean" later.');
  };

  return {
    engine: 'netns',
    nodes,
    brokerVersion: broker.version,
    create,
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
    collectLogs: (name, target) => copyLogs(folder, nodeCalled(name).name, target, host),
    destroy,
  };
}

/** A node's name is also a host name, a folder and part of a namespace's name. */
function describeNode(name: string, address: string): ClusterNode {
  if (!/^[a-z0-9][a-z0-9_-]{0,62}$/i.test(name))
    throw new ClusterError(
      'bad-node-name',
      `"${name}" cannot be a node's name`,
      'Use letters, digits, "-" and "_", at most 63 of them.',
    );
  return { name, address, erlangName: `rabbit@${name}` };
}
