import { mkdir } from 'node:fs/promises';
import type { BrokerRoot } from './broker-layout.js';
import { type Cluster, ClusterError, type ClusterNode } from './cluster.js';
import { chooseSubnet } from './free-subnet.js';
import type { Host } from './host.js';
import type { Journal, JournalEntry } from './journal.js';
import { nodeFolder, writeNodeFolder } from './netns-folder.js';
import { buildNetwork, networkNames, nodeAddress } from './netns-network.js';
import { netnsNodes } from './netns-nodes.js';
import { nodePids } from './netns-processes.js';
import { requireNamespaceTools } from './network-tools.js';
import { nodeFinder } from './node-commands.js';
import { nodeDisks } from './node-disks.js';
import type { ProcessIdentity } from './process-identity.js';
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
  /** With it the clocks of the nodes can be moved, see {@link brokerWords}. */
  readonly clockLibrary?: string | null;
}

/**
 * A cluster of which every node is a process tree in namespaces of its own; no container engine.
 * Throws {@link ClusterError} `no-root`, `missing-binary`, `bad-node-name`, `address-in-use`, `bad-subnet`.
 */
export async function createNetnsCluster(options: NetnsOptions): Promise<Cluster> {
  const { runId, broker, host, journal, folder, clockLibrary = null } = options;
  host.requirePrivilege();
  await requireNamespaceTools(host);
  const subnet = await chooseSubnet(runId, options.subnet ?? null, host);
  const tag = runTag(runId);
  const names = networkNames(tag);
  const nodes = options.nodes.map((name, index) => describeNode(name, nodeAddress(subnet, index)));
  const made: JournalEntry[] = [];
  const first = new Map<string, ProcessIdentity>();

  const nodeCalled = nodeFinder(() => nodes);
  const create: Cluster['create'] = async (files) => {
    await will({ kind: 'folder', path: folder });
    await mkdir(folder, { recursive: true });
    const found = { broker, clockLibrary, host };
    for (const node of nodes) await writeNodeFolder(folder, node, nodes, files(node), found);
    await buildNetwork({ names, subnet, nodes }, host, journal, made);
  };
  const will = async (entry: JournalEntry) => {
    await journal.will(entry);
    made.push(entry);
  };

  const commands = netnsNodes({ tag, nodeCalled, folder, broker, clockLibrary, host, first });

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
    ...commands,
    disks: nodeDisks({
      host,
      journal,
      made,
      pid: commands.pid,
      dataFolder: (node) => nodeFolder(folder, node).data,
      grouping: {
        nameOf: (node) => `rmq-chaos-${tag}-${node}`,
        pids: (node) => nodePids(names.nodeNamespace(node), host),
      },
    }),
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
