import type { NumberRange } from '../history/events.js';

/** Numbers seen so far, as disjoint sorted ranges; memory grows with the holes, not with the numbers. */
export class Coverage {
  private readonly ranges: { from: number; to: number }[] = [];
  private covered = 0;

  /** How many numbers are covered. */
  get size(): number {
    return this.covered;
  }

  /** Covers the range. Numbers covered before are not counted twice. */
  add(range: NumberRange): void {
    const first = this.firstTouching(range.from);
    let { from, to } = range;
    let last = first;
    for (let next = this.ranges[last]; next !== undefined && next.from <= to + 1; next = this.ranges[last]) {
      from = Math.min(from, next.from);
      to = Math.max(to, next.to);
      this.covered -= next.to - next.from + 1;
      last += 1;
    }
    this.covered += to - from + 1;
    this.ranges.splice(first, last - first, { from, to });
  }

  /** Index of the first range that ends at `number - 1` or later. */
  private firstTouching(number: number): number {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.ranges[middle]?.to ?? 0) < number - 1) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
