import type { Outcome, PublishEvent } from '../history/events.js';
import { IntervalMap } from '../history/interval-map.js';
import { IntervalSet } from '../history/intervals.js';
import { entryOf } from './entry.js';
import type { Scene } from './surroundings.js';

/** A jump forward: the delivery that left numbers out. */
export interface Skip {
  readonly scene: Scene;
  /** Session that received the delivery, e.g. `c1/2`. */
  readonly session: string;
  readonly prefetch: number | null;
  /** It was the session's first delivery, and another session was there before. */
  readonly firstAfterReconnect: boolean;
}

type Outcomes = Record<Exclude<Outcome, 'unsent'>, IntervalSet>;

/** What is known of one publisher's numbers. A session's number is one attempt; numbers rise over all sessions. */
export class PublisherBook {
  readonly attempts = new Map<number, Outcomes>();
  /** Numbers by the session of the attempt that was delivered. */
  readonly seenBy = new Map<number, IntervalSet>();
  readonly seen = new IntervalSet();
  /** By attempt session: what was delivered without the redelivered flag, and the first delivery with it. */
  readonly unflagged = new Map<number, IntervalSet>();
  readonly firstFlagged = new Map<number, IntervalMap<{ readonly line: number; readonly session: string }>>();
  /** Numbers for which an ack or a reject was written, in whatever session. */
  readonly settled = new IntervalSet();
  /** By attempt session: acks of which the broker's later deliveries prove that they counted. */
  readonly provenAcks = new Map<number, IntervalSet>();
  readonly policyDropped = new IntervalSet();
  readonly deadLettered = new IntervalSet();
  readonly skips = new IntervalMap<Skip>();
  /** Deliveries of attempts nobody has been seen to publish. */
  readonly unpublished = new Map<number, IntervalMap<Scene>>();
  /** First sight of a delivery of something returned or nacked. */
  readonly doubtful = new IntervalMap<Scene>();
  readonly legalRepeats = new Map<string, { readonly numbers: IntervalSet; readonly scene: Scene }>();
  lastDeliveredUs = -1;
  #maxAccepted = Number.NEGATIVE_INFINITY;

  constructor(
    readonly name: string,
    /** It stops by itself after so many; null: never. */
    readonly messages: number | null,
  ) {}

  /** Something above everything delivered is accepted and due. */
  get isBehind(): boolean {
    return this.#maxAccepted > (this.seen.isEmpty ? Number.NEGATIVE_INFINITY : this.seen.max);
  }

  get isDone(): boolean {
    return this.messages !== null && this.union('published').count >= this.messages;
  }

  outcomes(session: number): Outcomes {
    return entryOf(this.attempts, session, () => ({
      published: new IntervalSet(),
      confirmed: new IntervalSet(),
      nacked: new IntervalSet(),
      returned: new IntervalSet(),
      unknown: new IntervalSet(),
    }));
  }

  accept(event: PublishEvent, scene: () => Scene): void {
    const { from, to } = event.range;
    if (event.type === 'unsent') return;
    const outcomes = this.outcomes(event.by.session);
    outcomes[event.type].add(from, to);
    if (event.type === 'confirmed') this.#maxAccepted = Math.max(this.#maxAccepted, to);
    if (event.type === 'published' || !outcomes.published.covers(from, to)) {
      this.#published(event.by.session, outcomes, from, to);
    }
    if ((event.type === 'returned' || event.type === 'nacked') && this.seen.intersects(from, to)) {
      const here = scene();
      for (const part of this.seen.within(from, to)) this.doubtful.add(part.from, part.to, here);
    }
  }

  #published(session: number, outcomes: Outcomes, from: number, to: number): void {
    outcomes.published.add(from, to);
    this.unpublished.get(session)?.take(from, to);
  }

  /** All attempts' numbers with this outcome. */
  union(outcome: keyof Outcomes): IntervalSet {
    const all = new IntervalSet();
    for (const outcomes of this.attempts.values()) all.addAll(outcomes[outcome]);
    return all;
  }

  /** Some attempt was confirmed and that attempt was not returned. */
  accepted(): IntervalSet {
    const all = new IntervalSet();
    for (const { confirmed, returned } of this.attempts.values()) all.addAll(confirmed.difference(returned));
    return all;
  }

  /** Attempted, and every attempt had this outcome. */
  only(outcome: 'returned' | 'nacked'): IntervalSet {
    const otherwise = new IntervalSet();
    for (const outcomes of this.attempts.values()) {
      otherwise.addAll(outcomes.published.difference(outcomes[outcome]));
    }
    return this.union(outcome).difference(otherwise);
  }

  /** Number of attempts with this outcome. */
  count(outcome: keyof Outcomes): number {
    let count = 0;
    for (const outcomes of this.attempts.values()) count += outcomes[outcome].count;
    return count;
  }
}
