import type { NumberRange } from '../history/events.js';
import { IntervalMap } from '../history/interval-map.js';
import { IntervalSet } from '../history/intervals.js';
import { entryOf, setOf } from './entry.js';

/** An ack of which it is not yet proven that the broker counted it. */
interface PendingProof {
  readonly publisher: string;
  readonly attempt: number;
  readonly numbers: readonly NumberRange[];
  /** The ack was written before this. */
  readonly ackedUs: number;
  /** Deliveries the session had had when the first line behind the ack came; null: none came yet. */
  receivedBefore: number | null;
}

/** One connection of one consumer. */
export class ConsumerSession {
  /** Deliveries, repeats included. */
  received = 0;
  readonly receivedFrom = new Set<string>();
  connectLine: number | null = null;
  startedUs: number | null = null;
  isConsuming = false;
  isClosed = false;
  wasCancelled = false;
  /** What it holds unsettled, by publisher and then by attempt session. Kept after its end. */
  readonly held = new Map<string, Map<number, IntervalSet>>();
  /** Settled, but the delivery stands on a later line of the same batch; acks: by when they were written. */
  readonly #early = new Map<string, IntervalMap<number | null>>();
  #pending: PendingProof[] = [];

  constructor(
    readonly client: string,
    readonly session: number,
    readonly prefetch: number | null,
    readonly isDrain: boolean,
  ) {}

  get name(): string {
    return `${this.client}/${this.session}`;
  }

  holds(publisher: string, attempt: number): IntervalSet | undefined {
    return this.held.get(publisher)?.get(attempt);
  }

  /** Books a delivery; calls back with acks that it proves to have counted. */
  delivered(
    publisher: string,
    attempt: number,
    range: NumberRange,
    atUs: number,
    proven: (publisher: string, attempt: number, numbers: readonly NumberRange[]) => void,
  ): void {
    for (const proof of this.#pending) {
      if (proof.ackedUs < atUs) proof.receivedBefore ??= this.received;
    }
    this.received += range.to - range.from + 1;
    this.receivedFrom.add(publisher);
    const held = setOf(
      entryOf(this.held, publisher, () => new Map()),
      attempt,
    );
    held.add(range.from, range.to);
    for (const { range: part, value: ackedUs } of this.#early.get(publisher)?.take(range.from, range.to) ??
      []) {
      held.remove(part.from, part.to);
      if (ackedUs !== null) this.#await(publisher, attempt, [part], ackedUs);
    }
    this.#prove(proven);
  }

  /** Books an ack, reject or requeue. Only acks can be proven. */
  settled(publisher: string, range: NumberRange, isAck: boolean, endUs: number): void {
    const { from, to } = range;
    const known = new IntervalSet();
    // A number held in two attempts: nobody can say which of them the ack was for.
    const ambiguous = new IntervalSet();
    const settled: { readonly attempt: number; readonly parts: readonly NumberRange[] }[] = [];
    for (const [attempt, held] of this.held.get(publisher) ?? []) {
      const parts = held.within(from, to);
      held.remove(from, to);
      settled.push({ attempt, parts });
      for (const part of parts) {
        for (const twice of known.within(part.from, part.to)) ambiguous.add(twice.from, twice.to);
        known.add(part.from, part.to);
      }
    }
    for (const { attempt, parts } of isAck ? settled : []) {
      const clear = parts.flatMap((part) => ambiguous.outside(part.from, part.to));
      this.#await(publisher, attempt, clear, endUs);
    }
    for (const part of known.outside(from, to)) {
      entryOf(this.#early, publisher, () => new IntervalMap<number | null>()).add(
        part.from,
        part.to,
        isAck ? endUs : null,
      );
    }
  }

  /** A new consumer on the channel has fresh credit: counting deliveries against the prefetch begins anew. */
  forgetProofs(): void {
    this.#pending = [];
  }

  #await(publisher: string, attempt: number, numbers: readonly NumberRange[], ackedUs: number): void {
    if (numbers.length === 0 || this.prefetch === null || this.prefetch === 0) return;
    this.#pending.push({ publisher, attempt, numbers, ackedUs, receivedBefore: null });
  }

  /**
   * Acks of a channel count in order and at most `prefetch` deliveries are unsettled: once that many have been
   * delivered after an ack was written, the broker must have counted it.
   */
  #prove(proven: (publisher: string, attempt: number, numbers: readonly NumberRange[]) => void): void {
    const limit = this.prefetch ?? 0;
    if (this.#pending.length === 0 || limit === 0) return;
    this.#pending = this.#pending.filter((proof) => {
      const isProven = proof.receivedBefore !== null && this.received - proof.receivedBefore >= limit;
      if (isProven) proven(proof.publisher, proof.attempt, proof.numbers);
      return !isProven;
    });
  }
}
