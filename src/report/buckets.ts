/** Most buckets a series keeps; beyond it neighbours are merged. */
export const maxBuckets = 600;

/**
 * Values over time in equal buckets. Starts fine and doubles the bucket's width whenever the run outgrows
 * {@link maxBuckets}, so memory and picture stay the same size for a minute and for a day.
 */
export class Buckets {
  private readonly values: number[] = [];

  constructor(
    private readonly clock: BucketClock,
    /** How two neighbours become one. */
    private readonly merge: (first: number, second: number) => number,
    /** What an untouched bucket after `previous` holds. */
    private readonly fill: (previous: number) => number,
  ) {
    clock.onDouble(() => this.halve());
  }

  /** Changes the bucket of a moment. */
  update(atUs: number, change: (value: number) => number): void {
    const index = this.clock.indexOf(atUs);
    this.extendTo(index);
    this.values[index] = change(this.values[index] ?? 0);
  }

  /** Adds a count that came about evenly during a stretch of time. */
  spread(fromUs: number, toUs: number, count: number): void {
    const last = this.clock.indexOf(toUs);
    const first = Math.min(this.clock.indexOf(fromUs), last);
    const widthUs = this.clock.seconds * 1e6;
    for (let index = first; index <= last; index += 1) {
      const overlapUs = Math.min(toUs, (index + 1) * widthUs) - Math.max(fromUs, index * widthUs);
      const part = first === last ? count : (count * Math.max(0, overlapUs)) / (toUs - fromUs);
      this.extendTo(index);
      this.values[index] = (this.values[index] ?? 0) + part;
    }
  }

  /** The values of the first `length` buckets. */
  take(length: number): readonly number[] {
    if (length > 0) this.extendTo(length - 1);
    return this.values.slice(0, length);
  }

  private extendTo(index: number): void {
    while (this.values.length <= index) {
      this.values.push(this.fill(this.values.at(-1) ?? 0));
    }
  }

  private halve(): void {
    const { values } = this;
    if (values.length % 2 === 1) values.push(this.fill(values.at(-1) ?? 0));
    const half = values.length / 2;
    for (let index = 0; index < half; index += 1) {
      values[index] = this.merge(values[2 * index] ?? 0, values[2 * index + 1] ?? 0);
    }
    values.length = half;
  }
}

/** The one bucket width that all series of a timeline share. */
export class BucketClock {
  private widthUs = 250_000;
  private lastUs = 0;
  private readonly listeners: (() => void)[] = [];

  get seconds(): number {
    return this.widthUs / 1e6;
  }

  /** Latest moment seen, seconds. */
  get endSeconds(): number {
    return this.lastUs / 1e6;
  }

  /** Buckets up to the latest moment. */
  get length(): number {
    return Math.floor(this.lastUs / this.widthUs) + 1;
  }

  onDouble(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Bucket of the moment; widens all series first when it would be too many. */
  indexOf(atUs: number): number {
    this.advance(atUs);
    return Math.max(0, Math.floor(atUs / this.widthUs));
  }

  /** Takes note of a moment. */
  advance(atUs: number): void {
    if (!(atUs > this.lastUs) || !Number.isSafeInteger(atUs)) return;
    this.lastUs = atUs;
    while (this.length > maxBuckets) {
      this.widthUs *= 2;
      for (const listener of this.listeners) listener();
    }
  }
}

/** A count per bucket: neighbours add up, untouched buckets hold nothing. */
export function countBuckets(clock: BucketClock): Buckets {
  return new Buckets(
    clock,
    (first, second) => first + second,
    () => 0,
  );
}

/** A level per bucket, the last in it: untouched buckets keep the level before. */
export function levelBuckets(clock: BucketClock): Buckets {
  return new Buckets(
    clock,
    (_, second) => second,
    (previous) => previous,
  );
}
