import type { ScheduledAction } from '../plan/schedule.js';
import type { FaultContext, Proof } from './fault.js';

export interface CutWish {
  /** What the history says of it: `a,b|c` are sides that can talk among themselves. */
  readonly target: string;
  /** For every node, whom it may not send to. */
  readonly blocked: ReadonlyMap<string, readonly string[]>;
  /** Nodes that clients cannot reach either, when the action says so. */
  readonly named: readonly string[];
  readonly cut: (shut: readonly string[] | undefined) => Promise<string>;
}

/** Puts a cut between nodes in force, and does with the clients what the action says. */
export async function cutOff(
  { clients }: FaultContext,
  { options }: ScheduledAction,
  { target, blocked, named, cut }: CutWish,
): Promise<Proof> {
  const side = options?.clients ?? 'reach-all';
  clients.release();
  // Before the cut: no client must change sides because of it.
  const sides = side === 'along' ? clients.confine((node) => apartFrom(node, blocked)) : null;
  const evidence = await cut(side === 'cut' ? named : undefined);
  return { target, evidence: sides === null ? evidence : `${evidence}; ${sides}` };
}

/** Nodes that this one cannot have a conversation with: either direction is enough. */
export function apartFrom(node: string, blocked: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const deaf = [...blocked].filter(([, to]) => to.includes(node)).map(([from]) => from);
  return [...new Set([...(blocked.get(node) ?? []), ...deaf])];
}
