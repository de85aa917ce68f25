/** A history of one lane taken apart into single messages, with the little state that judging one needs. */
import type { DeliverEvent, HistoryEvent, PlainEvent, SettleEvent } from '../../src/history/events.js';

export interface Attempt {
  readonly publisher: string;
  readonly number: number;
  readonly session: number;
  /** Line by which it is known to have been attempted. */
  readonly line: number;
  /** `published` is among them whatever else is known. */
  readonly outcomes: Set<string>;
}

export interface Delivery {
  readonly publisher: string;
  readonly number: number;
  readonly attempt: number;
  readonly client: string;
  readonly session: string;
  readonly redelivered: boolean;
  /** Line on which its session was connected last; null: none. */
  readonly connectLine: number | null;
  readonly line: number;
  readonly atUs: number;
  readonly endUs: number;
  readonly isDrain: boolean;
  /** When it came: an ack of this attempt had been proven to count. */
  readonly hadProvenAck: boolean;
  readonly isHeldElsewhere: boolean;
  readonly isLongCalm: boolean;
  /** Sessions that held as much as they may. */
  readonly full: ReadonlySet<string>;
  /** Changes whenever a consumer comes, goes or is seen to become active. */
  readonly activationEpoch: number;
}

/** No faults and the same consumers, from one moment to another. */
export interface Calm {
  readonly fromUs: number;
  toUs: number;
}

export interface Held {
  readonly publisher: string;
  readonly number: number;
  readonly attempt: number;
}

interface Ack extends Held {
  readonly session: string;
  readonly ackedUs: number;
  /** Deliveries to the session since the first line that lies wholly behind the ack. */
  since: number;
}

export class PlainHistory {
  readonly attempts: Attempt[] = [];
  readonly deliveries: Delivery[] = [];
  readonly publishers = new Set<string>();
  readonly settled = new Set<string>();
  readonly dropped = new Set<string>();
  readonly deadLettered = new Set<string>();
  readonly phantoms: { readonly key: string; readonly line: number }[] = [];
  readonly calms: Calm[] = [];
  readonly held = new Map<string, Held[]>();
  isSac = false;
  isClassic = false;
  mayDiscard = false;
  prefetch = 0;
  consumers: string[] = [];
  isDrained = false;
  isDrainedEmpty = false;
  hadDrainConsumer = false;
  lastConsumingUs = -1;
  isConsumingAtEnd = false;
  isConclusive = false;
}

export function expand(events: readonly HistoryEvent[]): PlainHistory {
  const history = new PlainHistory();
  const cursor = new Cursor(history);
  for (const event of events) cursor.step(event);
  cursor.finish();
  return history;
}

class Cursor {
  private readonly drains = new Set<string>();
  private readonly consuming = new Set<string>();
  private readonly connects = new Map<string, number>();
  private readonly closed = new Set<string>();
  private readonly early: { session: string; publisher: string; number: number; ackedUs: number | null }[] =
    [];
  private acks: Ack[] = [];
  private readonly proven = new Set<string>();
  private readonly down = new Set<string>();
  private isCut = false;
  private calmSinceUs = Number.NEGATIVE_INFINITY;
  private calm: Calm | null = null;
  private epoch = 0;
  private isDraining = false;
  private hasEnd = false;
  private isWhole = false;
  private actionProblem = false;
  private verified = false;
  private begun = false;
  private confirmedInChaos = false;

  constructor(private readonly history: PlainHistory) {}

  step(event: HistoryEvent): void {
    if (event.type === 'delivered') this.delivered(event);
    else if (event.type === 'acked' || event.type === 'rejected' || event.type === 'requeued')
      this.settle(event);
    else if ('range' in event) {
      for (let number = event.range.from; number <= event.range.to; number += 1) {
        this.outcome(event.type, event.by.client, event.by.session, number, event.line);
      }
    } else this.plain(event);
  }

  finish(): void {
    const { history } = this;
    history.isConsumingAtEnd = this.consuming.size > 0;
    const accepted = history.attempts.some(
      ({ outcomes }) => outcomes.has('confirmed') && !outcomes.has('returned'),
    );
    history.isConclusive =
      this.isWhole &&
      history.isDrained &&
      accepted &&
      !this.actionProblem &&
      (!this.verified || this.confirmedInChaos);
  }

