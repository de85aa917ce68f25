import { describe, expect, it } from 'vitest';
import { parseHistory } from '../../../src/history/reader.js';
import { createHistoryWriter } from '../../../src/history/writer.js';

const header = { run: 'r1', scenario: 'smoke', seed: 7, startedAt: '2026-01-01T00:00:00Z', values: {} };

function setUp() {
  let text = '';
  const clock = { us: 0 };
  const writer = createHistoryWriter({
    write: (piece) => {
      text += piece;
    },
    nowUs: () => clock.us,
    header,
  });
  return { writer, clock, body: () => text.split('\n').slice(5, -1), text: () => text };
}

const a1 = { client: 'a', session: 1 };
const c1 = { client: 'c1', session: 1 };

describe('the history writer', () => {
  it('begins with the version and the header in a fixed order', () => {
    const { text } = setUp();
    expect(text()).toBe(
      'rmq-chaos-history 1\n# run r1\n# scenario smoke\n# seed 7\n# started 2026-01-01T00:00:00Z\n',
    );
  });

  it('writes consecutive numbers as one line', () => {
    const { writer, clock, body } = setUp();
    for (let number = 1; number <= 50; number += 1) {
      clock.us = number * 1000;
      writer.publish('published', a1, number);
    }
    writer.end('complete');
    expect(body()).toEqual(['0.001000 published a/1 1..50 +49000us', '0.050001 end complete']);
  });

  it('cuts every open run, in order of first events, when one of them is cut', () => {
    const { writer, clock, body } = setUp();
    clock.us = 10;
    writer.publish('published', a1, 1);
    clock.us = 20;
    writer.delivered(c1, 'a', 1, false, 1);
    clock.us = 30;
    writer.publish('published', a1, 2);
    clock.us = 40;
    writer.delivered(c1, 'a', 9, false, 1);
    writer.flushOpen();
    expect(body()).toEqual([
      '0.000010 published a/1 1..2 +20us',
      '0.000020 delivered c1/1 a 1',
      '0.000040 delivered c1/1 a 9',
    ]);
  });

  it('cuts when the redelivered flag or the attempt changes', () => {
    const { writer, body } = setUp();
    writer.delivered(c1, 'a', 1, false, 1);
    writer.delivered(c1, 'a', 2, true, 1);
    writer.delivered(c1, 'a', 3, true, 2);
    writer.flushOpen();
    expect(body().map((line) => line.slice(9))).toEqual([
      'delivered c1/1 a 1',
      'delivered c1/1 a 2 redelivered',
      'delivered c1/1 a 3 redelivered attempt=2',
    ]);
  });

  it('holds no run open for more than 100 ms, by tick or by the next event', () => {
    const { writer, clock, body } = setUp();
    writer.publish('published', a1, 1);
    clock.us = 99_999;
    writer.tick();
    expect(body()).toEqual([]);
    clock.us = 100_000;
    writer.tick();
    expect(body()).toEqual(['0.000000 published a/1 1']);
    writer.publish('published', a1, 2);
    clock.us = 250_000;
    writer.publish('published', a1, 3);
    expect(body()).toHaveLength(2);
  });

  it('never writes a time that goes back, even when the clock does', () => {
    const { writer, clock, text } = setUp();
    clock.us = 5000;
    writer.publish('published', a1, 1);
    clock.us = 4000;
    writer.event('note', 'hello');
    writer.publish('published', a1, 2);
    writer.end('complete');
    const times = parseHistory(text()).events.map((event) => event.atUs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('keeps foreign text on one line and from acting as a workflow command', () => {
    const { writer, text } = setUp();
    const foreign = '\n::error::boo\r\n##[error]x\u2028\u0007\u202e "quoted" \\ end';
    writer.event('note', foreign, ['a=b', ''], { why: foreign });
    writer.end('complete');
    expect(text()).not.toMatch(/::|##\[|[\u2028\u2029\u202e]/);
    expect([...text()].filter((character) => character < ' ' && character !== '\n')).toEqual([]);
    const note = parseHistory(text()).events[0];
    expect(note).toMatchObject({ subject: foreign, words: ['a=b', ''], values: { why: foreign } });
  });

  it('writes nothing after the end', () => {
    const { writer, body } = setUp();
    writer.end('interrupted', { reason: 'SIGTERM' });
    writer.publish('published', a1, 1);
    writer.event('note', 'late');
    writer.flushOpen();
    expect(body()).toEqual(['0.000000 end interrupted reason=SIGTERM']);
  });

  it('costs far less than a megabyte and little time for a million messages', () => {
    const { writer, clock, text } = setUp();
    const started = performance.now();
    for (let number = 1; number <= 1_000_000; number += 1) {
      clock.us += 200; // 5,000 messages a second
      writer.publish('published', a1, number);
      if (number > 100) writer.publish('confirmed', a1, number - 100);
      if (number > 150) writer.delivered(c1, 'a', number - 150, false, 1);
      if (number > 160) writer.settled('acked', c1, 'a', number - 160);
      if (number % 250 === 0) writer.tick();
    }
    writer.end('complete');
    const perEventUs = ((performance.now() - started) * 1000) / 4_000_000;
    console.log(`1M messages: ${text().length} bytes, ${perEventUs.toFixed(3)} us an event`);
    expect(text().length).toBeLessThan(600_000);
    // 50,000 events a second may cost a twentieth of a core; a loaded machine gets four times that.
    expect(perEventUs).toBeLessThan(4);
  });
});
