import type { ScheduledAction } from '../plan/schedule.js';
import { type FaultContext, FaultNotEffective } from './fault.js';

/** The node that the action is aimed at, its role resolved now. */
export function targetNode(context: FaultContext, action: ScheduledAction): Promise<string> {
  if (action.node === null) throw new FaultNotEffective(`"${action.kind}" says no node`);
  return context.resolveNode(action.node, action.lane);
}

/** `lane/client` as the action names them, with "all" for what it leaves open. */
export function targetClient({ lane, client }: ScheduledAction): string {
  return `${lane ?? 'all'}/${client ?? 'all'}`;
}
