/** A source of uniform 32-bit numbers; the same seed always gives the same numbers, on every machine. */
export interface Random {
  /** 0 ≤ value < 2³². */
  nextUint32(): number;
}

/**
 * xoshiro128** of Blackman and Vigna (2018), its state filled from the seed by splitmix32. Small, well
 * examined, and in plain 32-bit arithmetic, so that no engine or platform can change a schedule.
 * @throws RangeError when the seed is not a whole number of 32 bits: it would be another seed's double.
 */
export function randomFrom(seed: number): Random {
  if (seed !== seed >>> 0) throw new RangeError(`a seed is a whole number from 0 to 4294967295, not ${seed}`);
  const fill = splitmix32(seed);
  let [a, b, c, d] = [fill(), fill(), fill(), fill()] as const as [number, number, number, number];
  return {
    nextUint32() {
      const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotateLeft(d, 11);
      return result;
    },
  };
}

/** splitmix32: the 32-bit finaliser of MurmurHash3 over a Weyl sequence. */
function splitmix32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** A whole number, both ends included; uniform but for at most range ÷ 2³² of bias. */
export function wholeBetween(random: Random, min: number, max: number): number {
  return min + Math.floor((random.nextUint32() / 2 ** 32) * (max - min + 1));
}

/** One of the items, each as likely as the others. @throws RangeError when there are none. */
export function oneOf<T>(random: Random, items: readonly T[]): T {
  const item = items[wholeBetween(random, 0, items.length - 1)];
  if (item === undefined) throw new RangeError('there is nothing to draw from');
  return item;
}

/** One of the items, as likely as its weight is among all. @throws RangeError when no weight is above 0. */
export function oneByWeight<T>(random: Random, weighted: readonly (readonly [T, number])[]): T {
  const possible = weighted.filter(([, weight]) => weight > 0);
  const total = possible.reduce((sum, [, weight]) => sum + weight, 0);
  let left = (random.nextUint32() / 2 ** 32) * total;
  for (const [item, weight] of possible) {
    if (left < weight) return item;
    left -= weight;
  }
  // Only rounding of broken weights gets here, or nothing to draw from.
  return oneOf(random, possible.slice(-1))[0];
}
