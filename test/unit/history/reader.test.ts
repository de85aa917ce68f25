import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { HistoryEvent } from '../../../src/history/events.js';
import { HistoryFormatError, parseHistory, readHistory } from '../../../src/history/reader.js';

const head = 'rmq-chaos-history 1\n# run r\n# seed 3\n# config {"a":"b c"}\n# odd "line\\nbreak"\n';

describe('the history reader', () => {
  it('reads header values, plain or JSON', () => {
    const { header } = parseHistory(`${head}0.000000 end complete\n`);
    expect(header).toMatchObject({ version: 1, run: 'r', seed: 3 });
    expect(header.values).toMatchObject({ config: '{"a":"b c"}', odd: 'line\nbreak' });
  });

  it('reads every kind of line', () => {
    const { events, malformed } = parseHistory(
      `${head}1.000002 published a/1 5..9 +30us\n1.5\n1.100000 delivered c1/2 a 7 redelivered attempt=2 +4us\n` +
        '1.200000 acked c1/2 a 7\n1.300000 action 3 verified partition evidence="two words" afterMs=12\n',
    );
    expect(malformed).toBe(1);
    expect(events).toEqual([
      {
        type: 'published',
        by: { client: 'a', session: 1 },
        range: { from: 5, to: 9 },
        spanUs: 30,
        line: 6,
        atUs: 1_000_002,
      },
      {
        type: 'delivered',
        by: { client: 'c1', session: 2 },
        publisher: 'a',
        range: { from: 7, to: 7 },
        redelivered: true,
        attemptSession: 2,
        spanUs: 4,
        line: 8,
        atUs: 1_100_000,
      },
      {
        type: 'acked',
        by: { client: 'c1', session: 2 },
        publisher: 'a',
        range: { from: 7, to: 7 },
        spanUs: 0,
        line: 9,
        atUs: 1_200_000,
      },
      {
        type: 'action',
        subject: '3',
        words: ['verified', 'partition'],
        values: { evidence: 'two words', afterMs: '12' },
        line: 10,
        atUs: 1_300_000,
      },
    ]);
  });

  it.each([
    ['1.000000 exploded a/1 5', 'unknown event'],
    ['1.000000 published a 5', 'no client session'],
    ['1.000000 published a/0 5', 'no client session'],
    ['1.000000 published a/1 9..5', 'no range'],
    ['1.000000 published a/1 five', 'no range'],
    ['1.000000 published a/1 5 redelivered', 'unknown word'],
    ['1.000000 published a/1 5 attempt=2', 'unknown word'],
    ['1.000000 delivered c/1 a 5 attempt=x', 'attempt'],
    ['1.000000 acked c/1 5', 'no range'],
    ['1.000000 note "open', 'neither plain nor'],
    ['1.0 note x', 'SECONDS.micros'],
    ['99999999999999999999.000000 note x', 'out of range'],
    ['hello', 'SECONDS.micros'],
  ])('counts and names a line it cannot read: %s', (line, reason) => {
    const { events, malformed, problems } = parseHistory(`${head}${line}\n`);
    expect(events).toEqual([]);
    expect(malformed).toBe(1);
    expect(problems[0]?.line).toBe(6);
    expect(problems[0]?.reason).toContain(reason);
  });

  it('names the first ten such lines and counts the rest', () => {
    const { malformed, problems } = parseHistory(head + 'nonsense\n'.repeat(5000));
    expect(malformed).toBe(5000);
    expect(problems).toHaveLength(10);
  });

  it('reads lines that end in CR LF', () => {
    const { events, malformed } = parseHistory(
      `${head}1.000000 published a/1 5\n0.000000 end complete\n`.replaceAll('\n', '\r\n'),
    );
    expect(malformed).toBe(0);
    expect(events.map((event) => event.type)).toEqual(['published', 'end']);
  });

  it('does not trust a last line without a line end: it may have been longer', () => {
    const cut = parseHistory(`${head}1.000000 published a/1 1..5\n1.000001 confirmed a/1 1..1`);
    expect(cut.truncated).toBe(true);
    expect(cut.events).toHaveLength(1);
    expect(parseHistory(`${head}1.000000 end complete`)).toMatchObject({ truncated: false });
    expect(parseHistory(`${head}1.000000 end complete`).events).toHaveLength(1);
  });

  it('refuses what is not a history of version 1', () => {
    expect(() => parseHistory('')).toThrow(HistoryFormatError);
    expect(() => parseHistory('18:03:20.1 : CONSUMER(1)\n')).toThrow(/begins with "rmq-chaos-history 1"/);
    expect(() => parseHistory('rmq-chaos-history 2\n')).toThrow(/version 2/);
    expect(() => parseHistory(`${head}${'x'.repeat(2_000_000)}`)).toThrow(/longer than/);
  });

  it('reads streams of bytes cut anywhere, even inside a character', async () => {
    const bytes = Buffer.from(`${head}1.000000 note "ünïcödé ✓"\n2.000000 end complete\n`);
    const pieces = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
    const events: HistoryEvent[] = [];
    const reading = await readHistory(Readable.from(pieces), (event) => events.push(event));
    expect(reading).toMatchObject({ malformed: 0, lines: 7, truncated: false });
    expect(events[0]).toMatchObject({ type: 'note', subject: 'ünïcödé ✓' });
  });
});
