import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cluster, ClusterError, type ClusterNode, type NodeState } from './cluster.js';
import { rootPrefix } from './command-line.js';
import { connectDocker, dockerLimitMs } from './docker-command.js';
import { type ContainerPlan, copyFiles, createWords } from './docker-container.js';
import { type DockerBroker, prepareImage } from './docker-image.js';
import { collectDockerLogs, dockerLogTail } from './docker-logs.js';
import { chooseSubnet } from './free-subnet.js';
import type { Host } from './host.js';
import type { Journal, JournalEntry } from './journal.js';
import { nodeAddress } from './netns-network.js';
import { isAlive, type ProcessIdentity, processStat } from './process-identity.js';
import { formatSubnet } from './subnet.js';
import { undoEntries } from './undo.js';

export interface DockerClusterOptions {
  readonly runId: string;
  readonly nodes: readonly string[];
  readonly broker: DockerBroker;
  readonly host: Host;
  readonly journal: Journal;
  /** Scratch folder of ours: files on their way into a container. Made when needed, removed by `destroy`. */
  readonly folder: string;
  /** E.g. `198.18.7.0/24`; null or left out: a free one. */
  readonly subnet?: string | null;
  /** Waits before each further try to pull an image. */
  readonly pullBackOffMs?: readonly number[];
  /** Extra environment of the brokers. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly progress?: (line: string) => void;
}

const goneLimitMs = 15_000;

/**
 * A cluster of which every node is a container, through the docker command line. Has the image when it
 * returns. Throws {@link ClusterError} `engine-missing`, `no-root`, `image-missing`, `broker-not-found`,
 * `broker-without-user`, `address-in-use`, `bad-subnet`, `name-in-use`, `disk-full`.
 */
export async function createDockerCluster(options: DockerClusterOptions): Promise<Cluster> {
  const { runId, host, journal, folder } = options;
  const docker = await connectDocker(host);
  host.requirePrivilege();
  const image = await prepareImage(options.broker, docker, host, {
    ...(options.progress ? { progress: options.progress } : {}),
    ...(options.pullBackOffMs ? { backOffMs: options.pullBackOffMs } : {}),
  });
  const subnet = await chooseSubnet(runId, options.subnet ?? null, host);
  const network = `rmq-chaos-${runId}`;
  const nodes: readonly ClusterNode[] = options.nodes.map((name, index) => ({
    name,
    address: nodeAddress(subnet, index),
    erlangName: `rabbit@${name}`,
  }));
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
  const container = (name: string) => `${network}-${nodeCalled(name).name}`;
  const will = async (entry: JournalEntry) => {
    await journal.will(entry);
    made.push(entry);
  };
  const planOf = (node: ClusterNode): ContainerPlan => ({
    runId,
    name: container(node.name),
    network,
    node,
    nodes,
    image,
    environment: options.environment ?? {},
  });

  const create: Cluster['create'] = async (files) => {
    await will({ kind: 'folder', path: folder });
    await will({ kind: 'docker-network', name: network });
    const label = `rmq-chaos.run=${runId}`;
    await docker.must([
      ...['network', 'create', '--driver', 'bridge', '--label', label, '--subnet', formatSubnet(subnet)],
      network,
    ]);
    await Promise.all(
      nodes.map(async (node) => {
        const plan = planOf(node);
        await will({ kind: 'container', name: plan.name });
        await docker.must(createWords(plan));
        await copyFiles(docker, host, plan, files(node), join(folder, node.name));
      }),
    );
  };

  const inspect = async (name: string): Promise<{ status: string; pid: number }> => {
    const format = '{{.State.Status}} {{.State.Pid}}';
    const { stdout } = await docker.must(['container', 'inspect', '--format', format, container(name)]);
    const [status = '', pid = '0'] = stdout.trim().split(' ');
    return { status, pid: Number(pid) };
  };

  const state = async (name: string): Promise<NodeState> => {
    const { status } = await inspect(name);
    if (status === 'paused') return 'paused';
    return status === 'running' || status === 'removing' ? 'up' : 'down';
  };

  const start = async (name: string): Promise<void> => {
    await docker.must(['start', container(name)]);
    const { pid } = await inspect(name);
    const stat = pid > 0 ? await processStat(pid) : null;
    if (stat) first.set(name, { pid, startTicks: stat.startTicks });
    else if (pid > 0)
      throw new ClusterError(
        'engine-elsewhere',
        `the container engine runs somewhere else: process ${pid} of ${name} is not on this machine`,
        'Faults need the nodes\' own namespaces. Use an engine on this machine, or choose the engine "netns".',
      );
  };

  const waitGone = async (name: string): Promise<void> => {
    await docker.must(['wait', container(name)], goneLimitMs);
    first.delete(name);
  };

  const alive = async (name: string): Promise<number | null> => {
    const identity = first.get(nodeCalled(name).name);
    return identity && (await isAlive(identity)) ? identity.pid : null;
  };

  return {
    engine: 'docker',
    nodes,
    brokerVersion: image.version,
    create,
    start,
    stop: async (name, timeoutMs) => {
      const seconds = String(Math.ceil(timeoutMs / 1000));
      await docker.must(['stop', '-t', seconds, container(name)], timeoutMs + dockerLimitMs);
      await waitGone(name);
    },
    kill: async (name) => {
      const killed = await docker.run(['kill', '--signal', 'KILL', container(name)]);
      if (killed.exitCode !== 0 && (await state(name)) !== 'down')
        throw new ClusterError(
          'not-gone',
          `${name} could not be killed: ${killed.stderr.trim()}`,
          'Look at it with "docker ps".',
        );
      await waitGone(name);
    },
    pause: async (name) => {
      await docker.must(['pause', container(name)]);
    },
    unpause: async (name) => {
      await docker.must(['unpause', container(name)]);
    },
    state,
    pid: alive,
    inNetwork: async (name) => {
      const pid = await alive(name);
      if (pid === null) throw new ClusterError('node-down', `the node ${name} is down`, 'Start it first.');
      return [...rootPrefix(host.privilege), 'nsenter', '-t', String(pid), '-n'];
    },
    exec: (name, command, timeoutMs) => docker.run(['exec', container(name), ...command], timeoutMs),
    logTail: (name, lines) => dockerLogTail(docker, host, container(name), nodeCalled(name), lines, folder),
    collectLogs: (name, target) => collectDockerLogs(docker, host, container(name), target),
    destroy: async () => {
      const failed = await undoEntries(made, journal, host);
      made.length = 0;
      first.clear();
      await rm(folder, { recursive: true, force: true });
      if (failed.length > 0)
        throw new ClusterError(
          'not-undone',
          `left behind: ${failed.join('; ')}`,
          'Run "rmq-chaos clean" later.',
        );
    },
  };
}
