import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../src/verdict/investigate-model.js';
import { investigate } from './investigate.js';

const fixture = (name: string) => readFileSync(`test/fixtures/2019/${name}`, 'utf8');

describe('dialect A', () => {
  const [run] = investigate(fixture('dialect-a.log')).runs;

  it('sorts the losses and ties them to jump, reconnect and chaos across midnight', () => {
    const loss = run?.findings.find((finding) => finding.class === 'loss');
    expect(loss).toMatchObject({
      ranges: [{ from: 54, to: 63 }],
      line: 25,
      reconnectLine: 23,
      action: { line: 18, kind: 'kill', node: 'rabbitmq3' },
      cause: 'prefetch-not-redelivered',
      connectionLost: { line: 17, node: 'rabbitmq3' },
      brokers: { live: 2, of: 3, quorum: true },
    });
    expect(loss?.action?.secondsBefore).toBeCloseTo(20.2, 3);
    expect(run?.durationSeconds).toBeCloseTo(50.002, 2);
  });

  it('takes the in-flight window for never confirmed', () => {
    const gaps = run?.findings.filter((finding) => finding.class === 'unconfirmed-gap');
    expect(gaps).toMatchObject([
      { count: 50, line: 28, cause: 'never-confirmed', ranges: [{ from: 121, to: 170 }] },
    ]);
  });

  it('reads the same with carriage returns and a byte order mark', () => {
    const again = investigate(`\uFEFF${fixture('dialect-a.log').replaceAll('\n', '\r\n')}`);
    expect(again.runs[0]?.findings).toEqual(run?.findings);
    expect(again.unknown).toEqual([]);
  });

  it('is inconclusive wherever the file is cut', () => {
    const lines = fixture('dialect-a.log').split('\n');
    for (let count = 3; count < lines.length - 3; count += 1) {
      const cut = investigate(lines.slice(0, count).join('\n')).runs[0];
      expect([count, cut && verdictOf(cut, 'first-delivery')]).toEqual([count, 'inconclusive']);
    }
  });
});

describe('an excerpt of dialect B', () => {
  const found = investigate(fixture('excerpt-b.log'));

  it('suspects the loss and proves nothing', () => {
    const run = found.runs[0];
    expect(run?.run).toBe(1);
    expect(run && verdictOf(run, 'first-delivery')).toBe('inconclusive');
    expect(run?.counts).toMatchObject({ lost: 0, suspected: 10 });
    expect(run?.findings).toMatchObject([
      { class: 'suspected-loss', ranges: [{ from: 2448, to: 2457 }], line: 5, reconnectLine: 3 },
    ]);
    expect(run?.inconclusive.join(' ')).toContain('cannot be proven');
  });
});

describe('dialect C', () => {
  const found = investigate(fixture('dialect-c.log'));
  const [first, second] = found.runs;

  it('takes the limits that the log states', () => {
    expect(found.limits).toMatchObject({
      prefetch: { value: 10, source: 'stated' },
      inFlight: { value: 100, source: 'stated' },
    });
  });

  it('blames the change of the active consumer', () => {
    expect(first?.findings[0]).toMatchObject({
      class: 'loss',
      count: 10,
      line: 16,
      consumer: 'C2',
      reconnectLine: null,
      cause: 'prefetch-not-redelivered',
    });
    expect(first?.findings[0]?.evidence).toContain('C2 became the active consumer (line 15)');
  });

  it('finds the disorder that no redelivery excuses', () => {
    const order = first?.findings.find((finding) => finding.class === 'order');
    expect(order).toMatchObject({
      ranges: [{ from: 651, to: 699 }],
      line: 19,
      cause: 'true-reordering',
      modes: ['first-delivery', 'unflagged', 'strict'],
    });
  });

  it('calls the run without an end inconclusive and names the unknown line', () => {
    expect(second && verdictOf(second, 'first-delivery')).toBe('inconclusive');
    expect(found.unknownLines).toBe(1);
    expect(found.unknown[0]).toMatchObject({ line: 40 });
    expect(found.unknown[0]?.text).toContain('nobody has written a rule for');
  });
});

