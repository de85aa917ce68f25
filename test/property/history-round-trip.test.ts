import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HistoryEvent, PlainEvent } from '../../src/history/events.js';
import { parseHistory } from '../../src/history/reader.js';
import { createHistoryWriter } from '../../src/history/writer.js';

const client = fc.oneof(fc.constantFrom('a', 'b', 'c1'), fc.string({ minLength: 1, unit: 'binary' }));
const session = fc.record({ client, session: fc.integer({ min: 1, max: 3 }) });
const number = fc.integer({ min: 0, max: 12 });

const call = fc.oneof(
  fc.record({
    kind: fc.constantFrom('published', 'confirmed', 'nacked', 'returned', 'unknown', 'unsent'),
    by: session,
    number,
    waitUs: fc.nat(60_000),
  }),
  fc.record({
    kind: fc.constant('delivered'),
    by: session,
    publisher: client,
    number,
    redelivered: fc.boolean(),
    attempt: fc.integer({ min: 1, max: 2 }),
    waitUs: fc.nat(60_000),
  }),
  fc.record({
    kind: fc.constantFrom('acked', 'rejected', 'requeued'),
    by: session,
    publisher: client,
    number,
    waitUs: fc.nat(60_000),
  }),
  fc.record({
    kind: fc.constantFrom('note', 'action', 'lane', 'drain', 'disconnected'),
    subject: fc.string({ unit: 'binary' }),
    words: fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
    values: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), fc.string({ unit: 'binary' })),
    waitUs: fc.nat(60_000),
  }),
);

type Call = typeof call extends fc.Arbitrary<infer T> ? T : never;

/** What was told, one entry a message, without times. */
function told(calls: readonly Call[]): string[] {
  return calls.map((entry) => {
    if ('subject' in entry) return JSON.stringify([entry.kind, entry.subject, entry.words, entry.values]);
    const publisher = 'publisher' in entry ? entry.publisher : entry.by.client;
    const flags = 'redelivered' in entry ? [entry.redelivered, entry.attempt] : [];
    return JSON.stringify([entry.kind, entry.by, publisher, entry.number, ...flags]);
  });
}

function read(events: readonly HistoryEvent[]): string[] {
  return events.flatMap((event) => {
    if (!('range' in event)) return [JSON.stringify([event.type, event.subject, event.words, event.values])];
    const publisher = 'publisher' in event ? event.publisher : event.by.client;
    const flags = 'redelivered' in event ? [event.redelivered, event.attemptSession] : [];
    return Array.from({ length: event.range.to - event.range.from + 1 }, (_, index) =>
      JSON.stringify([event.type, event.by, publisher, event.range.from + index, ...flags]),
    );
  });
}

/** Streams whose own order a history keeps: one client session, publisher and kind. Plain lines: one stream. */
function byStream(entries: readonly string[]): Record<string, string[]> {
  const streams: Record<string, string[]> = {};
  for (const entry of entries) {
    const [kind, by, publisher] = JSON.parse(entry) as [string, unknown, unknown];
    const key = typeof by === 'string' ? 'plain' : JSON.stringify([kind, by, publisher]);
    streams[key] ??= [];
    streams[key].push(entry);
  }
  return streams;
}

it('what is written is read back: every message, in its stream, with flags; times never go back', () => {
  fc.assert(
    fc.property(fc.array(call, { maxLength: 60 }), (calls) => {
      let text = '';
      let us = 0;
      const writer = createHistoryWriter({
        write: (piece) => {
          text += piece;
        },
        nowUs: () => us,
        header: { run: 'r', scenario: '"s" ::x', seed: 1, startedAt: 'now', values: { a: ' b\n' } },
      });
      for (const entry of calls) {
        us += entry.waitUs;
        if ('subject' in entry) {
          writer.event(entry.kind as PlainEvent['type'], entry.subject, entry.words, entry.values);
        } else if ('attempt' in entry) {
          writer.delivered(entry.by, entry.publisher, entry.number, entry.redelivered, entry.attempt);
        } else if ('publisher' in entry) {
          writer.settled(entry.kind as 'acked', entry.by, entry.publisher, entry.number);
        } else {
          writer.publish(entry.kind as 'published', entry.by, entry.number);
        }
      }
      writer.end('complete');
      const { events, malformed, header, truncated } = parseHistory(text);
      expect(malformed).toBe(0);
      expect(truncated).toBe(false);
      expect(header.scenario).toBe('"s" ::x');
      expect(header.values.a).toBe(' b\n');
      const end = events.at(-1);
      expect(end).toMatchObject({ type: 'end', subject: 'complete' });
      expect(byStream(read(events.slice(0, -1)))).toEqual(byStream(told(calls)));
      // Plain lines cut everything: what was told before one is written before it.
      let latest = 0;
      for (const event of events) {
        expect(event.atUs).toBeGreaterThanOrEqual(latest);
        latest = event.atUs;
      }
      expect(text.split('\n').some((line) => line.includes('::') || line.includes('##['))).toBe(false);
    }),
    { numRuns: 3000 },
  );
});
