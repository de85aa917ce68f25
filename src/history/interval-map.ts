import type { NumberRange } from './events.js';

export interface Piece<T> {
  readonly range: NumberRange;
  readonly value: T;
}

/** Numbers in disjoint ranges, each with a value. The first value given for a number stays. */
export class IntervalMap<T> {
  readonly #pieces: Piece<T>[] = [];

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  /** Gives the value to those numbers of `from..to` that have none. */
  add(from: number, to: number, value: T): void {
    if (to < from) return;
    const start = this.#firstEndingAtOrAfter(from);
    if (start === this.#pieces.length) {
      this.#pieces.push({ range: { from, to }, value });
      return;
    }
    const fresh: Piece<T>[] = [];
    let next = from;
    let end = start;
    for (; end < this.#pieces.length; end += 1) {
      const piece = this.#pieces[end] as Piece<T>;
      if (piece.range.from > to) break;
      if (piece.range.from > next) {
        fresh.push({ range: { from: next, to: piece.range.from - 1 }, value });
      }
      fresh.push(piece);
      next = piece.range.to + 1;
    }
    if (next <= to) fresh.push({ range: { from: next, to }, value });
    this.#pieces.splice(start, end - start, ...fresh);
  }

  /** Removes `from..to` and returns what was there, ascending, cut to size. */
  take(from: number, to: number): Piece<T>[] {
    const taken = this.within(from, to);
    if (taken.length === 0) return taken;
    const start = this.#firstEndingAtOrAfter(from);
    let end = start;
    const kept: Piece<T>[] = [];
    for (; end < this.#pieces.length; end += 1) {
      const { range, value } = this.#pieces[end] as Piece<T>;
      if (range.from > to) break;
      if (range.from < from) kept.push({ range: { from: range.from, to: from - 1 }, value });
      if (range.to > to) kept.push({ range: { from: to + 1, to: range.to }, value });
    }
    this.#pieces.splice(start, end - start, ...kept);
    return taken;
  }

  /** What is known of `from..to`, ascending, cut to size. */
  within(from: number, to: number): Piece<T>[] {
    const found: Piece<T>[] = [];
    if (to < from) return found;
    for (let index = this.#firstEndingAtOrAfter(from); index < this.#pieces.length; index += 1) {
      const { range, value } = this.#pieces[index] as Piece<T>;
      if (range.from > to) break;
      found.push({ range: { from: Math.max(range.from, from), to: Math.min(range.to, to) }, value });
    }
    return found;
  }

  pieces(): readonly Piece<T>[] {
    return this.#pieces;
  }

  #firstEndingAtOrAfter(number: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#pieces[middle] as Piece<T>).range.to < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
