import { describe, expect, test } from 'vitest';
import { inReadingOrder, overallVerdict, totalsOf } from '../../../src/report/totals.js';
import { disorder, failed, inconclusive, loss, passed, replay } from './sample-results.js';

describe('overallVerdict', () => {
  test.each([
    [[passed, failed, inconclusive], 'fail'],
    [[passed, inconclusive, passed], 'inconclusive'],
    [[passed, passed], 'pass'],
    [[], 'inconclusive'],
  ] as const)('of case %#', (results, verdict) => {
    expect(overallVerdict(results)).toBe(verdict);
  });
});

test('totals add up lanes and runs', () => {
  expect(totalsOf([failed, passed, inconclusive])).toMatchObject({
    runs: 3,
    passed: 1,
    failed: 1,
    inconclusive: 1,
    confirmed: 77_511 + 40_000 + 80_000 + 80_000,
    lost: 10,
    findings: { fail: 2, warn: 0, info: 2 },
  });
});

test('findings are read by severity, then as the history tells them', () => {
  const warned = { ...loss, severity: 'warn', line: 1 } as const;
  expect(inReadingOrder([replay, warned, disorder, loss])).toEqual([loss, disorder, warned, replay]);
});
