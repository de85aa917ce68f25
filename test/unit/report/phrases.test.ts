import { describe, expect, test } from 'vitest';
import { duration, grouped, percent, rangesText } from '../../../src/report/figures.js';
import {
  actionPhrase,
  boundPhrase,
  causePhrase,
  findingPhrase,
  headline,
  remarks,
  runTitle,
} from '../../../src/report/phrases.js';
import { failed, inconclusive, loss, passed } from './sample-results.js';

describe('findingPhrase', () => {
  test('a loss in one range', () => {
    expect(findingPhrase(loss)).toBe('lost 10 confirmed messages 3498–3507 of publisher a in lane quorum');
  });
  test('a loss in many ranges names the first and counts the rest', () => {
    const ranges = Array.from({ length: 8 }, (_, index) => ({ from: index * 10, to: index * 10 }));
    expect(findingPhrase({ ...loss, ranges, count: 8 })).toBe(
      'lost 8 confirmed messages: 0, 10, 20, 30, 40, 50 and 2 more ranges of publisher a in lane quorum',
    );
  });
  test('a single message', () => {
    expect(findingPhrase({ ...loss, class: 'tail', count: 1, ranges: [{ from: 7, to: 7 }] })).toBe(
      'lost 1 confirmed message at the end of the stream: 7 of publisher a in lane quorum',
    );
  });
  test('without a publisher and without numbers', () => {
    expect(findingPhrase({ ...loss, class: 'unavailable', publisher: null, ranges: [], count: 0 })).toBe(
      'nobody could publish, or consume, for too long in lane quorum',
    );
  });
});

test('a finding without an action or a cause says so', () => {
  expect(actionPhrase({ ...loss, action: null })).toBe('none before it');
  expect(causePhrase({ ...loss, cause: null, evidence: '' })).toBeNull();
  expect(causePhrase({ ...loss, cause: null, evidence: 'seen' })).toBe('seen');
});

describe('headline', () => {
  test.each([
    [[], 'no run was made'],
    [[passed], '1 run, 80,000 confirmed messages, none lost'],
    [[inconclusive], '1 of 1 run could not show anything'],
    [[failed], '1 of 1 run failed: 1 loss (10 messages), 1 order (10 messages)'],
  ] as const)('of case %#', (results, words) => {
    expect(headline(results)).toBe(words);
  });
  test('a loss that the scenario allows is still told', () => {
    const lanes = passed.lanes.map((lane) => ({ ...lane, counts: { ...lane.counts, lost: 3 } }));
    expect(headline([{ ...passed, lanes }])).toContain('3 lost, as the scenario allows');
  });
});

test('the bound stands beside a pass only', () => {
  expect(boundPhrase([passed, passed], 0.7764)).toBe(
    '0 of 2 runs failed; at 95 % confidence the failure rate is below 77.7 %',
  );
  expect(boundPhrase([passed, inconclusive], 0.7)).toBeNull();
  expect(boundPhrase([failed], 0.7)).toBeNull();
  expect(boundPhrase([passed], null)).toBeNull();
  expect(boundPhrase([], 0.7)).toBeNull();
});

test('figures', () => {
  expect([0, 999, 1000, 1_234_567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect([0, 99.94, 99.95, 185.4, 3661].map(duration)).toEqual([
    '0.0 s',
    '99.9 s',
    '1 min 40 s',
    '3 min 05 s',
    '61 min 01 s',
  ]);
  expect([0.0592, 0.05, 0.9999, 0.00401].map(percent)).toEqual(['6.0 %', '5.0 %', '100.0 %', '0.41 %']);
  expect(
    rangesText([
      { from: 1, to: 1 },
      { from: 3, to: 9 },
    ]),
  ).toBe('1, 3–9');
});

describe('remarks', () => {
  test('say what was expected and did not appear', () => {
    const run = {
      ...passed,
      verdict: 'fail',
      missing: [
        { class: 'loss', lane: null },
        { class: 'order', lane: 'q' },
      ],
    } as const;
    expect(remarks(run)).toEqual(['expected but not found: loss', 'expected but not found: order in lane q']);
    expect(headline([run])).toBe('1 of 1 run failed: 2 expected findings did not appear');
  });
  test('say why a run with violations passed', () => {
    expect(remarks({ ...failed, verdict: 'pass' })).toEqual([
      'passed all the same: the scenario expects what was found',
    ]);
    expect(remarks(failed)).toEqual(['of 2 lanes 1 failed (quorum), 1 passed']);
  });
  test('say why a run was inconclusive, and how much is not listed', () => {
    expect(remarks({ ...inconclusive, findingsOmitted: 7 })).toEqual([
      'inconclusive: the partition of rabbitmq1 did not take effect: 12 of 12 probes arrived',
      '7 more findings counted, not listed',
    ]);
  });
});

test('a run’s title does not repeat what its name says', () => {
  expect(runTitle(failed)).toBe('0 · quorum-chaos · seed 42');
  expect(runTitle({ ...failed, run: 'quorum-chaos-s3305952592', seed: 3305952592 })).toBe(
    'quorum-chaos-s3305952592',
  );
});
