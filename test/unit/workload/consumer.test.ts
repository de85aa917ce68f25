import { describe, expect, it, vi } from 'vitest';
import type { Settlement } from '../../../src/config/scenario.js';
import { Consumer } from '../../../src/workload/consumer.js';
import { NodeRoute } from '../../../src/workload/node-route.js';
import { delivery, type FakeConsumeEpoch, fakeConsumeBroker } from './fake-consume-broker.js';
import { recordingSink } from './recording-sink.js';

async function running(settle: Settlement = 'ack', isStream = false) {
  const history = recordingSink();
  const { open, epochs } = fakeConsumeBroker();
  const consumer = new Consumer(
    { id: 'c1', run: 'r1', queue: 'q', isStream, prefetch: 10, arguments: {}, history, open },
    new NodeRoute(['rabbitmq1', 'rabbitmq2'], 'rabbitmq1', 'other'),
    settle,
  );
  await consumer.start();
  await consumer.whenConsuming(1000, new AbortController().signal);
  const epoch = async (count: number): Promise<FakeConsumeEpoch> => {
    await vi.waitFor(() => expect(epochs.flatMap(({ tags }) => tags)).toHaveLength(count));
    return epochs[count - 1] as FakeConsumeEpoch;
  };
  return { consumer, epoch, epochs, lines: history.lines };
}

describe('a consumer', () => {
  it('acks one by one what it receives', async () => {
    const { consumer, epoch, lines } = await running();
    const { broker, settled } = await epoch(1);
    broker.delivered(delivery(1));
    broker.delivered(delivery(2, { redelivered: true }));
    expect(settled).toEqual(['acked 1', 'acked 2']);
    expect(lines.slice(2)).toEqual([
      'delivered c1/1 a 1 attempt=1',
      'acked c1/1 a 1',
      'delivered c1/1 a 2 redelivered attempt=1',
      'acked c1/1 a 2',
    ]);
    await consumer.stop('close');
  });

  it('holds back, and settles what it held when told to settle', async () => {
    const { consumer, epoch, lines } = await running('hold');
    const { broker, settled } = await epoch(1);
    broker.delivered(delivery(1));
    broker.delivered(delivery(2));
    expect(settled).toEqual([]);
    consumer.settleBy('requeue');
    expect(settled).toEqual(['requeued 1', 'requeued 2']);
    consumer.settleBy('reject');
    broker.delivered(delivery(3));
    expect(settled.at(-1)).toBe('rejected 3');
    expect(lines.at(-1)).toBe('rejected c1/1 a 3');
    await consumer.stop('close');
  });

  it('gives up before it closes, so that nobody else seems to hold the same at the same time', async () => {
    const { consumer, epoch, lines } = await running('hold');
    const { broker } = await epoch(1);
    broker.delivered(delivery(1));
    const closing = consumer.close();
    broker.delivered(delivery(2));
    expect(lines.at(-1)).toBe('disconnected c1/1 node=rabbitmq1 reason=closed');
    await closing;
    expect(lines.filter((line) => line.startsWith('disconnected'))).toHaveLength(1);
    expect(lines.join()).not.toContain('delivered c1/1 a 2');
  });

  it('connects again elsewhere when its connection breaks, as a new session', async () => {
    const { consumer, epoch, lines } = await running();
    (await epoch(1)).broker.ended('read ECONNRESET');
    const second = await epoch(2);
    expect(second.node).toBe('rabbitmq2');
    expect(second.tags).toEqual(['c1/2']);
    expect(lines).toContain('disconnected c1/1 node=rabbitmq1 reason=read ECONNRESET');
    await consumer.stop('close');
  });

  it('stays away after a crash until it is started', async () => {
    const { consumer, epoch, epochs } = await running();
    await consumer.crash();
    expect(epochs).toHaveLength(1);
    await expect(consumer.crash()).rejects.toThrow('c1 does not run');
    await consumer.start();
    expect((await epoch(2)).tags).toEqual(['c1/2']);
    await expect(consumer.start()).rejects.toThrow('runs already');
    await consumer.stop('close');
  });

  it('keeps its channel and what it holds when it cancels, until it is closed', async () => {
    const { consumer, epoch, lines } = await running('hold');
    const first = await epoch(1);
    first.broker.delivered(delivery(1));
    await consumer.cancel();
    expect(first.ended).toBe(false);
    expect(consumer.isConsuming).toBe(false);
    expect(lines.at(-1)).toBe('cancelled c1/1 by=client node=rabbitmq1');
    await consumer.close();
    expect(first.ended).toBe(true);
    expect(first.settled).toEqual([]);
  });

  it('records a cancel by the broker and consumes again', async () => {
    const { consumer, epoch, lines } = await running();
    (await epoch(1)).broker.cancelledByBroker();
    await epoch(2);
    expect(lines).toContain('cancelled c1/1 by=broker node=rabbitmq1');
    await consumer.stop('close');
  });

  it('tells foreign and damaged messages apart from its own, and acks them', async () => {
    const { consumer, epoch, lines } = await running();
    const { broker, settled } = await epoch(1);
    const damaged = delivery(1).body;
    damaged[damaged.length - 1] = 0;
    broker.delivered(delivery(1, { body: damaged }));
    broker.delivered(delivery(2, { body: Buffer.from('left over') }));
    expect(settled).toEqual(['acked 1', 'acked 2']);
    expect(lines[2]).toMatch(/^corrupt c1\/1 reason=checksum/);
    expect(lines[3]).toMatch(/^foreign c1\/1 /);
    await consumer.stop('close');
  });

  it('goes on in a stream behind the last offset it received', async () => {
    const { consumer, epoch } = await running('ack', true);
    const first = await epoch(1);
    expect(first.arguments).toEqual([{ 'x-stream-offset': 'first' }]);
    first.broker.delivered(delivery(1, { offset: 41 }));
    first.broker.ended('gone');
    expect((await epoch(2)).arguments).toEqual([{ 'x-stream-offset': 42 }]);
    await consumer.stop('close');
  });

  it('leaves in its stop mode', async () => {
    const { consumer, epoch, lines } = await running('hold');
    await epoch(1);
    await consumer.stop('cancel');
    expect(lines.slice(-2)).toEqual([
      'cancelled c1/1 by=client node=rabbitmq1',
      'disconnected c1/1 node=rabbitmq1 reason=closed',
    ]);
  });
});
