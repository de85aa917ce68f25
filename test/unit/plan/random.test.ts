import { describe, expect, it } from 'vitest';
import { oneByWeight, oneOf, randomFrom, wholeBetween } from '../../../src/plan/random.js';

/** The first numbers of xoshiro128** from the state 1, 2, 3, 4, worked out from its definition with BigInt. */
function reference(state: readonly [bigint, bigint, bigint, bigint], count: number): readonly number[] {
  const mask = 0xffff_ffffn;
  const rotate = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask;
  let [a, b, c, d] = state;
  return Array.from({ length: count }, () => {
    const result = (rotate((b * 5n) & mask, 7n) * 9n) & mask;
    const shifted = (b << 9n) & mask;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11n);
    return Number(result);
  });
}

/** splitmix32 with BigInt. */
function fill(seed: bigint): [bigint, bigint, bigint, bigint] {
  const mask = 0xffff_ffffn;
  let state = seed;
  const next = () => {
    state = (state + 0x9e3779b9n) & mask;
    let z = ((state ^ (state >> 16n)) * 0x85ebca6bn) & mask;
    z = ((z ^ (z >> 13n)) * 0xc2b2ae35n) & mask;
    return z ^ (z >> 16n);
  };
  return [next(), next(), next(), next()];
}

describe('the generator', () => {
  it.each([0, 1, 42, 0x8000_0000, 0xffff_ffff])('gives xoshiro128** of splitmix32 for seed %i', (seed) => {
    const random = randomFrom(seed);
    const drawn = Array.from({ length: 100 }, () => random.nextUint32());
    expect(drawn).toEqual(reference(fill(BigInt(seed)), 100));
  });

  it.each([2 ** 32, 5 + 2 ** 50, -1, 0.5, Number.NaN])(
    'refuses %d, which would double another seed',
    (seed) => {
      expect(() => randomFrom(seed)).toThrow(/a whole number from 0 to 4294967295/);
    },
  );
});

describe('draws', () => {
  it('cover a range evenly, both ends included', () => {
    const random = randomFrom(1);
    const counts = new Map<number, number>();
    for (let i = 0; i < 60_000; i++) {
      const value = wholeBetween(random, 3, 8);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([3, 4, 5, 6, 7, 8]);
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('follow weights, and never take what has none', () => {
    const random = randomFrom(2);
    const drawn = Array.from({ length: 50_000 }, () =>
      oneByWeight(random, [
        ['a', 2],
        ['b', 0],
        ['c', 0.5],
      ]),
    );
    const share = drawn.filter((each) => each === 'a').length / drawn.length;
    expect(share).toBeCloseTo(0.8, 1);
    expect(drawn).not.toContain('b');
  });

  it('say so when there is nothing to draw from', () => {
    expect(() => oneOf(randomFrom(1), [])).toThrow(RangeError);
    expect(() => oneByWeight(randomFrom(1), [['a', 0]])).toThrow(RangeError);
  });
});
