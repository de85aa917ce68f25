import { setTimeout as delay } from 'node:timers/promises';
import type { Storm } from '../config/action-options.js';
import type { StormWish } from '../faults/fault.js';
import type { Consumer } from './consumer.js';
import type { ConsumerSession } from './consumer-session.js';

/** Elections and reconnect delays are waited for so long in every round. */
const roundLimitMs = 30_000;
const pollMs = 10;
/** Of a consumer whose prefetch has no limit. */
const handful = 100;

/** One round: throws when it did not come about; returns how many messages it concerned. */
type Round = (consumer: Consumer, signal: AbortSignal) => Promise<number>;

const rounds: Readonly<Record<Storm, { readonly round: Round; readonly told: string }>> = {
  crash: { round: comeBackAfter((consumer) => consumer.crash()), told: 'crashed and came back' },
  cancel: { round: comeBackAfter((consumer) => consumer.cancel()), told: 'cancelled and came back' },
  'tag-reuse': {
    told: 'crashed and came back with the same consumer tag',
    round: async (consumer, signal) => {
      consumer.misbehave({ consumerTag: `${consumer.id}-again` });
      return comeBackAfter((each) => each.crash())(consumer, signal);
    },
  },
  'stale-ack': {
    round: ackOfFormerChannel,
    told: 'acked a delivery tag of a former channel, and was closed for it',
  },
  'nack-loop': { round: requeueAWindow, told: 'gave a window of deliveries back' },
  'connect-drop': { round: takeAndDrop, told: 'connected, took what came and dropped it unacked' },
};

/**
 * Repeats what the storm says, at most as often and not sooner than the wish says; afterwards the consumer
 * runs as before. @throws when a round did not come about, naming the round, and when the signal aborts.
 */
export async function runStorm(consumer: Consumer, wish: StormWish): Promise<string> {
  const { storm, times, everyMs, signal } = wish;
  const { round, told }: (typeof rounds)[Storm] = rounds[storm];
  if (!consumer.isConsuming) throw new Error(`${consumer.id} does not consume, so it can make no storm`);
  let messages = 0;
  let done = 0;
  try {
    for (; done < times; done += 1) {
      const began = performance.now();
      messages += await round(consumer, signal);
      await delay(Math.max(0, everyMs - (performance.now() - began)), undefined, { signal });
    }
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(`${consumer.id}: round ${done + 1} of ${times} failed: ${(error as Error).message}`);
  } finally {
    consumer.misbehave(null);
    if (!consumer.isStarted && !signal.aborted) await consumer.start();
  }
  // Back to sessions of its own habits.
  if (storm === 'tag-reuse') await comeBackAfter((each) => each.crash())(consumer, signal);
  if (!consumer.isConsuming) await consumer.whenConsuming(roundLimitMs, signal);
  const concerned = messages > 0 ? `, ${messages} deliveries in all` : '';
  return `${consumer.id} ${times} times ${told}${concerned}`;
}

function comeBackAfter(leave: (consumer: Consumer) => Promise<string>): Round {
  return async (consumer, signal) => {
    await consumer.whenConsuming(roundLimitMs, signal);
    await leave(consumer);
    await consumer.start();
    await consumer.whenConsuming(roundLimitMs, signal);
    return 0;
  };
}

/** The broker closes the channel for it; the consumer connects again by its own rule. */
async function ackOfFormerChannel(consumer: Consumer, signal: AbortSignal): Promise<number> {
  if (consumer.prefetch === 0) throw new Error('without a prefetch no delivery tag is surely unknown');
  const former = await sessionOf(consumer, signal);
  await until(() => former.lastTag > consumer.prefetch, 'nothing was delivered', signal);
  consumer.misbehave({ staleTag: former.lastTag });
  await consumer.crash();
  await consumer.start();
  // A delivery that crossed the broker's close on its way is, to the client's library, one on an unknown channel.
  const closed = () => /unknown delivery tag|unknown channel/i.test(consumer.lastEnd ?? '');
  await until(closed, 'the broker did not close the channel', signal);
  await consumer.whenConsuming(roundLimitMs, signal);
  return 0;
}

async function requeueAWindow(consumer: Consumer, signal: AbortSignal): Promise<number> {
  const wanted = consumer.prefetch || handful;
  const session = await sessionOf(consumer, signal);
  consumer.misbehave({ requeue: wanted });
  await until(() => session.requeuedCount >= wanted, 'too few deliveries to give back', signal);
  return wanted;
}

async function takeAndDrop(consumer: Consumer, signal: AbortSignal): Promise<number> {
  consumer.misbehave({ hold: true });
  // Before the first round it runs as usual; before the others it is away, so that each drop is a round's own.
  if (consumer.isStarted) await consumer.crash();
  await consumer.start();
  const session = await sessionOf(consumer, signal);
  await until(
    () => session.heldCount >= (consumer.prefetch || handful),
    'too few deliveries to take',
    signal,
  );
  const taken = session.heldCount;
  await consumer.crash();
  return taken;
}

async function sessionOf(consumer: Consumer, signal: AbortSignal): Promise<ConsumerSession> {
  await consumer.whenConsuming(roundLimitMs, signal);
  if (consumer.session === null) throw new Error('it lost its connection');
  return consumer.session;
}

async function until(holds: () => boolean, otherwise: string, signal: AbortSignal): Promise<void> {
  const deadlineMs = performance.now() + roundLimitMs;
  while (!holds()) {
    if (performance.now() > deadlineMs) throw new Error(`${otherwise} within ${roundLimitMs / 1000} s`);
    await delay(pollMs, undefined, { signal });
  }
}
