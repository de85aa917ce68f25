import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PublisherSpec } from '../../../src/config/scenario.js';
import { decodeMessage } from '../../../src/workload/message.js';
import { NodeRoute } from '../../../src/workload/node-route.js';
import { NumberSource } from '../../../src/workload/number-source.js';
import { Publisher } from '../../../src/workload/publisher.js';
import { confirmStallMs } from '../../../src/workload/publisher-session.js';
import { type FakeEpoch, fakePublishBroker } from './fake-publish-broker.js';
import { recordingSink } from './recording-sink.js';

const nodes = ['rabbitmq1', 'rabbitmq2', 'rabbitmq3'];

function setUp(wishes: Partial<PublisherSpec> = {}, down: ReadonlySet<string> = new Set()) {
  const spec: PublisherSpec = {
    count: 1,
    maxInFlight: 4,
    messageBytes: 64,
    ratePerSecond: null,
    messages: null,
    node: null,
    reconnect: 'other',
    republish: false,
    mandatory: true,
    ...wishes,
  };
  const history = recordingSink();
  const { open, epochs } = fakePublishBroker(down);
  const context = {
    id: 'a',
    run: 'r1',
    queue: 'q',
    spec,
    numbers: new NumberSource(spec.messages),
    history,
    open,
  };
  const publisher = new Publisher(context, new NodeRoute(nodes, 'rabbitmq1', spec.reconnect));
  return { publisher, epochs, lines: history.lines };
}

async function epochNumber(epochs: readonly FakeEpoch[], count: number): Promise<FakeEpoch> {
  await vi.waitFor(() => expect(epochs).toHaveLength(count), { timeout: 5000 });
  return epochs[count - 1] as FakeEpoch;
}

function numbersOf(epoch: FakeEpoch): number[] {
  return epoch.bodies.map((body) => {
    const message = decodeMessage(body, 'r1');
    if (message.kind !== 'own') throw new Error(message.reason);
    return message.identity.number;
  });
}

