import { describe, expect, it, vi } from 'vitest';
import type { Storm } from '../../../src/config/action-options.js';
import { Consumer } from '../../../src/workload/consumer.js';
import { runStorm } from '../../../src/workload/consumer-storm.js';
import { NodeRoute } from '../../../src/workload/node-route.js';
import { delivery, fakeConsumeBroker } from './fake-consume-broker.js';
import { recordingSink } from './recording-sink.js';

async function stormed(storm: Storm, times: number, perSession = 0, signal = new AbortController().signal) {
  const history = recordingSink();
  const { open, epochs } = fakeConsumeBroker();
  const nodes = new NodeRoute(['n1'], 'n1', 'same');
  const opening: typeof open = async (...words) => {
    const channel = await open(...words);
    const epoch = epochs.at(-1);
    return {
      ...channel,
      consume: async (...consuming) => {
        await channel.consume(...consuming);
        // As a broker under load: deliveries come once the consumer is there.
        setTimeout(() => {
          for (let tag = 1; tag <= perSession && !epoch?.ended; tag += 1)
            epoch?.broker.delivered(delivery(tag));
        }, 80);
      },
    };
  };
  const consumer = new Consumer(
    { id: 'c1', run: 'r1', queue: 'q', isStream: false, prefetch: 4, arguments: {}, history, open: opening },
    nodes,
    'ack',
  );
  await consumer.start();
  await consumer.whenConsuming(1000, signal);
  const told = await runStorm(consumer, { storm, times, everyMs: 1, signal }).catch(
    (error: Error) => error.message,
  );
  return { told, epochs, consumer, lines: history.lines };
}

describe('a storm of a consumer', () => {
  it('crashes and comes back so many times', async () => {
    const { told, epochs, consumer } = await stormed('crash', 3);
    expect(told).toBe('c1 3 times crashed and came back');
    expect(epochs.map(({ tags }) => tags)).toEqual([['c1/1'], ['c1/2'], ['c1/3'], ['c1/4']]);
    expect(consumer.isConsuming).toBe(true);
    await consumer.stop('close');
  });

  it('uses one consumer tag again and again, and its own in the end', async () => {
    const { epochs, consumer } = await stormed('tag-reuse', 2);
    expect(epochs.map(({ tags }) => tags)).toEqual([['c1/1'], ['c1-again'], ['c1-again'], ['c1/4']]);
    await consumer.stop('close');
  });

  it('acks a tag that its channel cannot have had, once a round', async () => {
    const { told, epochs, consumer, lines } = await stormed('stale-ack', 2, 8);
    expect(told).toBe('c1 2 times acked a delivery tag of a former channel, and was closed for it');
    const stale = epochs.flatMap(({ settled }) => settled.filter((each) => each.startsWith('unknown')));
    expect(stale).toEqual(['unknown 8', 'unknown 8']);
    expect(lines.filter((line) => line.startsWith('note'))).toHaveLength(2);
    await consumer.stop('close');
  });

  it('gives a prefetch back, then acks', async () => {
    const { told, epochs, consumer, lines } = await stormed('nack-loop', 1, 6);
    expect(told).toBe('c1 1 times gave a window of deliveries back, 4 deliveries in all');
    await vi.waitFor(() => expect(epochs[0]?.settled).toHaveLength(6));
    expect(epochs[0]?.settled).toEqual(
      [1, 2, 3, 4].map((tag) => `requeued ${tag}`).concat('acked 5', 'acked 6'),
    );
    expect(lines.filter((line) => line.startsWith('requeued'))).toHaveLength(4);
    await consumer.stop('close');
  });

  it('takes its prefetch and drops it unacked', async () => {
    const { told, epochs, consumer } = await stormed('connect-drop', 2, 4);
    expect(told).toBe('c1 2 times connected, took what came and dropped it unacked, 8 deliveries in all');
    expect(
      epochs.filter(({ ended, settled }) => ended && settled.length === 0).length,
    ).toBeGreaterThanOrEqual(2);
    await vi.waitFor(() => expect(epochs.at(-1)?.settled).toHaveLength(4));
    await consumer.stop('close');
  });

  it('ends with the run, and leaves no habit behind', async () => {
    const ending = new AbortController();
    setTimeout(() => ending.abort(), 30);
    const { told, consumer } = await stormed('nack-loop', 5, 0, ending.signal);
    expect(told).toMatch(/abort/);
    await consumer.stop('close');
  });
});

describe('a client that is confined', () => {
  it('passes by nodes that are apart from its own, until it is released', () => {
    const route = new NodeRoute(['n1', 'n2', 'n3'], 'n1', 'other');
    expect(route.release()).toBe(false);
    expect(route.confine(['n2'])).toEqual(['n1', 'n3']);
    const visited = [1, 2, 3].map(() => {
      route.moveOn();
      return route.current;
    });
    expect(visited).toEqual(['n3', 'n1', 'n3']);
    expect(route.release()).toBe(true);
    route.moveOn();
    route.moveOn();
    expect(route.current).toBe('n2');
  });

  it('stays where it is when everybody else is apart', () => {
    const route = new NodeRoute(['n1', 'n2'], 'n2', 'other');
    route.confine(['n1']);
    route.moveOn();
    expect(route.current).toBe('n2');
  });
});
