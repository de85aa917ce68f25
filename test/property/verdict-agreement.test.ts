import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NumberRange } from '../../src/history/events.js';
import { parseHistory } from '../../src/history/reader.js';
import { createHistoryWriter } from '../../src/history/writer.js';
import { judge } from '../../src/verdict/judge.js';
import { defaultPolicy } from '../../src/verdict/policy.js';
import type { Finding } from '../../src/verdict/result.js';
import { type PlainFindings, plainCheck } from '../reference/plain-checker.js';

const runs = Number(process.env.VERDICT_RUNS ?? 10_000);

const publisher = fc.constantFrom('a', 'a', 'a', 'b');
const session = fc.constantFrom(1, 1, 1, 2);
const number = fc.integer({ min: 1, max: 14 });
const length = fc.constantFrom(1, 1, 2, 3, 5);
const consumer = fc.constantFrom('c1', 'c1', 'c1', 'c2', 'drain');
const wait = fc.constantFrom(0, 1, 5000, 60_000, 200_000, 61_000_000, 130_000_000);

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'published',
        'published',
        'confirmed',
        'confirmed',
        'nacked',
        'returned',
        'unknown',
        'unsent',
      ),
      client: publisher,
      session,
      number,
      length,
      wait,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('delivered'),
      client: consumer,
      session,
      publisher,
      number,
      length,
      redelivered: fc.boolean(),
      attempt: session,
      wait,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('acked', 'acked', 'acked', 'rejected', 'requeued'),
      client: consumer,
      session,
      publisher,
      number,
      length,
      wait,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      line: fc.constantFrom(
        'consuming c1/1',
        'consuming c1/2',
        'consuming c2/1',
        'consuming drain/1',
        'disconnected c1/1',
        'disconnected c2/1',
        'cancelled c1/1',
        'connected c1/1',
        'connected c1/2',
        'connected c2/1',
        'active q',
        'node n1 down',
        'node n1 up',
        'partition applied',
        'partition healed',
        'foreign c1/1',
        'corrupt c2/1',
        'policy-drop q a 3..4',
        'dead-lettered q a 7',
        'action 0 begin kill',
        'action 0 verified kill',
        'drain begin',
      ),
      wait,
    }),
  },
);

/** Delivered, and acked by the same session: what most of a real history is made of. */
const round = fc.record({
  round: fc.constant(true),
  client: fc.constantFrom('c1', 'c1', 'c2', 'drain'),
  session,
  number,
  length,
  redelivered: fc.boolean(),
  acks: fc.boolean(),
  wait,
});

const history = fc.record({
  /** Nearly everything is published and confirmed before the rest happens. */
  isPrepared: fc.constantFrom(true, true, true, false),
  type: fc.constantFrom('quorum', 'classic'),
  sac: fc.boolean(),
  isSingle: fc.boolean(),
  discards: fc.constantFrom(false, false, false, true),
  steps: fc.array(fc.oneof({ weight: 3, arbitrary: step }, { weight: 2, arbitrary: round }), {
    maxLength: 45,
    minLength: 1,
  }),
  drain: fc.constantFrom('covered', 'empty', 'covered', null),
  end: fc.constantFrom('complete', 'complete', 'complete', 'interrupted'),
});

