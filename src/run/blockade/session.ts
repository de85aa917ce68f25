import type { AttachedCluster } from '../../cluster/attached-cluster.js';
import { createHost, type Host } from '../../cluster/host.js';
import { runProgram } from '../../cluster/run-program.js';
import type { LivingBlockade, LivingNode } from './living-blockade.js';
import type { BlockadeStore } from './store.js';
import { type Surroundings, storeOf } from './surroundings.js';

/** A blockade that exists, as one command works on it. */
export interface Session {
  readonly store: BlockadeStore;
  readonly host: Host;
  readonly cluster: AttachedCluster;
  readonly surroundings: Surroundings;
  /** As it was saved last. */
  readonly living: LivingBlockade;
  /** Changes what is remembered, on disk at once. */
  change(changes: Partial<LivingBlockade>): Promise<void>;
}

/**
 * Does something with the blockade of this place while no other command changes it.
 * @throws {BlockadeError} when there is none.
 */
export async function withBlockade<T>(
  surroundings: Surroundings,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const store = storeOf(surroundings);
  // Before the lock is taken, which would make a folder.
  await store.load();
  return store.locked(async () => work(await openSession(store, surroundings)));
}

async function openSession(store: BlockadeStore, surroundings: Surroundings): Promise<Session> {
  let living = await store.load();
  const host = await createHost(runProgram);
  return {
    store,
    host,
    cluster: await attach(living, host),
    surroundings,
    get living() {
      return living;
    },
    change: async (changes) => {
      living = { ...living, ...changes };
      await store.save(living);
    },
  };
}

/** Each engine is loaded only where it is in use. */
async function attach(living: LivingBlockade, host: Host): Promise<AttachedCluster> {
  const known = Object.entries(living.nodes).map(([name, node]) => ({
    ...node,
    name,
    container: node.id || node.container,
  }));
  if (living.engine === 'netns' && living.broker !== null) {
    const { attachNetns } = await import('../../cluster/netns-attached.js');
    return attachNetns(known, { ...living, broker: living.broker }, host);
  }
  const { attachDocker } = await import('../../cluster/docker-attached.js');
  const { dockerOnDemand } = await import('../../cluster/docker-command.js');
  return attachDocker(known, dockerOnDemand(host), host, living.folder);
}

/** The nodes with what the cluster knows of their processes now. */
export async function nodesNow({ living, cluster }: Session): Promise<Readonly<Record<string, LivingNode>>> {
  const entries = Object.entries(living.nodes).map(async ([name, node]) => {
    const address = cluster.nodes.find((each) => each.name === name)?.address;
    return [
      name,
      { ...node, address: address || node.address, process: await cluster.lastSeen(name) },
    ] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
