import { describe, expect, it } from 'vitest';
import { cleanRunsBound, fisherOneSided, runsNeeded, wilson } from '../../../src/verdict/statistics.js';

describe('statistics', () => {
  it('gives the interval of the 2019 run, 11 of 20', () => {
    expect(wilson(11, 20).low).toBeCloseTo(0.34, 2);
    expect(wilson(11, 20).high).toBeCloseTo(0.74, 2);
  });
  it('stays inside 0 and 1, and knows nothing of no runs', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilson(0, 4).low).toBe(0);
    expect(wilson(4, 4).high).toBe(1);
  });
  it.each([
    [5, 0.52],
    [20, 0.17],
    [59, 0.06],
  ])('%i clean runs still allow a rate of %f', (runs, bound) => {
    expect(cleanRunsBound(runs)).toBeCloseTo(bound, 2);
  });
  it.each([
    [0.55, 4],
    [0.3, 9],
    [0.1, 29],
    [0.05, 59],
    [0.01, 299],
    [1, 1],
  ])('a rate of %f needs %i runs', (rate, runs) => {
    expect(runsNeeded(rate)).toBe(runs);
  });
  it.each([
    [11, 20, 0, 20, 0.00007],
    [3, 5, 0, 5, 0.083],
    [5, 5, 0, 5, 0.004],
  ])('%i of %i against %i of %i', (a, b, c, d, p) => {
    expect(Math.abs(fisherOneSided(a, b, c, d) - p)).toBeLessThan(p * 0.1);
  });
  it('refuses counts that make no sense', () => {
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(-1, 2)).toThrow(RangeError);
    expect(() => runsNeeded(0)).toThrow(RangeError);
  });
});
