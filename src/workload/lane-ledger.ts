import type { Outcome, PlainEvent, SessionId, SettlementKind } from '../history/events.js';
import { IntervalSet } from '../history/intervals.js';
import type { HistorySink } from '../history/sink.js';

export interface LaneTotals {
  readonly published: number;
  /** Confirmed and not returned. */
  readonly confirmed: number;
  /** Deliveries, repeats included. */
  readonly delivered: number;
}

export interface MissingNumbers {
  readonly publisher: string;
  readonly numbers: IntervalSet;
}

/** The history as one lane's clients write it, counted on the way: what was accepted, and what of it was seen. */
export class LaneLedger implements HistorySink {
  #published = 0;
  #confirmed = 0;
  #delivered = 0;
  #lastDeliveryAtMs = Number.NEGATIVE_INFINITY;
  #lastReceiver: string | null = null;
  readonly #accepted = new Map<string, IntervalSet>();
  readonly #seen = new Map<string, IntervalSet>();
  readonly #settled = new Map<string, IntervalSet>();

  constructor(
    private readonly history: HistorySink,
    /** Called after every count, so keep it cheap. */
    private readonly onCount: () => void,
  ) {}

  get totals(): LaneTotals {
    return { published: this.#published, confirmed: this.#confirmed, delivered: this.#delivered };
  }

  /** By `performance.now()`; minus infinity before the first. */
  get lastDeliveryAtMs(): number {
    return this.#lastDeliveryAtMs;
  }

  /** Client that received the latest delivery: with a single active consumer, the active one. */
  get lastReceiver(): string | null {
    return this.#lastReceiver;
  }

  /** Accepted and not seen by anybody so far, by publisher; publishers with none are left out. */
  missing(): MissingNumbers[] {
    const result: MissingNumbers[] = [];
    for (const [publisher, accepted] of this.#accepted) {
      const numbers = accepted.clone();
      const seen = this.#seen.get(publisher);
      if (seen) numbers.removeAll(seen);
      if (!numbers.isEmpty) result.push({ publisher, numbers });
    }
    return result;
  }

  /** Whether something accepted was received and neither acked nor rejected by anybody: it is due again, or dropped. */
  get hasUnsettled(): boolean {
    for (const [publisher, accepted] of this.#accepted) {
      const open = accepted.intersect(this.#seen.get(publisher) ?? new IntervalSet());
      const settled = this.#settled.get(publisher);
      if (settled) open.removeAll(settled);
      if (!open.isEmpty) return true;
    }
    return false;
  }

  publish(outcome: Outcome, by: SessionId, number: number): void {
    this.history.publish(outcome, by, number);
    if (outcome === 'published') this.#published += 1;
    else if (outcome === 'confirmed') {
      this.#confirmed += 1;
      addTo(this.#accepted, by.client, number);
    } else return;
    this.onCount();
  }

  delivered(
    by: SessionId,
    publisher: string,
    number: number,
    redelivered: boolean,
    attemptSession: number,
  ): void {
    this.history.delivered(by, publisher, number, redelivered, attemptSession);
    this.#delivered += 1;
    this.#lastDeliveryAtMs = performance.now();
    this.#lastReceiver = by.client;
    addTo(this.#seen, publisher, number);
    this.onCount();
  }

  settled(kind: SettlementKind, by: SessionId, publisher: string, number: number): void {
    this.history.settled(kind, by, publisher, number);
    if (kind !== 'requeued') addTo(this.#settled, publisher, number);
  }

  event(
    type: PlainEvent['type'],
    subject: string,
    words?: readonly string[],
    values?: Readonly<Record<string, string | number | boolean>>,
  ): void {
    this.history.event(type, subject, words, values);
  }
}

function addTo(sets: Map<string, IntervalSet>, publisher: string, number: number): void {
  let set = sets.get(publisher);
  if (!set) {
    set = new IntervalSet();
    sets.set(publisher, set);
  }
  set.add(number, number);
}
