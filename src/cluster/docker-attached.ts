import type { AttachedCluster, KnownNode, SeenNode } from './attached-cluster.js';
import { ClusterError, type ClusterNode } from './cluster.js';
import type { Docker } from './docker-command.js';
import { containerProcess, dockerNodes, stateOfContainer } from './docker-nodes.js';
import type { Host } from './host.js';
import { nodeFinder } from './node-commands.js';
import { isAlive } from './process-identity.js';

interface InspectedContainer {
  readonly Id: string;
  readonly Name: string;
  readonly State: { readonly Status: string; readonly Pid: number };
  readonly NetworkSettings: {
    readonly IPAddress?: string;
    readonly Networks?: Readonly<Record<string, { readonly IPAddress?: string }>>;
  };
}

/** Nodes that are containers and exist already; nothing is asked of the engine until it has to be. */
export function attachDocker(
  known: readonly KnownNode[],
  docker: Docker,
  host: Host,
  scratch: string,
): AttachedCluster {
  const addresses = new Map(known.map(({ name, address }) => [name, address]));
  const first = new Map(known.flatMap(({ name, process }) => (process ? [[name, process]] : [])));
  const nodes = (): readonly ClusterNode[] =>
    known.map(({ name }) => ({
      name,
      address: addresses.get(name) ?? '',
      erlangName: `rabbit@${name}`,
    }));
  const nodeCalled = nodeFinder(nodes);
  const container = (name: string) =>
    known.find((node) => node.name === nodeCalled(name).name)?.container ?? '';

  const look = async () => {
    const seen = await inspectContainers(
      docker,
      known.map((node) => node.container),
    );
    for (const [index, { name }] of known.entries()) {
      const now = seen[index];
      if (now?.process) first.set(name, now.process);
      else first.delete(name);
      // A container that is down has no address, but gets its pinned one back.
      if (now?.address) addresses.set(name, now.address);
    }
    return new Map(known.map(({ name }, index) => [name, seen[index] ?? missing]));
  };

  return {
    engine: 'docker',
    get nodes() {
      return nodes();
    },
    brokerVersion: '',
    create: async () => {
      throw new ClusterError('exists', 'the nodes of this cluster exist already', 'Destroy them first.');
    },
    ...dockerNodes({ docker, host, nodeCalled, container, first, scratch }),
    look,
    lastSeen: async (name) => {
      const identity = first.get(name);
      return identity && (await isAlive(identity)) ? identity : null;
    },
    destroy: async () => {
      throw new ClusterError('not-ours', 'these nodes are undone by their journal', 'Use "destroy".');
    },
  };
}

const missing: SeenNode = { id: '', state: 'missing', address: null, process: null };

/**
 * What the engine says of containers, by name or id, in one call; `missing` for one that is not there.
 * @throws {ClusterError} of docker, for anything else.
 */
export async function inspectContainers(
  docker: Docker,
  containers: readonly string[],
): Promise<readonly SeenNode[]> {
  if (containers.length === 0) return [];
  const answer = await docker.run(['container', 'inspect', ...containers]);
  const others = answer.stderr.split('\n').filter((line) => line && !/No such container/i.test(line));
  if (answer.exitCode !== 0 && others.length > 0)
    throw new ClusterError(
      'docker-failed',
      `the containers could not be looked at: ${others.join(' ')}`,
      'The words after the colon are docker\'s own; "rmq-chaos doctor" shows what works here.',
    );
  const found = JSON.parse(answer.stdout || '[]') as readonly InspectedContainer[];
  return Promise.all(
    containers.map(async (wanted) => {
      const one = found.find(({ Id, Name }) => Name === `/${wanted}` || Id.startsWith(wanted));
      if (!one) return missing;
      const state = stateOfContainer(one.State.Status);
      return {
        id: one.Id,
        state,
        address: state === 'down' ? null : addressOf(one),
        process: state === 'down' ? null : await containerProcess(wanted, one.State.Pid),
      };
    }),
  );
}

/** The one of its only network, or of the first by name of several. */
function addressOf({ NetworkSettings: { IPAddress, Networks = {} } }: InspectedContainer): string | null {
  const own = Object.keys(Networks)
    .sort()
    .map((name) => Networks[name]?.IPAddress)
    .find(Boolean);
  return own || IPAddress || null;
}
