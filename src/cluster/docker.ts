import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cluster, ClusterError, type ClusterNode } from './cluster.js';
import { connectDocker } from './docker-command.js';
import { type ContainerPlan, copyFiles, createWords } from './docker-container.js';
import { type DockerBroker, prepareImage } from './docker-image.js';
import { dockerNodes } from './docker-nodes.js';
import { chooseSubnet } from './free-subnet.js';
import type { Host } from './host.js';
import type { Journal, JournalEntry } from './journal.js';
import { nodeAddress } from './netns-network.js';
import { nodeFinder } from './node-commands.js';
import { nodeDisks } from './node-disks.js';
import type { ProcessIdentity } from './process-identity.js';
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
  /** With it the clocks of the nodes can be moved. */
  readonly clockLibrary?: string | null;
  readonly progress?: (line: string) => void;
}

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

  const nodeCalled = nodeFinder(() => nodes);
  const container = (name: string) => `${network}-${nodeCalled(name).name}`;
  const commands = dockerNodes({ docker, host, nodeCalled, container, first, scratch: folder });
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
    clockLibrary: options.clockLibrary ?? null,
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

  return {
    engine: 'docker',
    nodes,
    brokerVersion: image.version,
    create,
    ...commands,
    disks: nodeDisks({
      host,
      journal,
      made,
      pid: commands.pid,
      dataFolder: (_, pid) => `/proc/${pid}/root/var/lib/rabbitmq`,
      grouping: null,
    }),
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
