import { describe, expect, test } from 'vitest';
import { addFlow, noFigures, notShown, stillShown } from '../../../../src/faults/conditions/flow-figures.js';
import { untouched } from '../../../../src/faults/conditions/merge-effects.js';
import { share } from '../../../real/support/conditions.js';

/** Datagrams by number in order of arrival, each this late. */
const flow = (sent: number, numbers: readonly number[], lateMs = 0.2, broken = 0) =>
  addFlow(noFigures, {
    sent,
    broken,
    arrivals: numbers.map((number, index) => ({ number, lateMs, atMs: index })),
  });
const all = Array.from({ length: 100 }, (_, index) => index);
const steady = (delayMs: number, jitterMs = 0) => ({
  delayMs,
  jitterMs,
  correlationPercent: null,
  distribution: 'uniform' as const,
});

test('arrivals are counted: missing, repeated, overtaken', () => {
  expect(flow(5, [0, 2, 1, 2, 4], 3)).toEqual({
    sent: 5,
    missing: 1,
    repeated: 1,
    overtaken: 1,
    broken: 0,
    lateMs: [3, 3, 3, 3, 3],
  });
});

describe('what was asked for and is not seen', () => {
  test.each([
    ['no loss at all', { loss: share(30) }, flow(100, all), '0 of 100 datagrams lost, where 30% are to be'],
    ['too much of it', { loss: share(30) }, flow(100, all.slice(80)), '80 of 100 datagrams lost'],
    ['no repeats', { duplicate: share(20) }, flow(100, all), 'none of 100 datagrams came twice'],
    [
      'no overtaking',
      { reorder: share(50), delay: steady(5) },
      flow(100, all, 5),
      'none of 100 datagrams overtook',
    ],
    ['no delay', { delay: steady(75) }, flow(100, all, 20), 'only 0% of the datagrams were 75 ms late'],
    ['no breaking', { corrupt: share(40) }, flow(100, all), '0 of 100 datagrams lost'],
  ])('%s', (_, fate, figures, problem) => {
    expect(notShown({ ...untouched, ...fate }, figures).join()).toContain(problem);
  });

  test.each([
    ['loss', { loss: share(30) }, flow(100, all.slice(28))],
    ['loss of all', { loss: share(100) }, flow(100, [])],
    ['delay on a slow machine', { delay: steady(75) }, flow(100, all, 130)],
    ['a share too small to be seen by so few', { loss: share(0.5) }, flow(100, all)],
    ['nothing', {}, flow(100, all)],
  ])('%s is seen', (_, fate, figures) => {
    expect(notShown({ ...untouched, ...fate }, figures)).toEqual([]);
  });
});

describe('what has ended and is still seen', () => {
  test.each([
    ['loss', { loss: share(5) }, flow(100, all.slice(1)), '1 of 100 datagrams are still lost'],
    ['repeats', { duplicate: share(5) }, flow(100, [...all, 3]), '1 of 100 datagrams still come twice'],
    ['delay', { delay: steady(75) }, flow(100, all, 76), 'datagrams are still 76 ms late'],
    ['jitter', { delay: steady(75, 100) }, flow(100, all, 60), 'datagrams are still 60 ms late'],
    ['everything lost', { delay: steady(75) }, flow(100, []), 'still 0 ms late'],
  ])('%s', (_, ended, figures, problem) => {
    const over = { ...untouched, ...ended };
    expect(stillShown(untouched, over, figures).join()).toContain(problem);
    // As long as something else asks for the same, it may be seen.
    expect(stillShown(over, over, figures)).toEqual([]);
  });

  test('a slow machine is no delay', () => {
    expect(stillShown(untouched, { ...untouched, delay: steady(75) }, flow(100, all, 30))).toEqual([]);
  });
});
