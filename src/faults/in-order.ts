import { setTimeout as delay } from 'node:timers/promises';
import type { ScheduledAction } from '../plan/schedule.js';
import type { FaultContext } from './fault.js';

/**
 * Does one thing to nodes in the order that the action says, with its pause between two of them.
 * @param usual the order when the action says none.
 * @returns one sentence per node.
 */
export async function inOrder(
  { signal }: Pick<FaultContext, 'signal'>,
  { options }: Pick<ScheduledAction, 'options'>,
  usual: 'together' | 'forwards',
  nodes: readonly string[],
  apply: (node: string) => Promise<string>,
): Promise<string[]> {
  const order = options?.order ?? usual;
  const told = async (node: string) => `${node}: ${await apply(node)}`;
  if (order === 'together') return Promise.all(nodes.map(told));
  const sentences: string[] = [];
  for (const node of order === 'forwards' ? nodes : [...nodes].reverse()) {
    if (sentences.length > 0) await delay(options?.everyMs ?? 0, undefined, signal ? { signal } : {});
    signal?.throwIfAborted();
    sentences.push(await told(node));
  }
  return sentences;
}

/** Names of the nodes that are in this state now. */
export async function nodesThatAre(
  { cluster }: Pick<FaultContext, 'cluster'>,
  wanted: (state: 'up' | 'down' | 'paused') => boolean,
): Promise<string[]> {
  const names = cluster.nodes.map((node) => node.name);
  const states = await Promise.all(names.map((name) => cluster.state(name)));
  return names.filter((_, index) => wanted(states[index] ?? 'down'));
}
