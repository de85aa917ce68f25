import type { PlainEvent } from '../history/events.js';
import type { IntervalSet } from '../history/intervals.js';
import { Availability } from './availability.js';
import { CalmWatch } from './calm-watch.js';
import { ConsumerSession } from './consumer-book.js';
import { entryOf } from './entry.js';
import { FindingLog } from './finding-log.js';
import type { OrderScope } from './order-scope.js';
import type { LanePolicy } from './policy.js';
import { PublisherBook } from './publisher-book.js';
import { SacWatch } from './sac-watch.js';

/** A new leader while the old one's node was down, and what was waiting in the queue as it was noticed. */
export interface Failover {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly duringPartition: boolean;
  readonly backlog: ReadonlyMap<string, IntervalSet>;
}

export type DrainState =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly reason: string }
  | { readonly kind: 'concluded'; readonly by: string; readonly line: number; readonly atUs: number };

interface ClientInfo {
  readonly prefetch: number | null;
  readonly isDrain: boolean;
}

/** Everything known of one lane. */
export class LaneBook {
  type = '';
  isSac = false;
  /** Settings by which its queue may throw messages away without a trace, e.g. `x-message-ttl`; empty: none. */
  discards = '';
  /** Missing messages that these may explain. */
  unexplained = 0;
  readonly publishers = new Map<string, PublisherBook>();
  readonly clients = new Map<string, ClientInfo>();
  readonly sessions = new Map<string, ConsumerSession>();
  readonly scopes = new Map<string, OrderScope>();
  readonly failovers: Failover[] = [];
  readonly log: FindingLog;
  readonly availability = new Availability();
  readonly sac = new SacWatch();
  readonly calm: CalmWatch;
  readonly orderCounts = { 'first-delivery': 0, unflagged: 0, strict: 0 };
  leader: string | null = null;
  drain: DrainState = { kind: 'none' };
  isDraining = false;
  delivered = 0;
  redelivered = 0;
  duplicates = 0;
  /**
   * After the first action of chaos began: something was confirmed before the drain; something that waited, or
   * was delivered, had been confirmed before.
   */
  hadConfirmInChaos = false;
  hadBacklogInChaos = false;
  hadDrainConsumer = false;
  hasAutoAck = false;
  lastConsumingUs = -1;
  #mainConsumers = 0;

  constructor(
    readonly name: string,
    /** What this lane is held to. */
    readonly policy: LanePolicy,
  ) {
    this.log = new FindingLog(policy, name);
    this.calm = new CalmWatch(policy.withheldMs * 1000);
  }

  get isStream(): boolean {
    return this.type === 'stream';
  }

  /** A classic queue, mirrored or not: what was delivered is known to its leader's process alone. */
  get isKeptByOneNode(): boolean {
    return this.type === 'classic' || this.type === 'mirrored';
  }

  /** Several consumers share the queue, so each sees only some of the messages. */
  get isCompeting(): boolean {
    return !this.isSac && !this.isStream && this.#mainConsumers > 1;
  }

  get isBehind(): boolean {
    for (const publisher of this.publishers.values()) if (publisher.isBehind) return true;
    return false;
  }

  get isDone(): boolean {
    return this.publishers.size > 0 && [...this.publishers.values()].every((publisher) => publisher.isDone);
  }

  get isConsuming(): boolean {
    for (const session of this.sessions.values()) if (session.isConsuming) return true;
    return false;
  }

  publisher(name: string): PublisherBook {
    return entryOf(this.publishers, name, () => new PublisherBook(name, null));
  }

  declarePublisher(event: PlainEvent): void {
    const messages = wholeNumber(event.values.messages);
    entryOf(this.publishers, event.subject, () => new PublisherBook(event.subject, messages));
  }

  declareConsumer(event: PlainEvent): void {
    if (this.clients.has(event.subject)) return;
    const isDrain = event.values.drain === 'true' || event.words.includes('drain') || this.isDraining;
    if (!isDrain) this.#mainConsumers += 1;
    this.clients.set(event.subject, {
      prefetch: wholeNumber(event.values.prefetch),
      isDrain,
    });
    if (event.values.ack === 'auto') this.hasAutoAck = true;
  }

  session(client: string, session: number): ConsumerSession {
    return entryOf(this.sessions, `${client}/${session}`, () => {
      const info = this.clients.get(client);
      return new ConsumerSession(client, session, info?.prefetch ?? null, info?.isDrain ?? false);
    });
  }
}

function wholeNumber(text: string | undefined): number | null {
  const number = Number(text ?? 'none');
  return Number.isSafeInteger(number) && number >= 0 ? number : null;
}
