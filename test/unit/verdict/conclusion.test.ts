import { describe, expect, it } from 'vitest';
import { parseHistory } from '../../../src/history/reader.js';
import { remarks } from '../../../src/report/phrases.js';
import { judge } from '../../../src/verdict/judge.js';
import { defaultPolicy } from '../../../src/verdict/policy.js';
import { accepted, found, judged } from './judged.js';

const clean = [...accepted('1..9'), 'delivered c1/1 a 1..9'];
const lossy = [...accepted('1..9'), 'delivered c1/1 a 1..5', 'delivered c1/1 a 7..9'];

it('what waited in the queue when chaos began went through it, though nothing was published any more', () => {
  const kill = ['action 0 begin kill', 'action 0 verified kill target=n1', 'node n1 down', 'node n1 up'];
  const waiting = judged([...accepted('1..9'), ...kill, 'delivered c1/1 a 1..9'], { messages: 9 });
  expect(waiting.verdict).toBe('pass');
  const policy = { expectedFindings: [{ class: 'tail' as const, lane: null }] };
  const lost = judged([...accepted('1..9'), ...kill], { messages: 9, drain: 'empty', policy });
  expect([lost.verdict, lost.inconclusive]).toEqual(['pass', []]);
});

describe('inconclusive', () => {
  it.each([
    ['no end', clean, { end: null }, /no end/],
    ['an interruption', clean, { end: 'end interrupted reason=SIGTERM' }, /interrupted \(SIGTERM\)/],
    ['an end that does not say complete', clean, { end: 'end' }, /does not say how/],
    [
      'a complete end behind an interrupted one',
      [...clean, 'end interrupted'],
      {},
      /did not complete: interrupted/,
    ],
    [
      'all confirmed, but all returned before',
      ['published a/1 1..9', 'returned a/1 1..9', 'confirmed a/1 1..9'],
      {},
      /nothing was accepted/,
    ],
    ['dropped numbers that cannot be read', [...clean, 'policy-drop q a all'], {}, /could not be read/],
    ['a dead-letter line with a range that goes down', [...clean, 'dead-lettered q a 9..1'], {}, /line 12/],
    ['a span beyond all time', [...clean, 'acked c1/1 a 1..9 +99999999999999999us'], {}, /span is out of/],
    ['no concluded drain', clean, { drain: null }, /drain of lane q .*limit passed/],
    ['nothing confirmed', ['published a/1 1..9'], {}, /Nothing was confirmed/],
    [
      'a failed action',
      [...clean, 'action 0 begin kill', 'action 0 failed kill reason="no pid"'],
      {},
      /no pid/,
    ],
    ['an action that was not verified', [...clean, 'action 0 begin kill'], {}, /never verified/],
    [
      'nothing published from the first action on',
      [...clean, 'action 0 begin kill', 'action 0 verified kill target=n1'],
      {},
      /Nothing was published/,
    ],
    ['lines that cannot be read', [...clean, 'gibberish'], {}, /1 lines .* could not be read.*line 12/],
    ['a clock that goes back', [...clean, '0.000001 note x'], {}, /clock goes back at line 12/],
  ])('for %s', (_, lines, setting, reason) => {
    const result = judged(lines, setting);
    expect(result.verdict).toBe('inconclusive');
    expect(result.inconclusive.join('\n')).toMatch(reason);
    expect(result.lanes[0]?.verdict).toBe('inconclusive');
  });

  it('never for a node that had to be restarted after the heal; the verdict repeats it', () => {
    const lines = [...clean, 'note n2 restarted reason="its log stood still"', 'node n2 down', 'node n2 up'];
    const result = judged(lines);
    expect(result.verdict).toBe('pass');
    expect(result.revived).toEqual(['n2 did not come back by itself: its log stood still']);
    expect(remarks(result)).toEqual(result.revived);
  });

  it('when no cluster formed', () => {
    const reading = parseHistory('rmq-chaos-history 1\n1.000000 end failed reason="never formed"\n');
    const result = judge(reading.events, defaultPolicy, reading);
    expect(result.verdict).toBe('inconclusive');
    expect(result.inconclusive).toHaveLength(2);
  });

  it('when the file is cut off in the middle of a line', () => {
    const reading = parseHistory('rmq-chaos-history 1\n1.000000 lane q type=quorum\n1.000000 publis');
    expect(judge(reading.events, defaultPolicy, reading).inconclusive[0]).toMatch(/last line is cut off/);
  });

  it('not when every message had been published before the faults and came after them', () => {
    const chaos = ['action 0 begin kill', 'action 0 verified kill target=n1'];
    const result = judged([...accepted('1..9'), ...chaos, 'delivered c1/1 a 1..9'], { messages: 9 });
    expect(result.verdict).toBe('pass');
    expect(judged([...clean, ...chaos], { messages: 9 }).verdict).toBe('inconclusive');
  });

  describe('and a heal of a whole cluster', () => {
    const heal = ['action 0 begin heal target=all', 'action 0 verified heal target=all evidence=whole'];
    const kill = ['action 1 begin kill', 'action 1 verified kill target=n1'];

    it('does not need load: a run without chaos passes', () => {
      expect(judged([...clean, ...heal]).verdict).toBe('pass');
    });

    it('is no chaos that load could have met', () => {
      expect(judged([...heal, ...clean, ...kill]).verdict).toBe('inconclusive');
    });
  });

  it('never hides a proven violation', () => {
    const failed = ['action 0 begin kill', 'action 0 failed kill reason=x'];
    expect(judged([...lossy, ...failed]).verdict).toBe('fail');
    expect(judged(lossy, { end: null }).verdict).toBe('fail');
    expect(
      judged([...accepted('1..9'), 'delivered c1/1 a 1..5', 'delivered c1/1 a 7', 'delivered c1/1 a 6'], {
        drain: null,
      }).verdict,
    ).toBe('fail');
  });
});

