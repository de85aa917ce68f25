import { closeSync, openSync, writeSync } from 'node:fs';

/**
 * Writes a history of many messages with the project's own writer, at 20,000 messages a second on a made-up
 * clock: one publisher, one consumer, and now and then a consumer that reconnects and gets ten messages again.
 */
export function writeHistory(path, createHistoryWriter, messages) {
  const file = openSync(path, 'w');
  let nowUs = 0;
  const writer = createHistoryWriter({
    write: (text) => writeSync(file, text),
    nowUs: () => nowUs,
    header: { run: 'bench', scenario: 'bench', seed: 1, startedAt: '2026-01-01T00:00:00.000Z', values: {} },
  });
  writer.event('lane', 'q', [], { queue: 'q', type: 'quorum', sac: true });
  writer.event('publisher', 'a', [], { lane: 'q', 'in-flight': 200, messages });
  writer.event('consumer', 'c1', [], { lane: 'q', prefetch: 10 });
  const publisher = { client: 'a', session: 1 };
  let consumer = { client: 'c1', session: 1 };
  writer.event('connected', 'a/1', [], { node: 'rabbitmq1' });
  writer.event('connected', 'c1/1', [], { node: 'rabbitmq2' });
  writer.event('consuming', 'c1/1');
  for (let number = 1; number <= messages; number += 1) {
    nowUs += 50;
    writer.publish('published', publisher, number);
    writer.publish('confirmed', publisher, number);
    writer.delivered(consumer, 'a', number, false, 1);
    writer.settled('acked', consumer, 'a', number);
    if (number % 2_000 === 0) writer.tick();
    if (number % 1_000_000 !== 0) continue;
    writer.event('disconnected', `c1/${consumer.session}`, [], { reason: 'cut' });
    consumer = { client: 'c1', session: consumer.session + 1 };
    writer.event('connected', `c1/${consumer.session}`, [], { node: 'rabbitmq3' });
    writer.event('consuming', `c1/${consumer.session}`);
    for (let again = number - 9; again <= number; again += 1) {
      writer.delivered(consumer, 'a', again, true, 1);
      writer.settled('acked', consumer, 'a', again);
    }
  }
  writer.event('drain', 'begin');
  writer.event('drain', 'concluded', ['q'], { by: 'covered' });
  writer.end('complete');
  closeSync(file);
}