  private outcome(type: string, publisher: string, session: number, number: number, line: number): void {
    this.history.publishers.add(publisher);
    if (type === 'unsent') return;
    if (type === 'confirmed' && this.begun && !this.isDraining) this.confirmedInChaos = true;
    let attempt = this.history.attempts.find(
      (entry) => entry.publisher === publisher && entry.session === session && entry.number === number,
    );
    if (attempt === undefined) {
      attempt = { publisher, session, number, line, outcomes: new Set(['published']) };
      this.history.attempts.push(attempt);
    }
    attempt.outcomes.add(type);
  }

  private delivered(event: DeliverEvent): void {
    const session = `${event.by.client}/${event.by.session}`;
    const { publisher, attemptSession: attempt, line } = event;
    this.history.publishers.add(publisher);
    const fresh: Delivery[] = [];
    const full = new Set(
      [...this.history.held]
        .filter(([name, held]) => held.length >= this.limit(name.split('/')[0] ?? ''))
        .map(([name]) => name),
    );
    for (let number = event.range.from; number <= event.range.to; number += 1) {
      const same = (entry: Held) =>
        entry.publisher === publisher && entry.number === number && entry.attempt === attempt;
      fresh.push({
        publisher,
        number,
        attempt,
        client: event.by.client,
        session,
        redelivered: event.redelivered,
        connectLine: this.connects.get(session) ?? null,
        line,
        atUs: event.atUs,
        endUs: event.atUs + event.spanUs,
        isDrain: this.drains.has(event.by.client),
        hadProvenAck: this.proven.has(`${publisher} ${attempt} ${number}`),
        isHeldElsewhere: [...this.history.held].some(
          ([other, held]) => other !== session && !this.closed.has(other) && held.some(same),
        ),
        isLongCalm: this.isQuiet() && event.atUs - this.calmSinceUs > 60_000_000,
        full,
        activationEpoch: this.epoch,
      });
    }
    this.history.deliveries.push(...fresh);
    for (const ack of this.acks) {
      if (ack.session === session && ack.ackedUs < event.atUs) ack.since += fresh.length;
    }
    for (const { number } of fresh) this.hold(session, { publisher, number, attempt });
    this.prove(event.by.client);
  }

  private hold(session: string, item: Held): void {
    const index = this.early.findIndex(
      (entry) =>
        entry.session === session && entry.publisher === item.publisher && entry.number === item.number,
    );
    const held = this.history.held.get(session) ?? [];
    this.history.held.set(session, held);
    const again = held.findIndex(
      (entry) =>
        entry.number === item.number && entry.attempt === item.attempt && entry.publisher === item.publisher,
    );
    if (again >= 0) held.splice(again, 1);
    if (index < 0) {
      held.push(item);
      return;
    }
    const [early] = this.early.splice(index, 1);
    const ackedUs = early?.ackedUs ?? null;
    if (ackedUs !== null) this.acks.push({ ...item, session, ackedUs, since: 0 });
  }

  private settle(event: SettleEvent): void {
    const session = `${event.by.client}/${event.by.session}`;
    const endUs = event.atUs + event.spanUs;
    this.history.publishers.add(event.publisher);
    for (let number = event.range.from; number <= event.range.to; number += 1) {
      if (event.type !== 'requeued') this.history.settled.add(`${event.publisher} ${number}`);
      const held = this.history.held.get(session) ?? [];
      const mine = held.filter((entry) => entry.publisher === event.publisher && entry.number === number);
      this.history.held.set(
        session,
        held.filter((entry) => !mine.includes(entry)),
      );
      const only = mine[0];
      if (only === undefined) {
        const isKnown = this.early.some(
          (entry) =>
            entry.session === session && entry.publisher === event.publisher && entry.number === number,
        );
        const ackedUs = event.type === 'acked' ? endUs : null;
        if (!isKnown) this.early.push({ session, publisher: event.publisher, number, ackedUs });
      } else if (mine.length === 1 && event.type === 'acked') {
        this.acks.push({ ...only, session, ackedUs: endUs, since: 0 });
      }
    }
  }

  /** At most `prefetch` may be unsettled, and acks count in order. */
  private prove(client: string): void {
    const limit = this.limit(client);
    this.acks = this.acks.filter((ack) => {
      if (!ack.session.startsWith(`${client}/`) || ack.since < limit) return true;
      this.proven.add(`${ack.publisher} ${ack.attempt} ${ack.number}`);
      return false;
    });
  }

  private limit(client: string): number {
    return this.drains.has(client) ? 100 : this.history.prefetch;
  }

