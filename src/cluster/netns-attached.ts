import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import type { AttachedCluster, KnownNode, SeenNode } from './attached-cluster.js';
import type { BrokerRoot } from './broker-layout.js';
import { ClusterError, type ClusterNode } from './cluster.js';
import type { Host } from './host.js';
import { networkNames } from './netns-network.js';
import { netnsNodes } from './netns-nodes.js';
import { firstProcess } from './netns-processes.js';
import { nodeFinder } from './node-commands.js';
import { isAlive } from './process-identity.js';
import { runTag } from './subnet.js';

/** What is needed to find the nodes of an earlier process again. */
export interface NetnsTraces {
  readonly runId: string;
  readonly folder: string;
  readonly broker: BrokerRoot;
}

/** Nodes that are process trees in namespaces and exist already. */
export function attachNetns(
  known: readonly KnownNode[],
  { runId, folder, broker }: NetnsTraces,
  host: Host,
): AttachedCluster {
  const tag = runTag(runId);
  const names = networkNames(tag);
  const first = new Map(known.flatMap(({ name, process }) => (process ? [[name, process]] : [])));
  const nodes: readonly ClusterNode[] = known.map(({ name, address }) => ({
    name,
    address: address ?? '',
    erlangName: `rabbit@${name}`,
  }));
  const commands = netnsNodes({ tag, nodeCalled: nodeFinder(() => nodes), folder, broker, host, first });

  const see = async ({ name, address }: KnownNode): Promise<SeenNode> => {
    const namespace = names.nodeNamespace(name);
    const exists = await access(`/run/netns/${namespace}`).then(
      () => true,
      () => false,
    );
    if (!exists) return { id: '', state: 'missing', address: null, process: null };
    let process = first.get(name) ?? null;
    if (process === null || !(await isAlive(process))) process = await firstProcess(namespace, host);
    if (process) first.set(name, process);
    else first.delete(name);
    const state = await commands.state(name);
    return { id: netnsNodeId(runId, name), state, address: state === 'down' ? null : address, process };
  };

  return {
    engine: 'netns',
    nodes,
    brokerVersion: broker.version,
    create: async () => {
      throw new ClusterError('exists', 'the nodes of this cluster exist already', 'Destroy them first.');
    },
    ...commands,
    look: async () =>
      new Map(await Promise.all(known.map(async (node) => [node.name, await see(node)] as const))),
    lastSeen: async (name) => {
      const identity = first.get(name);
      return identity && (await isAlive(identity)) ? identity : null;
    },
    destroy: async () => {
      throw new ClusterError('not-ours', 'these nodes are undone by their journal', 'Use "destroy".');
    },
  };
}

/** What stands for a container's id: as long, and no other node's. */
export function netnsNodeId(runId: string, node: string): string {
  return createHash('sha256').update(`${runId}/${node}`).digest('hex');
}
