import { expect, it } from 'vitest';
import { DeadLetterReader } from '../../../src/workload/dead-letter-reader.js';
import { Lane } from '../../../src/workload/lane.js';
import { laneOf } from '../rabbitmq/specs.js';
import { delivery, fakeConsumeBroker } from './fake-consume-broker.js';
import { recordingSink } from './recording-sink.js';

function readerOf(deadLetterQueue: string | null) {
  const broker = fakeConsumeBroker();
  const history = recordingSink();
  const surroundings = { run: 'r1', nodes: ['n1', 'n2'], history, onCount: () => undefined };
  const lane = new Lane(
    laneOf({}),
    { index: 0, count: 1 },
    {
      ...surroundings,
      openConsumeChannel: broker.open,
      openPublishChannel: async () => {
        throw new Error('nothing is published here');
      },
    },
  );
  const reader = new DeadLetterReader(lane, {
    ...surroundings,
    openConsumeChannel: broker.open,
    deadLetterQueue,
  });
  return { reader, broker, lines: history.lines };
}

it('says when it does not read any more, because what it left would look lost', async () => {
  const { reader, broker, lines } = readerOf('dead');
  await reader.start();
  expect(reader.isReading).toBe(true);
  broker.epochs[0]?.broker.delivered(delivery(7));
  broker.epochs[0]?.broker.ended('socket closed');
  expect(reader.isReading).toBe(false);
  await reader.stop();
  expect(lines.join('\n')).toContain('dead-lettered orders a 7');
});

it('has nothing to read where there is no dead-letter queue', async () => {
  const { reader, broker } = readerOf(null);
  await reader.start();
  expect(reader.isReading).toBe(true);
  expect(broker.epochs).toEqual([]);
});
