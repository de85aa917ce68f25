import type { Cluster } from '../cluster/cluster.js';
import { type FaultContext, FaultNotEffective, type Proof } from './fault.js';
import { proveRunning } from './node-proof.js';
import { startOrRevive, type Witness } from './revive.js';

export interface HealOptions {
  /** Of the whole; whatever is not proven by then counts as not healed. */
  readonly limitMs: number;
  /** False on cancel, when the cluster is destroyed next: nodes that are down stay down. */
  readonly startNodes?: boolean;
  /** Hears of nodes that had to be restarted. */
  readonly witness?: Witness;
}

const nobody: Witness = { restarts: () => undefined, observe: async () => undefined };

/**
 * Undoes every fault: cuts, loss and pauses at once, then what keeps living brokers from serving; then starts
 * what is down until every broker serves, and at last undoes what was done to their limits and queues; each
 * on its own, so that one that fails keeps no other from being undone.
 * @throws {FaultNotEffective} when all was tried, naming everything that could not be proven healed.
 */
export async function healEverything(
  context: Pick<FaultContext, 'cluster' | 'network'> & Partial<Pick<FaultContext, 'clients' | 'undo'>>,
  { limitMs, startNodes = true, witness = nobody }: HealOptions,
): Promise<readonly Proof[]> {
  const { cluster, network, clients } = context;
  const end = performance.now() + limitMs;
  const names = cluster.nodes.map((node) => node.name);
  const proofs: Proof[] = [];
  const problems: string[] = [];

  const attempt = async (target: string, undo: () => Promise<string>): Promise<void> => {
    try {
      proofs.push({ target, evidence: await within(undo(), end - performance.now(), limitMs) });
    } catch (error) {
      problems.push(`${target}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  const released = clients?.release() ?? null;
  if (released !== null) proofs.push({ target: 'clients', evidence: released });
  await Promise.all([
    attempt('network', () => network.clear()),
    ...(await paused(cluster)).map((name) =>
      attempt(name, async () => {
        await cluster.unpause(name);
        return proveRunning(cluster, name);
      }),
    ),
  ]);
  const undoWritten = (blocksNode: boolean) =>
    Promise.all(
      (context.undo?.pending(blocksNode) ?? []).map(
        async ([what, { target, outlivesNode = false, undo }]) => {
          // A start ends what is undone first: a node that is down has no maintenance mode.
          const isDown = blocksNode && !outlivesNode && (await cluster.state(target)) === 'down';
          if (!isDown) await attempt(what, undo);
          context.undo?.strike(what);
        },
      ),
    );
  if (startNodes) {
    await undoWritten(true);
    const limit = { limitMs: Math.max(1, end - performance.now()), mustServe: true, witness };
    await Promise.all(names.map((name) => attempt(name, () => startOrRevive(context, name, limit))));
    await undoWritten(false);
  }
  if (problems.length > 0) throw new FaultNotEffective(`not healed: ${problems.join('; ')}`);
  return proofs;
}

async function paused(cluster: Cluster): Promise<string[]> {
  const states = await Promise.allSettled(cluster.nodes.map((node) => cluster.state(node.name)));
  return cluster.nodes.flatMap((node, index) => {
    const state = states[index];
    return state?.status === 'fulfilled' && state.value === 'paused' ? [node.name] : [];
  });
}

async function within<T>(work: Promise<T>, leftMs: number, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const message = `not undone within the limit of ${limitMs / 1000} s`;
    timer = setTimeout(() => reject(new FaultNotEffective(message)), Math.max(0, leftMs));
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
