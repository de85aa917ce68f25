import { networkTools } from '../../cluster/network-tools.js';
import type { Condition } from '../../config/condition.js';
import type { NetworkControl } from '../../faults/fault.js';
import { createNetworkControl } from '../../faults/network.js';
import type { WantedNetwork } from './living-blockade.js';
import type { Session } from './session.js';

/** Nodes whose packets a node drops: those that may not send to it. */
export function cutFrom({ blocked }: WantedNetwork, node: string): readonly string[] {
  return Object.entries(blocked)
    .filter(([, to]) => to.includes(node))
    .map(([from]) => from);
}

/**
 * The writer of the nodes' packet filters, who knows what earlier commands asked for. A node without an
 * address can neither be cut off nor slowed down and is left out.
 */
export async function openControl(session: Session): Promise<NetworkControl> {
  const { cluster, host, surroundings, living } = session;
  host.requirePrivilege();
  const tools = await networkTools(host, surroundings);
  const reachable = {
    ...cluster,
    get nodes() {
      return cluster.nodes.filter(({ address }) => address !== '');
    },
  };
  const control = createNetworkControl(reachable, host, tools);
  const { blocked, conditions } = living.network;
  control.remember(new Map(Object.entries(blocked)), new Map(Object.entries(conditions)));
  return control;
}

/** Works with the writer of packet filters and lets go of it. */
export async function withControl<T>(
  session: Session,
  work: (control: NetworkControl) => Promise<T>,
): Promise<T> {
  const control = await openControl(session);
  try {
    return await work(control);
  } finally {
    control.close();
  }
}

/** Puts the cuts that are wanted in force on every node that runs, and proves them. */
export function putCutsInForce(session: Session): Promise<string> {
  const { blocked } = session.living.network;
  return withControl(session, (control) => control.cut(new Map(Object.entries(blocked))));
}

/**
 * Puts in force all that is wanted of nodes that have just started, and proves it.
 * @returns the proof; empty when nothing is wanted.
 */
export async function putInForce(session: Session, nodes: readonly string[]): Promise<string> {
  const { blocked, conditions } = session.living.network;
  const wanted = nodes.filter((node) => (conditions[node] ?? []).length > 0);
  const isCut = Object.keys(blocked).length > 0;
  if (!isCut && wanted.length === 0) return '';
  return withControl(session, async (control) => {
    // First the rules themselves, at once: a node that runs must not talk while something is being proven.
    await Promise.all(nodes.map((node) => control.reapply(node)));
    const proofs = isCut ? [await control.cut(new Map(Object.entries(blocked)))] : [];
    for (const node of wanted) proofs.push(await control.setConditions(node, asked(session, node)));
    return proofs.join('; ');
  });
}

/** The conditions of a node that were asked for. */
export function asked({ living }: Session, node: string): readonly Condition[] {
  return (living.network.conditions[node] ?? []).map(({ condition }) => condition);
}
