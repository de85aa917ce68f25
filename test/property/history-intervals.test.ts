import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IntervalSet } from '../../src/history/intervals.js';

const range = fc.tuple(fc.nat(60), fc.nat(12)).map(([from, length]) => ({ from, to: from + length }));
const step = fc.record({ add: fc.boolean(), range });

function apply(steps: readonly { add: boolean; range: { from: number; to: number } }[]) {
  const intervals = new IntervalSet();
  const plain = new Set<number>();
  for (const { add, range: r } of steps) {
    if (add) intervals.add(r.from, r.to);
    else intervals.remove(r.from, r.to);
    for (let n = r.from; n <= r.to; n += 1) {
      if (add) plain.add(n);
      else plain.delete(n);
    }
  }
  return { intervals, plain };
}

function numbers(ranges: readonly { from: number; to: number }[]): number[] {
  return ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

const sorted = (set: Iterable<number>) => [...set].sort((a, b) => a - b);

it('an interval set agrees with a set of numbers', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 40 }),
      fc.array(step, { maxLength: 40 }),
      range,
      (first, second, r) => {
        const { intervals, plain } = apply(first);
        const other = apply(second);
        expect(numbers(intervals.ranges())).toEqual(sorted(plain));
        expect(intervals.count).toBe(plain.size);
        const all = numbers([r]);
        expect(numbers(intervals.within(r.from, r.to))).toEqual(all.filter((n) => plain.has(n)));
        expect(numbers(intervals.outside(r.from, r.to))).toEqual(all.filter((n) => !plain.has(n)));
        expect(intervals.intersects(r.from, r.to)).toBe(all.some((n) => plain.has(n)));
        expect(intervals.covers(r.from, r.to)).toBe(all.every((n) => plain.has(n)));
        // An empty range holds nothing, wherever it lies.
        expect(intervals.within(r.from, r.from - 1)).toEqual([]);
        expect(intervals.outside(r.from, r.from - 1)).toEqual([]);
        expect(intervals.intersects(r.from, r.from - 1)).toBe(false);
        expect(intervals.has(r.from)).toBe(plain.has(r.from));
        expect(numbers(intervals.intersect(other.intervals).ranges())).toEqual(
          sorted(plain).filter((n) => other.plain.has(n)),
        );
        expect(numbers(intervals.difference(other.intervals).ranges())).toEqual(
          sorted(plain).filter((n) => !other.plain.has(n)),
        );
        const union = intervals.union(other.intervals);
        expect(numbers(union.ranges())).toEqual(sorted(new Set([...plain, ...other.plain])));
        expect(union.count).toBe(new Set([...plain, ...other.plain]).size);
        // Neighbours are merged, so the number of ranges is the least possible.
        const list = union.ranges();
        for (let index = 1; index < list.length; index += 1) {
          expect(list[index]?.from).toBeGreaterThan((list[index - 1]?.to ?? 0) + 1);
        }
        expect(intervals.min).toBe(plain.size === 0 ? Number.NaN : Math.min(...plain));
        expect(intervals.max).toBe(plain.size === 0 ? Number.NaN : Math.max(...plain));
      },
    ),
    { numRuns: 5000 },
  );
});