describe('a publisher', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('never has more in flight than its limit, and goes on with every confirm', async () => {
    const { publisher, epochs } = setUp();
    publisher.start();
    const epoch = await epochNumber(epochs, 1);
    await vi.waitFor(() => expect(numbersOf(epoch)).toEqual([1, 2, 3, 4]));
    epoch.broker.confirmed(2, false);
    expect(numbersOf(epoch)).toEqual([1, 2, 3, 4, 5]);
    epoch.broker.confirmed(4, true);
    expect(numbersOf(epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await publisher.stop(0);
  });

  it('writes a returned message as returned, not as confirmed', async () => {
    const { publisher, epochs, lines } = setUp({ messages: 3 });
    publisher.start();
    const epoch = await epochNumber(epochs, 1);
    await vi.waitFor(() => expect(epoch.bodies).toHaveLength(3));
    epoch.broker.returned(epoch.bodies[1] as Buffer);
    epoch.broker.confirmed(3, true);
    await publisher.stop(1000);
    expect(lines.filter((line) => /^(confirmed|returned|unknown)/.test(line))).toEqual([
      'returned a/1 2',
      'confirmed a/1 1',
      'confirmed a/1 3',
    ]);
  });

  it('calls everything open at a disconnect unknown, goes elsewhere and does not publish it again', async () => {
    const { publisher, epochs, lines } = setUp();
    publisher.start();
    const first = await epochNumber(epochs, 1);
    await vi.waitFor(() => expect(first.bodies).toHaveLength(4));
    first.broker.confirmed(1, false);
    expect(publisher.crash()).toContain('rabbitmq1');
    const second = await epochNumber(epochs, 2);
    await vi.waitFor(() => expect(numbersOf(second)).toEqual([6, 7, 8, 9]));
    expect(second.node).toBe('rabbitmq2');
    const end = lines.indexOf('disconnected a/1 node=rabbitmq1 reason=crashed by the test');
    expect(lines.slice(end + 1, end + 5)).toEqual([2, 3, 4, 5].map((number) => `unknown a/1 ${number}`));
    await publisher.stop(0);
  });

  it('settles tags of their own channel epoch only', async () => {
    const { publisher, epochs, lines } = setUp();
    publisher.start();
    const first = await epochNumber(epochs, 1);
    await vi.waitFor(() => expect(first.bodies).toHaveLength(4));
    publisher.crash();
    const second = await epochNumber(epochs, 2);
    await vi.waitFor(() => expect(second.bodies).toHaveLength(4));
    second.broker.confirmed(2, true);
    await publisher.stop(0);
    expect(lines.filter((line) => line.startsWith('confirmed'))).toEqual([
      'confirmed a/2 5',
      'confirmed a/2 6',
    ]);
  });

  it('publishes unknown numbers again, as attempts of the new session, when told to', async () => {
    const { publisher, epochs, lines } = setUp({ republish: true, messages: 4 });
    publisher.start();
    const first = await epochNumber(epochs, 1);
    await vi.waitFor(() => expect(first.bodies).toHaveLength(4));
    first.broker.confirmed(1, false);
    publisher.crash();
    const second = await epochNumber(epochs, 2);
    await vi.waitFor(() => expect(numbersOf(second)).toEqual([2, 3, 4]));
    expect(decodeMessage(second.bodies[0] as Buffer, 'r1')).toMatchObject({ identity: { session: 2 } });
    second.broker.confirmed(3, true);
    await publisher.stop(1000);
    expect(lines).toContain('published a/2 2');
    expect(lines).toContain('confirmed a/2 4');
  });

  it('says unsent, and nothing else, of a publish that a closed channel refused', async () => {
    const { publisher, epochs, lines } = setUp({ maxInFlight: 1 });
    publisher.start();
    const epoch = await epochNumber(epochs, 1);
    await vi.waitFor(() => expect(epoch.bodies).toHaveLength(1));
    epoch.closed = true;
    epoch.broker.confirmed(1, false);
    epoch.broker.ended('gone');
    expect(lines.filter((line) => line.endsWith(' 2'))).toEqual(['unsent a/1 2']);
    await publisher.stop(0);
  });

  it('writes nothing while the connection is blocked', async () => {
    const { publisher, epochs } = setUp();
    publisher.start();
    const epoch = await epochNumber(epochs, 1);
    await vi.waitFor(() => expect(epoch.bodies).toHaveLength(4));
    epoch.broker.blocked('low on memory');
    epoch.broker.confirmed(4, true);
    expect(epoch.bodies).toHaveLength(4);
    epoch.broker.unblocked();
    expect(epoch.bodies).toHaveLength(8);
    await publisher.stop(0);
  });

  it('tries one node after the other until one takes it, and keeps its session number', async () => {
    const { publisher, epochs, lines } = setUp({}, new Set(['rabbitmq1', 'rabbitmq2']));
    publisher.start();
    const epoch = await epochNumber(epochs, 1);
    expect(epoch.node).toBe('rabbitmq3');
    await vi.waitFor(() => expect(lines).toContain('connected a/1 node=rabbitmq3'));
    expect(lines.filter((line) => line.includes('not-connected'))).toHaveLength(2);
    await publisher.stop(0);
  });

  it('leaves a broker that confirms nothing for too long', async () => {
    vi.useFakeTimers();
    const { publisher, epochs, lines } = setUp();
    publisher.start();
    await vi.advanceTimersByTimeAsync(10);
    expect(epochs).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(confirmStallMs - 2000);
    expect(epochs).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(4000);
    vi.useRealTimers();
    await epochNumber(epochs, 2);
    expect(lines).toContain('note a/1 confirm-stalled open=4 node=rabbitmq1');
    expect(lines).toContain('unknown a/1 4');
    await publisher.stop(0);
  });

  it('leaves a broker that only nacks', async () => {
    vi.useFakeTimers();
    const { publisher, epochs, lines } = setUp({ ratePerSecond: 10 });
    publisher.start();
    for (let second = 0; second < confirmStallMs / 1000 + 3; second += 1) {
      await vi.advanceTimersByTimeAsync(1000);
      const epoch = epochs[0] as FakeEpoch;
      if (!epoch.closed) epoch.broker.nacked(epoch.bodies.length, true);
    }
    vi.useRealTimers();
    await epochNumber(epochs, 2);
    expect(lines).toContain('nacked a/1 1');
    expect(lines.some((line) => line.startsWith('note a/1 confirm-stalled'))).toBe(true);
    await publisher.stop(0);
  });

  it('waits at its stop for open confirms, up to the limit', async () => {
    const { publisher, epochs, lines } = setUp();
    publisher.start();
    const epoch = await epochNumber(epochs, 1);
    await vi.waitFor(() => expect(epoch.bodies).toHaveLength(4));
    const stopping = publisher.stop(10_000);
    epoch.broker.confirmed(4, true);
    await stopping;
    expect(epoch.bodies).toHaveLength(4);
    expect(lines.filter((line) => line.startsWith('unknown'))).toEqual([]);
    expect(lines.at(-1)).toBe('disconnected a/1 node=rabbitmq1 reason=closed');
  });

  it('keeps to its rate', async () => {
    vi.useFakeTimers();
    const { publisher, epochs } = setUp({ ratePerSecond: 100, maxInFlight: 1000 });
    publisher.start();
    await vi.advanceTimersByTimeAsync(2000);
    const published = epochs[0]?.bodies.length ?? 0;
    expect(published).toBeGreaterThan(190);
    expect(published).toBeLessThanOrEqual(201);
    vi.useRealTimers();
    await publisher.stop(0);
  });
});