  private plain(event: PlainEvent): void {
    const { history } = this;
    const { type, subject, words, values } = event;
    if (type === 'lane') {
      history.isSac = values.sac === 'true';
      history.isClassic = /^(classic|mirrored)$/.test(values.type ?? '');
      history.mayDiscard = values.discards !== undefined;
    }
    if (type === 'publisher') history.publishers.add(subject);
    if (type === 'consumer' && values.drain === 'true') this.drains.add(subject);
    else if (type === 'consumer') {
      history.consumers.push(subject);
      history.prefetch = Number(values.prefetch);
    }
    const isConsumerLine =
      ['connected', 'disconnected', 'consuming', 'cancelled'].includes(type) &&
      !history.publishers.has(subject.split('/')[0] ?? '');
    const mayMoveConsumers = ['active', 'action', 'node', 'partition', 'leader', 'members'].includes(type);
    if (isConsumerLine || mayMoveConsumers) this.epoch += 1;
    if (isConsumerLine) this.consumerLine(event);
    if (type === 'foreign') history.phantoms.push({ key: 'unexpected:foreign', line: event.line });
    if (type === 'corrupt') history.phantoms.push({ key: 'corrupt:-', line: event.line });
    if (type === 'policy-drop' || type === 'dead-lettered') {
      history.publishers.add(words[0] ?? '');
      const [from = 0, to = from] = (words[1] ?? '').split('..').map(Number);
      const target = type === 'policy-drop' ? history.dropped : history.deadLettered;
      for (let number = from; number <= to; number += 1) target.add(`${words[0]} ${number}`);
    }
    const wasQuiet = this.isQuiet();
    if (type === 'node' && words[0] === 'up') this.down.delete(subject);
    else if (type === 'node') this.down.add(subject);
    if (type === 'partition') this.isCut = subject !== 'healed';
    if (type === 'action') this.action(words[0] ?? '', words[1] ?? '');
    if (!wasQuiet && this.isQuiet()) this.calmSinceUs = event.atUs;
    if (type === 'drain' && subject === 'begin') this.isDraining = true;
    if (type === 'drain' && subject === 'concluded') {
      history.isDrained = true;
      history.isDrainedEmpty = values.by === 'empty';
    }
    if (type === 'end') {
      this.isWhole = subject === 'complete' && (this.isWhole || !this.hasEnd);
      this.hasEnd = true;
    }
    this.watchCalm(event);
  }

  private openAction = false;
  private isIdle = false;
  private isUnderway = false;
  private action(step: string, kind: string): void {
    if (step === 'verified' || step === 'failed') this.isUnderway = false;
    if (step === 'begin') {
      this.isIdle = kind === 'heal' && this.isQuiet();
      if (!this.isIdle) this.begun = true;
      this.isUnderway = !this.isIdle && !/^(consumer|publisher)-|^set-policy$|^close-connections$/.test(kind);
      this.openAction = true;
      this.actionProblem = true;
    } else if (step === 'verified' && this.openAction) {
      if (!this.isIdle) this.verified = true;
      this.openAction = false;
      this.actionProblem = false;
    }
  }

  private consumerLine({ type, subject, atUs, line }: PlainEvent): void {
    if (type === 'connected') this.connects.set(subject, line);
    if (type === 'consuming') {
      this.consuming.add(subject);
      this.history.lastConsumingUs = atUs;
      if (this.drains.has(subject.split('/')[0] ?? '')) this.history.hadDrainConsumer = true;
    } else if (type !== 'connected') this.consuming.delete(subject);
    if (type === 'consuming' || type === 'cancelled') {
      this.acks = this.acks.filter((ack) => ack.session !== subject);
    }
    if (type === 'disconnected') this.closed.add(subject);
  }

  private isQuiet(): boolean {
    return this.down.size === 0 && !this.isCut && !this.isUnderway;
  }

  private watchCalm({ type, atUs }: PlainEvent): void {
    const isCalm = this.isQuiet() && this.consuming.size > 0 && !this.isDraining;
    const changed = type === 'consuming' || type === 'cancelled' || type === 'disconnected';
    if (this.calm !== null && (!isCalm || changed)) {
      this.calm.toUs = atUs;
      this.calm = null;
    }
    if (isCalm && this.calm === null) {
      this.calm = { fromUs: atUs, toUs: Number.POSITIVE_INFINITY };
      this.history.calms.push(this.calm);
    }
  }
}