const head = [
  '10:00:00.000001 : TEST RUNNER : TEST RUN: 0 ---',
  "10:00:01.000001 : CONSUMER(0)->n1 : Latest msg: b'a=1'  ",
];
const foot = (...results: string[]) => [
  '10:01:00.000001 : TEST RUNNER : RESULTS---',
  ...results.map((text) => `10:01:00.000002 : TEST RUNNER : ${text}`),
  '10:01:00.000003 : TEST RUNNER : RESULTS END---',
  '10:01:00.000004 : TEST RUNNER : TEST 0 COMPLETE',
];
const consumer = (text: string, id = '0') => `10:00:02.000001 : CONSUMER(${id})->n1 : ${text}`;
const runOf = (...lines: string[]) => {
  const run = investigate(lines.join('\n')).runs[0];
  if (run === undefined) throw new Error('no run');
  return run;
};

describe('edge cases of the rules', () => {
  it('counts a list that was cut by its stated number', () => {
    const run = runOf(
      ...head,
      consumer("Sample msg: b'a=50'"),
      ...foot(
        'FAILED TEST: Not consumed count: 700',
        'Lost? a=100',
        'Lost? a=101',
        'More than 500, truncated list',
      ),
    );
    expect(run.counts).toMatchObject({ lost: 700, tail: 700 });
    expect(verdictOf(run, 'first-delivery')).toBe('fail');
  });

  it('counts a loss that the tool lists twice once', () => {
    const run = runOf(
      ...head,
      ...foot(
        'Lost message: a=5',
        'Lost message: a=5',
        'FAILED TEST: LOST MESSAGES',
        'FAILED TEST: LOST MESSAGES',
        'TEST OK',
      ),
    );
    expect(run.counts.lost).toBe(1);
    expect(run.notes.join()).toContain('"TEST OK" although it lists lost messages');
    expect(verdictOf(run, 'first-delivery')).toBe('fail');
  });

  it('does not take a first message other than 1 for disorder', () => {
    const run = runOf(
      head[0] as string,
      consumer("b'a=4' Jump forward 4  "),
      ...foot('FAILED TEST: OUT OF ORDER MESSAGES'),
    );
    expect(run.order['first-delivery']).toBe(0);
    expect(run.findings).toMatchObject([{ class: 'unconfirmed-gap', ranges: [{ from: 1, to: 3 }] }]);
    expect(run.notes.join()).toContain('failed this run for its order');
  });

  it('never concludes a loss from counts', () => {
    const run = runOf(
      ...head,
      ...foot('Confirmed count: 900 Received count: 5', 'FAILED TEST: LOST MESSAGES'),
    );
    expect(run.counts.lost).toBe(0);
    expect(verdictOf(run, 'first-delivery')).toBe('pass');
    expect(run.notes.join()).toContain('by its totals');
  });

  it('sees the disorder of 1,2,5,6,5,6,3,4 and of a jump back at the very end', () => {
    const run = runOf(
      ...head,
      consumer("b'a=5' Jump forward 3  "),
      consumer("b'a=5' Jump back 1 DUPLICATE REDELIVERED"),
      consumer("Msg: b'a=6' DUPLICATE REDELIVERED"),
      consumer("b'a=3' Jump back 3  "),
      ...foot('TEST OK'),
    );
    expect(run.order).toEqual({ 'first-delivery': 1, unflagged: 1, strict: 2 });
  });

  it('sees first deliveries that hide behind a legal repeat', () => {
    const run = runOf(
      ...head,
      consumer("b'a=5' Jump forward 3  "),
      consumer("b'a=2' Jump back 4 DUPLICATE REDELIVERED"),
      consumer("Msg: b'a=3'  REDELIVERED"),
      consumer("Msg: b'a=4'  REDELIVERED"),
      consumer("Msg: b'a=5' DUPLICATE REDELIVERED"),
      ...foot('TEST OK'),
    );
    expect(run.findings.filter(({ class: kind }) => kind === 'order')).toMatchObject([
      { ranges: [{ from: 3, to: 4 }], line: 5, modes: ['first-delivery', 'strict'] },
    ]);
  });

  it('lets consumers that count for themselves fill what others passed over', () => {
    const run = runOf(
      head[0] as string,
      consumer("Latest msg: b'a=1'  ", '0-con-1'),
      consumer("b'a=2' JUMP FORWARD 2  ", '0-con-2'),
      consumer("b'a=3' Last-acked=1 JUMP FORWARD 2  ", '0-con-1'),
      consumer("b'a=4' Last-acked=2 JUMP FORWARD 2  ", '0-con-2'),
      ...foot('TEST OK'),
    );
    expect(run.findings).toEqual([]);
    expect(run.order).toEqual({ 'first-delivery': 0, unflagged: 0, strict: 0 });
  });

  it('sees what was lost when a waiting consumer that counts for itself takes over', () => {
    const run = runOf(
      head[0] as string,
      consumer("Latest msg: b'a=1'  ", '0-con-1'),
      consumer("Sample msg: b'a=20'  ", '0-con-1'),
      consumer('Consuming queue: q with consumer tag: t', '0-con-2'),
      consumer("b'a=31' JUMP FORWARD 31  ", '0-con-2'),
      ...foot(
        'Lost messages count: 10',
        ...Array.from({ length: 10 }, (_, n) => `Lost message: a=${n + 21}`),
      ),
    );
    expect(run.findings).toMatchObject([
      { class: 'loss', ranges: [{ from: 21, to: 30 }], line: 5, cause: 'prefetch-not-redelivered' },
    ]);
    expect(run.findings[0]?.evidence).toContain('con-2, which took over from con-1');
  });

  it('infers the prefetch from what all keys lost together', () => {
    const loss = (session: number, a: number) => [
      consumer('Connection is closed. Opening new connection'),
      consumer(`Consuming queue: q with consumer tag: ${session}`),
      consumer(`b'a=${a}' Jump forward 9  `),
      consumer(`b'b=${a}' Jump forward 9  `),
    ];
    const lines = [
      ...head,
      consumer("Latest msg: b'b=1'  "),
      ...loss(1, 20),
      ...loss(2, 40),
      ...foot('TEST OK'),
    ];
    expect(investigate(lines.join('\n')).limits.prefetch).toMatchObject({ value: 16, source: 'inferred' });
  });

  it('leaves out what clients of the run before still print', () => {
    const found = investigate(
      [
        ...head,
        ...foot('TEST OK'),
        consumer("b'a=9' Jump forward 8  "),
        '10:02:00.000001 : TEST RUNNER : TEST RUN: 1 ---',
        consumer("b'a=3' Jump back 6  "),
        consumer("Latest msg: b'a=1'  ", '1'),
        ...foot('TEST OK'),
      ].join('\n'),
    );
    expect(found.runs.map(({ run, jumps }) => [run, jumps.length])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  it('holds competing consumers to the order of their own session only', () => {
    const body = [
      ...head,
      consumer("b'a=3' Last-acked=1 JUMP FORWARD 2  ", '0-con-1'),
      consumer("b'a=2' Last-acked=3 JUMP BACK 1  ", '0-con-2'),
      ...foot('FAILED TEST: Received out-of-order messages'),
    ];
    expect(runOf(...body).order['first-delivery']).toBe(1);
    const competing = runOf('SUPPLIED sac=false', ...body);
    expect(competing.order['first-delivery']).toBe(0);
    expect(competing.findings.find(({ class: kind }) => kind === 'order')?.kind).toBe('across-consumers');
  });

  it('reads two lines that were printed into one, whole or cut', () => {
    const back = '10:00:03.000001 : PUBLISHER(0)->n1 : Pos acks: 5 Neg acks: 0 Undeliverable: 0 No Acks: 0';
    const whole = [...head, `${consumer("b'a=9' Jump forward 3  ")}${back}`, '', ...foot('TEST OK')];
    const cut = [...head, `${consumer("b'a=9' Jump for")}${back}`, 'ward 3  ', ...foot('TEST OK')];
    for (const lines of [whole, cut]) {
      const found = investigate(lines.join('\n'));
      expect(found.unknown).toEqual([]);
      expect(found.runs[0]?.jumps).toMatchObject([{ line: 3, size: 3 }]);
    }
  });
});
