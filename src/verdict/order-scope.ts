import type { NumberRange } from '../history/events.js';
import { IntervalSet } from '../history/intervals.js';
import type { Scene } from './surroundings.js';

/** Consecutive deliveries that go back. */
export interface BackwardEpisode {
  readonly kind: 'inversion' | 'replay';
  readonly scene: Scene;
  readonly numbers: IntervalSet;
  /** Some of it came without the redelivered flag. */
  hasUnflagged: boolean;
  /** Highest number delivered before it. */
  readonly highest: number;
  /** Held, as it began, by a consumer that had been cancelled and closed. */
  readonly cancelledHolder: string | null;
}

/** What the scope must know of its surroundings while a delivery is judged. */
export interface DeliveryView {
  /** Delivered before, to anyone; null: the scope's own deliveries count. */
  readonly seenElsewhere: IntervalSet | null;
  /** Numbers with several live attempts: they neither convict nor raise the highest. */
  readonly exempt: IntervalSet;
  /** Numbers known to have been published; others neither convict nor raise the highest until they are. */
  readonly published: IntervalSet;
  readonly redelivered: boolean;
  /** With competing consumers a redelivered message may come late. */
  readonly isRedeliveryExempt: boolean;
  readonly scene: () => Scene;
  readonly cancelledHolder: (range: NumberRange) => string | null;
}

/** Order of one stream as one receiver saw it: H, the highest so far, and D, the numbers already seen. */
export class OrderScope {
  readonly #own = new IntervalSet();
  /** Delivered before anything told that they were published. */
  readonly #early = new IntervalSet();
  #highest = Number.NEGATIVE_INFINITY;
  #previous = Number.NEGATIVE_INFINITY;
  #episode: BackwardEpisode | null = null;

  constructor(private readonly report: (episode: BackwardEpisode) => void) {}

  /** Judges a run of rising numbers. Not yet in `seenElsewhere`. */
  delivered(range: NumberRange, view: DeliveryView): void {
    const seen = view.seenElsewhere ?? this.#own;
    this.#raiseByNowPublished(view.published);
    for (const plain of this.#judgeable(range, view)) {
      const back = Math.min(plain.to, this.#highest);
      for (const part of alternate(seen, plain.from, back)) {
        if (part.seen) this.#backward('replay', part, view);
        else if (!(view.redelivered && view.isRedeliveryExempt)) this.#backward('inversion', part, view);
        else this.finish();
      }
      if (plain.to > this.#highest) {
        this.finish();
        this.#highest = plain.to;
        this.#previous = plain.to;
      }
    }
    if (view.seenElsewhere === null) this.#own.add(range.from, range.to);
  }

  /** Splits off what cannot be judged yet: the line that says it was published may stand a little behind. */
  #judgeable(range: NumberRange, { exempt, published }: DeliveryView): NumberRange[] {
    const parts: NumberRange[] = [];
    for (const { from, to } of exempt.outside(range.from, range.to)) {
      parts.push(...published.within(from, to));
      for (const early of published.outside(from, to)) this.#early.add(early.from, early.to);
    }
    return parts;
  }

  #raiseByNowPublished(published: IntervalSet): void {
    if (this.#early.isEmpty) return;
    const known = this.#early.intersect(published);
    if (known.isEmpty) return;
    this.#early.removeAll(known);
    if (known.max > this.#highest) this.#highest = known.max;
  }

  /** Reports what is open. */
  finish(): void {
    if (this.#episode !== null) this.report(this.#episode);
    this.#episode = null;
  }

  #backward(kind: BackwardEpisode['kind'], part: NumberRange, view: DeliveryView): void {
    // A replay that steps back begins another one; an inversion may jump about.
    if (this.#episode?.kind !== kind || (kind === 'replay' && part.from <= this.#previous)) {
      this.finish();
      this.#episode = {
        kind,
        scene: view.scene(),
        numbers: new IntervalSet(),
        hasUnflagged: false,
        highest: this.#highest,
        cancelledHolder: view.cancelledHolder(part),
      };
    }
    this.#episode.numbers.add(part.from, part.to);
    if (!view.redelivered) this.#episode.hasUnflagged = true;
    this.#previous = part.to;
  }
}

function* alternate(set: IntervalSet, from: number, to: number): Generator<NumberRange & { seen: boolean }> {
  let next = from;
  for (const part of set.within(from, to)) {
    if (part.from > next) yield { from: next, to: part.from - 1, seen: false };
    yield { ...part, seen: true };
    next = part.to + 1;
  }
  if (next <= to) yield { from: next, to, seen: false };
}
