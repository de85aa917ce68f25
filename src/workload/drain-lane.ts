import { setTimeout as delay } from 'node:timers/promises';
import type { QueueView } from '../rabbitmq/management-views.js';
import type { OpenConsumeChannel } from './consume-channel.js';
import { Consumer } from './consumer.js';
import { DeadLetterReader } from './dead-letter-reader.js';
import { EmptyProof } from './empty-proof.js';
import type { Lane } from './lane.js';
import { NodeRoute } from './node-route.js';
import type { Look, SharedLook } from './shared-look.js';

const tickMs = 250;
const sampleMs = 1000;
/** Covered, and nothing more came for so long: repeats that were under way are in the history too. */
const quietMs = 1000;
const drainPrefetch = 200;
/** How long it is tried to find out what became of messages that were received and never settled. */
const unsettledLimitMs = 30_000;

export interface DrainSurroundings {
  readonly run: string;
  readonly nodes: readonly string[];
  readonly openConsumeChannel: OpenConsumeChannel;
  readonly look: SharedLook;
  readonly deadLetterQueue: string | null;
  readonly signal: AbortSignal;
}

export interface LaneDrain {
  readonly lane: string;
  /** Null: it could not be concluded. */
  readonly by: 'covered' | 'empty' | null;
  /** Accepted messages that nobody received. */
  readonly missing: number;
  /** Why it is open; empty when it was concluded. */
  readonly reason: string;
}

/**
 * Drains one lane whose own clients are gone, by one fresh consumer. Concluded when every accepted number was
 * seen, or when the whole cluster's counters say that nothing is left and nothing comes. No timer concludes it.
 * Messages that were seen and never settled come to the fresh consumer too, unless a delivery limit dropped
 * them, which only an empty queue can show: so that is waited for a while.
 */
export async function drainLane(
  lane: Lane,
  limitMs: number,
  surroundings: DrainSurroundings,
): Promise<LaneDrain> {
  const isStream = lane.spec.queue.type === 'stream';
  const deadline = performance.now() + limitMs;
  const proof = new EmptyProof();
  // A stream keeps what was read: reading it again would only repeat all of it.
  const reads = !isStream || lane.ledger.missing().length > 0;
  const consumer = freshConsumer(lane, isStream, surroundings);
  const deadLetters = new DeadLetterReader(lane, surroundings);
  const startedMs = performance.now();
  let sampledMs = Number.NEGATIVE_INFINITY;
  let why = 'nothing was asked yet';
  try {
    if (reads) await consumer.start();
    await deadLetters.start();
    for (;;) {
      const nowMs = performance.now();
      const isQuiet = nowMs - latestMs(lane, deadLetters, startedMs) >= quietMs;
      const missing = deadLetters.without(lane.ledger.missing());
      const isSettled = isStream || !lane.ledger.hasUnsettled || nowMs - startedMs > unsettledLimitMs;
      if (missing === 0 && isQuiet && isSettled)
        return { lane: lane.name, by: 'covered', missing, reason: '' };
      if (isQuiet && nowMs - sampledMs >= sampleMs) {
        sampledMs = nowMs;
        const look = await surroundings.look.now();
        const left = whatIsLeft(lane, consumer, isStream, look);
        if (!deadLetters.isReading) left.push('the dead-letter queue is not read any more');
        why = left.join('; ');
        if (proof.sample(left.length === 0, latestMs(lane, deadLetters, startedMs), look.begunMs)) {
          return { lane: lane.name, by: 'empty', missing, reason: '' };
        }
      }
      if (performance.now() > deadline) {
        const reason = `${missing} accepted not seen after ${limitMs / 1000} s; ${why || 'still delivering'}`;
        return { lane: lane.name, by: null, missing, reason };
      }
      await delay(tickMs, undefined, { signal: surroundings.signal });
    }
  } finally {
    await consumer.stop('close');
    await deadLetters.stop();
  }
}

/** When something came last, or the drain began. */
function latestMs(lane: Lane, deadLetters: DeadLetterReader, startedMs: number): number {
  return Math.max(startedMs, lane.ledger.lastDeliveryAtMs, deadLetters.lastAtMs);
}

function freshConsumer(
  lane: Lane,
  isStream: boolean,
  { run, nodes, openConsumeChannel }: DrainSurroundings,
): Consumer {
  const id = lane.names.drain;
  lane.ledger.event('consumer', id, [], { lane: lane.name, prefetch: drainPrefetch, drain: true });
  return new Consumer(
    {
      id,
      run,
      queue: lane.queue,
      isStream,
      prefetch: drainPrefetch,
      arguments: {},
      history: lane.ledger,
      open: openConsumeChannel,
    },
    new NodeRoute(nodes, nodes[0] ?? '', 'other'),
    'ack',
  );
}

/** What speaks against the queue being empty for good; empty when nothing does. */
function whatIsLeft(lane: Lane, consumer: Consumer, isStream: boolean, { lacking, queues }: Look): string[] {
  const left = [...lacking];
  if (!consumer.isConsuming) left.push('the fresh consumer cannot consume');
  const queue = queues?.get(lane.queue);
  if (!queue) left.push('the broker does not say what is in the queue');
  else if (isStream ? !readToTheEnd(queue, consumer) : queue.ready !== 0 || queue.unacked !== 0) {
    left.push(`the queue says ready=${queue.ready ?? '?'} unacked=${queue.unacked ?? '?'}`);
  }
  return left;
}

/** A stream's count never falls: it is read to the end when the next offset has come up to it. */
function readToTheEnd(queue: QueueView, consumer: Consumer): boolean {
  return queue.ready !== null && consumer.nextOffset !== 'first' && consumer.nextOffset >= queue.ready;
}
