import type { NodeState } from '../cluster/cluster.js';
import type { ScheduledAction } from '../plan/schedule.js';
import { type FaultContext, FaultNotEffective, type Proof } from './fault.js';
import { targetNode } from './target.js';

/**
 * Does one thing to the node that the action names, or, when it names none, to every node that is in this
 * state now, all at once: nodes that were down together may wait for each other to boot.
 * @throws FaultNotEffective when there is no such node, or for any of them.
 */
export async function onNodes(
  context: FaultContext,
  action: ScheduledAction,
  state: NodeState,
  apply: (node: string) => Promise<string>,
): Promise<Proof> {
  if (action.node !== null) {
    const target = await targetNode(context, action);
    return { target, evidence: await apply(target) };
  }
  const names = context.cluster.nodes.map((node) => node.name);
  const states = await Promise.all(names.map((name) => context.cluster.state(name)));
  const targets = names.filter((_, index) => states[index] === state);
  if (targets.length === 0) throw new FaultNotEffective(`no node is ${state}`);
  return { target: targets.join(','), evidence: (await Promise.all(targets.map(apply))).join('; ') };
}
