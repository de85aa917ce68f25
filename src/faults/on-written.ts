import type { ScheduledAction } from '../plan/schedule.js';
import { type FaultContext, FaultNotEffective, type Proof } from './fault.js';
import { targetNode } from './target.js';

/** Ends what is written down as to be undone: at the node that the action names, or wherever it is. */
export async function onWritten(
  context: FaultContext,
  action: ScheduledAction,
  fault: string,
  end: (node: string) => Promise<string>,
): Promise<Proof> {
  if (action.node !== null) {
    const target = await targetNode(context, action);
    return { target, evidence: await end(target) };
  }
  const targets = [...new Set(context.undo.targetsOf(fault))];
  if (targets.length === 0) throw new FaultNotEffective(`there is no "${fault}" to end`);
  const told = await Promise.all(targets.map(async (node) => `${node}: ${await end(node)}`));
  return { target: targets.join(','), evidence: told.join('; ') };
}