type Shape = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** Told to the real writer message by message, so that batches and their blur are real. */
function write({ type, isPrepared, sac, discards, isSingle, steps, drain, end }: Shape): string {
  let text = '';
  let us = 0;
  const writer = createHistoryWriter({
    write: (piece) => {
      text += piece;
    },
    nowUs: () => us++,
    header: { run: 'r', scenario: 's', seed: 1, startedAt: 'now', values: {} },
  });
  const say = (line: string) => {
    const [type = '', subject = '', ...words] = line.split(' ');
    writer.event(type as 'note', subject, words);
  };
  writer.event('lane', 'q', [], {
    type,
    sac,
    ...(discards ? { discards: 'x-message-ttl' } : {}),
  });
  writer.event('publisher', 'a', [], { lane: 'q' });
  writer.event('publisher', 'b', [], { lane: 'q' });
  // A prefetch of 3 is passed by one long run, so acks get proven and sessions get full.
  writer.event('consumer', 'c1', [], { lane: 'q', prefetch: 3 });
  if (!isSingle) writer.event('consumer', 'c2', [], { lane: 'q', prefetch: 3 });
  writer.event('consumer', 'drain', [], { lane: 'q', prefetch: 100, drain: true });
  for (const name of isPrepared ? ['a', 'b'] : []) {
    for (let n = 1; n <= 18; n += 1) writer.publish('published', { client: name, session: 1 }, n);
    for (let n = 1; n <= 17; n += 1) writer.publish('confirmed', { client: name, session: 1 }, n);
  }
  if (isPrepared) say('consuming c1/1');
  for (const entry of steps) {
    us += entry.wait;
    if ('line' in entry) {
      if (!(isSingle && entry.line.includes('c2/'))) say(entry.line);
      continue;
    }
    if (isSingle && entry.client === 'c2') continue;
    const by = { client: entry.client, session: entry.session };
    if ('round' in entry) {
      const numbers = Array.from({ length: entry.length }, (_, index) => entry.number + index);
      for (const n of numbers) writer.delivered(by, 'a', n, entry.redelivered, 1);
      for (const n of entry.acks ? numbers : []) writer.settled('acked', by, 'a', n);
      continue;
    }
    for (let n = entry.number; n < entry.number + entry.length; n += 1) {
      if ('redelivered' in entry) writer.delivered(by, entry.publisher, n, entry.redelivered, entry.attempt);
      else if ('publisher' in entry) writer.settled(entry.kind as 'acked', by, entry.publisher, n);
      else writer.publish(entry.kind as 'published', by, n);
    }
  }
  if (drain !== null) writer.event('drain', 'concluded', ['q'], { by: drain });
  writer.end(end);
  return text;
}

type Numbers = Record<string, Record<string, string>>;

function numbersOf(findings: readonly Finding[]): Numbers {
  const sets = new Map<string, Map<string, Set<number>>>();
  for (const finding of findings) {
    const key = keyOf(`${finding.class}:${finding.kind ?? '-'}`);
    const byPublisher = sets.get(key) ?? new Map<string, Set<number>>();
    sets.set(key, byPublisher);
    const numbers = byPublisher.get(finding.publisher ?? '-') ?? new Set<number>();
    byPublisher.set(finding.publisher ?? '-', numbers);
    const ranges: readonly NumberRange[] =
      finding.publisher === null ? [{ from: finding.line, to: finding.line }] : finding.ranges;
    for (const { from, to } of ranges) for (let n = from; n <= to; n += 1) numbers.add(n);
  }
  return listed(sets);
}

/** A loss found by one delivery is one finding, `prefix` only if all of it lies before everything delivered. */
function keyOf(key: string): string {
  return key === 'loss:prefix' ? 'loss:middle' : key;
}

function merged(findings: PlainFindings): PlainFindings {
  const result: PlainFindings = new Map();
  for (const [key, byPublisher] of findings) {
    const target = result.get(keyOf(key)) ?? new Map<string, Set<number>>();
    result.set(keyOf(key), target);
    for (const [name, set] of byPublisher) target.set(name, new Set([...(target.get(name) ?? []), ...set]));
  }
  return result;
}

function listed(sets: PlainFindings): Numbers {
  const entries = [...sets].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, byPublisher]) => [
      key,
      Object.fromEntries(
        [...byPublisher]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, set]) => [name, [...set].sort((a, b) => a - b).join(',')]),
      ),
    ]),
  );
}

it(`the judge agrees with the plain checker on ${runs} random histories`, () => {
  const classes = new Map<string, number>();
  const verdicts = new Map<string, number>();
  const seed =
    process.env.VERDICT_SEED === undefined ? Date.now() % 2 ** 31 : Number(process.env.VERDICT_SEED);
  console.log(`seed ${seed}`);
  fc.assert(
    fc.property(history, (shape) => {
      const reading = parseHistory(write(shape));
      expect(reading.malformed).toBe(0);
      const result = judge(reading.events, { ...defaultPolicy, withheldMs: 120_000 }, reading);
      const plain = plainCheck(reading.events);
      const lane = result.lanes[0];
      const ours = {
        findings: numbersOf(result.findings),
        order: lane?.order,
        verdict: result.verdict,
      };
      expect(ours).toEqual({
        findings: listed(merged(plain.findings)),
        order: plain.order,
        verdict: plain.verdict,
      });
      expect(lane?.counts).toMatchObject(plain.counts);
      for (const key of plain.findings.keys()) classes.set(key, (classes.get(key) ?? 0) + 1);
      verdicts.set(result.verdict, (verdicts.get(result.verdict) ?? 0) + 1);
    }),
    { numRuns: runs, seed },
  );
  console.log(
    JSON.stringify({
      verdicts: Object.fromEntries(verdicts),
      histories: Object.fromEntries([...classes].sort()),
    }),
  );
});
