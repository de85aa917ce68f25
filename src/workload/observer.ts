import { setTimeout as delay } from 'node:timers/promises';
import type { HistorySink } from '../history/sink.js';
import type { Management } from '../rabbitmq/management.js';
import type { QueueView } from '../rabbitmq/management-views.js';

const pollMs = 1000;

export interface ObserverOptions {
  readonly lanes: readonly string[];
  readonly management: Management;
  readonly history: HistorySink;
  /** Erlang name to node name. */
  readonly nodeName: (erlangName: string) => string;
  readonly signal: AbortSignal;
}

/**
 * Writes what the broker says of each queue (leader, active consumer, online members, counters) whenever it
 * changed, until the signal aborts. While no node answers nothing is written: not knowing is no change.
 */
export async function observeQueues(options: ObserverOptions): Promise<void> {
  const written = new Map<string, string>();
  while (!options.signal.aborted) {
    const queues = await options.management.queues().catch(() => null);
    for (const lane of options.lanes) writeChanges(lane, queues?.get(lane), options, written);
    await delay(pollMs, undefined, { signal: options.signal }).catch(() => undefined);
  }
}

function writeChanges(
  lane: string,
  queue: QueueView | undefined,
  { history, nodeName, signal }: ObserverOptions,
  written: Map<string, string>,
): void {
  if (!queue || signal.aborted) return;
  for (const { type, values } of factsOf(queue, nodeName)) {
    const text = JSON.stringify(values);
    if (written.get(`${type} ${lane}`) === text) continue;
    written.set(`${type} ${lane}`, text);
    history.event(type, lane, [], values);
  }
}

interface Fact {
  readonly type: 'leader' | 'active' | 'members' | 'counters';
  readonly values: Readonly<Record<string, string | number>>;
}

/** What is not known now is left out. */
function factsOf(queue: QueueView, nodeName: (erlangName: string) => string): Fact[] {
  const facts: Fact[] = [];
  if (queue.leader !== null) facts.push({ type: 'leader', values: { node: nodeName(queue.leader) } });
  if (queue.activeConsumerTag !== null) {
    facts.push({ type: 'active', values: { session: queue.activeConsumerTag } });
  }
  const online = queue.online.map(nodeName).sort().join(',');
  facts.push({ type: 'members', values: { online: queue.online.length, nodes: online } });
  const { ready, unacked, consumers } = queue;
  if (ready !== null && unacked !== null && consumers !== null) {
    facts.push({ type: 'counters', values: { ready, unacked, consumers } });
  }
  return facts;
}
