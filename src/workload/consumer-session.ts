import type { Arguments, Settlement } from '../config/scenario.js';
import type { SessionId, SettlementKind } from '../history/events.js';
import type { HistorySink } from '../history/sink.js';
import type { ConsumeChannel, ConsumeListeners, Delivery, OpenConsumeChannel } from './consume-channel.js';
import { decodeMessage } from './message.js';

const settlements: Readonly<Record<Exclude<Settlement, 'hold'>, SettlementKind>> = {
  ack: 'acked',
  reject: 'rejected',
  requeue: 'requeued',
};

export interface ConsumerContext {
  readonly id: string;
  readonly run: string;
  readonly queue: string;
  readonly isStream: boolean;
  /** 0: unlimited. */
  readonly prefetch: number;
  readonly arguments: Arguments;
  readonly history: HistorySink;
  readonly open: OpenConsumeChannel;
}

/** What a session does otherwise than its settings say. */
export interface Habit {
  /** Consumer tag instead of the session's own name. */
  readonly consumerTag?: string;
  /**
   * Acks this delivery tag of a former channel as soon as it consumes, or a later one where this channel may
   * have the same; the broker closes the channel for it.
   */
  readonly staleTag?: number;
  /** Gives so many deliveries back, then settles as usual. */
  readonly requeue?: number;
  /** Settles nothing. */
  readonly hold?: boolean;
}

interface Held {
  readonly tag: number;
  readonly publisher: string;
  readonly number: number;
}

/** One connection of a consumer, from connect to the end. Its consumer tag is its name, e.g. `c1/2`. */
export class ConsumerSession implements ConsumeListeners {
  /** Resolves with the reason when the connection is gone. */
  readonly whenGone: Promise<string>;
  #resolveEnded: (reason: string) => void = () => undefined;
  #channel: ConsumeChannel | null = null;
  #held: Held[] = [];
  #useful = false;
  #consuming = false;
  #connected = false;
  #cancelledByBroker = false;
  #gaveUp = false;
  #habit: Habit = {};
  #tag = '';
  #lastTag = 0;
  #requeued = 0;
  #ackedStale = false;

  constructor(
    private readonly context: ConsumerContext,
    private readonly id: SessionId,
    readonly node: string,
    private settlement: Settlement,
    /** Of streams: where to begin; told back by {@link ConsumerSession.nextOffset}. */
    private offset: number | 'first',
  ) {
    this.whenGone = new Promise((resolve) => {
      this.#resolveEnded = resolve;
    });
  }

  get isOpen(): boolean {
    return this.#channel !== null;
  }

  /** True once it had a connection, also when that is gone. */
  get wasConnected(): boolean {
    return this.#connected;
  }

  /** False after a cancel, whoever asked for it. */
  get isConsuming(): boolean {
    return this.isOpen && this.#consuming;
  }

  get nextOffset(): number | 'first' {
    return this.offset;
  }

