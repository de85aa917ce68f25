import type { NumberRange } from './events.js';

/**
 * A set of whole numbers kept as sorted, disjoint, non-adjacent ranges: memory and cost follow the number of
 * ranges, not of numbers. Appending at the upper end is constant time.
 */
export class IntervalSet {
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  #count = 0;

  static of(...ranges: readonly NumberRange[]): IntervalSet {
    const set = new IntervalSet();
    for (const range of ranges) set.add(range.from, range.to);
    return set;
  }

  /** How many numbers are in the set. */
  get count(): number {
    return this.#count;
  }

  /** How many ranges it takes. */
  get size(): number {
    return this.#from.length;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Smallest number; NaN when empty. */
  get min(): number {
    return this.#from[0] ?? Number.NaN;
  }

  /** Largest number; NaN when empty. */
  get max(): number {
    return this.#to[this.#to.length - 1] ?? Number.NaN;
  }

  ranges(): NumberRange[] {
    return this.#from.map((from, index) => ({ from, to: this.#to[index] as number }));
  }

  has(number: number): boolean {
    const index = this.#firstEndingAtOrAfter(number);
    const from = this.#from[index];
    return from !== undefined && from <= number;
  }

  add(from: number, to: number): void {
    if (to < from) return;
    const last = this.#to.length - 1;
    const lastTo = this.#to[last];
    if (lastTo === undefined || from > lastTo + 1) {
      this.#from.push(from);
      this.#to.push(to);
      this.#count += to - from + 1;
      return;
    }
    // The first range that touches or overlaps, and the first behind it that does not.
    const start = this.#firstEndingAtOrAfter(from - 1);
    let end = start;
    let newFrom = from;
    let newTo = to;
    let absorbed = 0;
    for (; end < this.#from.length && (this.#from[end] as number) <= to + 1; end += 1) {
      newFrom = Math.min(newFrom, this.#from[end] as number);
      newTo = Math.max(newTo, this.#to[end] as number);
      absorbed += (this.#to[end] as number) - (this.#from[end] as number) + 1;
    }
    this.#replace(start, end - start, newFrom, newTo);
    this.#count += newTo - newFrom + 1 - absorbed;
  }

  addAll(other: IntervalSet): void {
    for (let index = 0; index < other.#from.length; index += 1) {
      this.add(other.#from[index] as number, other.#to[index] as number);
    }
  }

  remove(from: number, to: number): void {
    if (to < from) return;
    const start = this.#firstEndingAtOrAfter(from);
    let end = start;
    const keptFrom: number[] = [];
    const keptTo: number[] = [];
    for (; end < this.#from.length && (this.#from[end] as number) <= to; end += 1) {
      const a = this.#from[end] as number;
      const b = this.#to[end] as number;
      this.#count -= Math.min(b, to) - Math.max(a, from) + 1;
      if (a < from) {
        keptFrom.push(a);
        keptTo.push(from - 1);
      }
      if (b > to) {
        keptFrom.push(to + 1);
        keptTo.push(b);
      }
    }
    if (end === start) return;
    this.#from.splice(start, end - start, ...keptFrom);
    this.#to.splice(start, end - start, ...keptTo);
  }

  removeAll(other: IntervalSet): void {
    for (let index = 0; index < other.#from.length; index += 1) {
      this.remove(other.#from[index] as number, other.#to[index] as number);
    }
  }

  /** The parts of `from..to` that are in the set, ascending. */
  within(from: number, to: number): NumberRange[] {
    const parts: NumberRange[] = [];
    if (to < from) return parts;
    for (let index = this.#firstEndingAtOrAfter(from); index < this.#from.length; index += 1) {
      const a = this.#from[index] as number;
      if (a > to) break;
      parts.push({ from: Math.max(a, from), to: Math.min(this.#to[index] as number, to) });
    }
    return parts;
  }

  /** The parts of `from..to` that are not in the set, ascending. */
  outside(from: number, to: number): NumberRange[] {
    const parts: NumberRange[] = [];
    let next = from;
    for (const part of this.within(from, to)) {
      if (part.from > next) parts.push({ from: next, to: part.from - 1 });
      next = part.to + 1;
    }
    if (next <= to) parts.push({ from: next, to });
    return parts;
  }

  intersects(from: number, to: number): boolean {
    if (to < from) return false;
    const start = this.#from[this.#firstEndingAtOrAfter(from)];
    return start !== undefined && start <= to;
  }

  /** True when every number of `from..to` is in the set. */
  covers(from: number, to: number): boolean {
    const index = this.#firstEndingAtOrAfter(from);
    const start = this.#from[index];
    return start !== undefined && start <= from && (this.#to[index] as number) >= to;
  }

  clone(): IntervalSet {
    const copy = new IntervalSet();
    copy.addAll(this);
    return copy;
  }

  union(other: IntervalSet): IntervalSet {
    const result = this.clone();
    result.addAll(other);
    return result;
  }

  intersect(other: IntervalSet): IntervalSet {
    const result = new IntervalSet();
    for (const { from, to } of this.ranges()) {
      for (const part of other.within(from, to)) result.add(part.from, part.to);
    }
    return result;
  }

  difference(other: IntervalSet): IntervalSet {
    const result = new IntervalSet();
    for (const { from, to } of this.ranges()) {
      for (const part of other.outside(from, to)) result.add(part.from, part.to);
    }
    return result;
  }

  /** Index of the first range whose upper end is at or above the number. */
  #firstEndingAtOrAfter(number: number): number {
    let low = 0;
    let high = this.#to.length;
    // Numbers mostly arrive near the upper end.
    if (high > 0 && (this.#to[high - 1] as number) < number) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#to[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #replace(start: number, deleted: number, from: number, to: number): void {
    if (deleted === 1) {
      this.#from[start] = from;
      this.#to[start] = to;
      return;
    }
    this.#from.splice(start, deleted, from);
    this.#to.splice(start, deleted, to);
  }
}