describe('expected findings', () => {
  const expectLoss = { policy: { expectedFindings: [{ class: 'loss', lane: 'q' }] } };

  it('let the run pass only if they appear', () => {
    expect(judged(lossy, expectLoss).verdict).toBe('pass');
    const absent = judged(clean, expectLoss);
    expect(absent.verdict).toBe('fail');
    expect(absent.missing).toEqual([{ class: 'loss', lane: 'q' }]);
    const elsewhere = judged(lossy, { policy: { expectedFindings: [{ class: 'loss', lane: 'other' }] } });
    expect(elsewhere.verdict).toBe('fail');
  });

  it('of duplicates are not met by a legal redelivery', () => {
    const lines = [...clean, 'disconnected c1/1', 'delivered c1/2 a 9 redelivered'];
    const policy = { expectedFindings: [{ class: 'duplicate', lane: null }] };
    expect(judged(lines, { policy }).verdict).toBe('fail');
    expect(judged([...clean, 'delivered c1/1 a 9'], { policy }).verdict).toBe('pass');
    const named = { ...policy, fail: ['duplicate.redelivered'] };
    expect(judged(lines, { policy: named }).verdict).toBe('pass');
  });

  it('excuse nothing else', () => {
    expect(judged([...lossy, 'corrupt c1/1'], expectLoss).verdict).toBe('fail');
  });

  it('do not excuse an inconclusive run', () => {
    expect(judged(clean, { ...expectLoss, end: null }).verdict).toBe('inconclusive');
    expect(judged(lossy, { ...expectLoss, end: null }).verdict).toBe('inconclusive');
  });
});

describe('availability', () => {
  const load = (gap: number, extra: readonly string[] = []) => [
    '10.000000 published a/1 1..20 +1000us',
    '10.500000 confirmed a/1 1..10 +1000us',
    '10.600000 delivered c1/1 a 1..10 +1000us',
    ...extra,
    `${gap}.000000 confirmed a/1 11..20`,
    `${gap}.100000 delivered c1/1 a 11..20`,
    `${gap}.200000 published a/1 21`,
    `${gap}.300000 confirmed a/1 21`,
    `${gap + 3}.300000 delivered c1/1 a 21`,
  ];

  it('is the longest wait from confirm to confirm, and with something to deliver', () => {
    const result = judged(load(30), { messages: 21 });
    expect(result.unavailableSeconds.publish).toBeCloseTo(19.499, 3);
    expect(result.unavailableSeconds.consume).toBe(3);
    expect(found(result, 'unavailable')).toEqual([]);
  });

  it('fails above the budget, and names the action before', () => {
    const action = ['11.000000 action 0 begin kill', '12.000000 action 0 verified kill target=n1'];
    const result = judged(load(30, action), { messages: 21, policy: { unavailableMs: 5000 } });
    expect(found(result, 'unavailable')).toEqual(['publish: ']);
    expect(result.findings.find((finding) => finding.class === 'unavailable')?.action?.kind).toBe('kill');
    expect(result.verdict).toBe('fail');
    expect(judged(load(30), { messages: 21, policy: { unavailableMs: 60_000 } }).verdict).toBe('pass');
  });

  it('runs until the drain begins unless the publishers were done', () => {
    const lines = [
      '10.000000 published a/1 1',
      '10.100000 confirmed a/1 1',
      '10.200000 delivered c1/1 a 1',
      '100.000000 note x',
    ];
    expect(judged(lines).unavailableSeconds.publish).toBeCloseTo(90.9, 3);
    expect(judged(lines, { messages: 1 }).unavailableSeconds.publish).toBeCloseTo(0.1, 3);
  });
});

it('keeps a thousand findings of a kind and counts the rest', () => {
  const lines = [...accepted('1..9')];
  for (let count = 0; count < 1500; count += 1) lines.push('delivered c1/1 a 1');
  const result = judged([...lines, 'delivered c1/1 a 2..9']);
  expect(result.findings.filter((finding) => finding.class === 'duplicate')).toHaveLength(1000);
  expect(result.findingsOmitted).toBeGreaterThanOrEqual(499);
  expect(result.lanes[0]?.counts.duplicates).toBe(1499);
});