  /** Throws when no channel can be had, or when consuming is refused; then nothing stays open. */
  async open(): Promise<void> {
    const { context } = this;
    const target = { queue: context.queue, prefetch: context.prefetch };
    const channel = await context.open(this.node, this.name, target, this);
    this.#channel = channel;
    this.#connected = true;
    context.history.event('connected', this.name, [], { node: this.node });
    try {
      const begin: Arguments = context.isStream ? { 'x-stream-offset': this.offset } : {};
      this.#tag = this.#habit.consumerTag ?? this.name;
      await channel.consume(this.#tag, { ...context.arguments, ...begin });
      if (this.isOpen && !this.#cancelledByBroker) this.#consumeOk();
      if (this.isOpen) this.#ackStale(channel);
    } catch (error) {
      channel.crash(error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  /** Resolves when the connection is gone: true when anything was delivered. */
  async whenEnded(): Promise<boolean> {
    await this.whenGone;
    return this.#useful;
  }

  crash(reason: string): void {
    this.#channel?.crash(reason);
  }

  /**
   * The history is told first: the broker hands what we held to others as soon as it reads our close, which is
   * before it answers. What still comes in is not ours any more; the broker takes it back like the rest.
   */
  async close(timeoutMs: number): Promise<void> {
    const channel = this.#channel;
    if (!channel) return;
    this.#giveUp('closed');
    await channel.close(timeoutMs);
  }

  /** basic.cancel; what is not settled stays with this channel. Throws when the broker does not answer. */
  async cancel(): Promise<void> {
    await this.#channel?.cancel(this.#tag);
    this.#consuming = false;
    this.context.history.event('cancelled', this.name, [], { by: 'client', node: this.node });
  }

  /** From now on; what concerns the begin of a session holds from the next one on. */
  misbehave(habit: Habit | null): void {
    this.#habit = habit ?? {};
    this.#requeued = 0;
  }

  /** Delivery tag of the last delivery; 0: none yet. */
  get lastTag(): number {
    return this.#lastTag;
  }

  get heldCount(): number {
    return this.#held.length;
  }

  /** It has acked a delivery tag of a former channel. */
  get ackedStale(): boolean {
    return this.#ackedStale;
  }

  /** Deliveries given back by habit. */
  get requeuedCount(): number {
    return this.#requeued;
  }

  /** From now on; leaving `hold` settles what is held, oldest first. */
  settleBy(settlement: Settlement): void {
    this.settlement = settlement;
    if (settlement === 'hold') return;
    const held = this.#held;
    this.#held = [];
    for (const delivery of held) this.#settle(delivery, settlements[settlement]);
  }

  delivered(delivery: Delivery): void {
    if (this.#gaveUp) return;
    this.#lastTag = delivery.tag;
    this.#useful = true;
    const { context } = this;
    this.#consumeOk();
    if (delivery.offset !== null) this.offset = delivery.offset + 1;
    const message = decodeMessage(delivery.body, context.run);
    if (message.kind !== 'own') {
      context.history.event(message.kind, this.name, [], {
        reason: message.reason,
        bytes: delivery.body.length,
        redelivered: delivery.redelivered,
      });
      this.#channel?.settle(delivery.tag, 'acked');
      return;
    }
    const { publisher, number, session } = message.identity;
    context.history.delivered(this.id, publisher, number, delivery.redelivered, session);
    const held = { tag: delivery.tag, publisher, number };
    if (this.settlement === 'hold' || this.#habit.hold) this.#held.push(held);
    else if (this.#requeued < (this.#habit.requeue ?? 0)) {
      this.#requeued += 1;
      this.#settle(held, 'requeued');
    } else this.#settle(held, settlements[this.settlement]);
  }

  cancelledByBroker(): void {
    this.#consuming = false;
    this.#cancelledByBroker = true;
    this.context.history.event('cancelled', this.name, [], { by: 'broker', node: this.node });
    this.crash('the broker cancelled the consumer');
  }

  blocked(reason: string): void {
    this.context.history.event('blocked', this.name, [], { node: this.node, reason });
  }

  unblocked(): void {
    this.context.history.event('unblocked', this.name, [], { node: this.node });
  }

  ended(reason: string): void {
    this.#giveUp(reason);
    this.#resolveEnded(reason);
  }

  #giveUp(reason: string): void {
    this.#channel = null;
    this.#consuming = false;
    this.#held = [];
    if (this.#gaveUp) return;
    this.#gaveUp = true;
    this.context.history.event('disconnected', this.name, [], { node: this.node, reason });
  }

  /** What the broker shows as its connection's name, and its consumer tag. */
  get name(): string {
    return `${this.id.client}/${this.id.session}`;
  }

  /** Deliveries can come in before the promise of the consume is told. */
  #consumeOk(): void {
    if (this.#consuming || this.#cancelledByBroker) return;
    this.#consuming = true;
    const begin = this.context.isStream ? { offset: this.offset } : {};
    this.context.history.event('consuming', this.name, [], { node: this.node, ...begin });
  }

  /**
   * Only a tag that this channel cannot have had yet: the broker has delivered at most a prefetch more than we
   * received. Any other might settle a message that somebody else is to get.
   */
  #ackStale(channel: ConsumeChannel): void {
    const { staleTag } = this.#habit;
    if (staleTag === undefined || this.context.prefetch === 0) return;
    const tag = Math.max(staleTag, this.#lastTag + this.context.prefetch + 1);
    this.context.history.event('note', this.name, ['stale-ack'], { tag });
    this.#ackedStale = true;
    channel.ackUnknown(tag);
  }

  #settle({ tag, publisher, number }: Held, kind: SettlementKind): void {
    try {
      this.#channel?.settle(tag, kind);
    } catch {
      // The channel is gone: nothing was written, so nothing was settled.
      return;
    }
    if (this.isOpen) this.context.history.settled(kind, this.id, publisher, number);
  }
}
