import type { PublisherSpec } from '../config/scenario.js';
import type { Outcome, SessionId } from '../history/events.js';
import type { HistorySink } from '../history/sink.js';
import { ConfirmWindow } from './confirm-window.js';
import { decodeMessage, encodeMessage } from './message.js';
import type { NumberSource } from './number-source.js';
import { Pace } from './pace.js';
import type { OpenPublishChannel, PublishChannel, PublishListeners } from './publish-channel.js';

/**
 * A broker that confirms nothing for so long is left for another node. Nacks do not count: 3.10.8 was seen to
 * nack every message on a channel that was opened while the queue's leader was down, for as long as it lived.
 */
export const confirmStallMs = 30_000;
const shortestTickMs = 5;
const longestTickMs = 50;
const watchTickMs = 1000;

export interface PublisherContext {
  readonly id: string;
  readonly run: string;
  readonly queue: string;
  readonly spec: PublisherSpec;
  readonly numbers: NumberSource;
  readonly history: HistorySink;
  readonly open: OpenPublishChannel;
}

/** One connection of a publisher, from connect to the end: one channel epoch, one stream of numbers. */
export class PublisherSession implements PublishListeners {
  readonly #window = new ConfirmWindow();
  readonly #pace: Pace;
  /** Resolves with the reason when the connection is gone. */
  readonly whenGone: Promise<string>;
  #resolveEnded: (reason: string) => void = () => undefined;
  #onSettled: () => void = () => undefined;
  #channel: PublishChannel | null = null;
  #blocked = false;
  #stopping = false;
  #useful = false;
  /** Since when a publish waits for a confirm; null: none does. */
  #waitingSinceMs: number | null = null;
  #timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly context: PublisherContext,
    private readonly id: SessionId,
    readonly node: string,
  ) {
    this.#pace = new Pace(context.spec.ratePerSecond, performance.now());
    this.whenGone = new Promise((resolve) => {
      this.#resolveEnded = resolve;
    });
  }

  get isOpen(): boolean {
    return this.#channel !== null;
  }

  /** Throws when no channel can be had; then the session never was. */
  async open(): Promise<void> {
    const { open, queue, spec } = this.context;
    this.#channel = await open(this.node, this.name, { queue, mandatory: spec.mandatory }, this);
    this.context.history.event('connected', this.name, [], { node: this.node });
    if (this.#pace.isLimited) {
      const everyMs = 1000 / (spec.ratePerSecond ?? 1);
      const tickMs = Math.min(longestTickMs, Math.max(shortestTickMs, everyMs));
      this.#timers.push(setInterval(() => this.#pump(), tickMs));
    }
    this.#timers.push(setInterval(() => this.#watch(), watchTickMs));
    this.#pump();
  }

  /** Resolves when the connection is gone: true when the broker took at least one publish. */
  async whenEnded(): Promise<boolean> {
    await this.whenGone;
    return this.#useful;
  }

  crash(reason: string): void {
    this.#channel?.crash(reason);
  }

  /** Publishes nothing more, waits for open confirms up to the limit, closes. */
  async finish(limitMs: number, closeTimeoutMs: number): Promise<void> {
    this.#stopping = true;
    if (this.#window.openCount > 0) await this.#settledWithin(limitMs);
    await this.#channel?.close(closeTimeoutMs);
  }

  confirmed(tag: number, multiple: boolean): void {
    this.#settle('confirmed', tag, multiple);
  }

  nacked(tag: number, multiple: boolean): void {
    this.#settle('nacked', tag, multiple);
  }

  returned(body: Buffer): void {
    const message = decodeMessage(body, this.context.run);
    if (message.kind !== 'own' || !this.#window.returned(message.identity.number)) {
      this.context.history.event('corrupt', this.name, ['returned'], { bytes: body.length });
      return;
    }
    this.#record('returned', message.identity.number);
    this.#accepted();
  }

  blocked(reason: string): void {
    this.#blocked = true;
    this.context.history.event('blocked', this.name, [], { node: this.node, reason });
  }

  unblocked(): void {
    this.#blocked = false;
    this.#waitingSinceMs = null;
    this.context.history.event('unblocked', this.name, [], { node: this.node });
    this.#pump();
  }

  ended(reason: string): void {
    this.#channel = null;
    for (const timer of this.#timers) clearInterval(timer);
    this.context.history.event('disconnected', this.name, [], { node: this.node, reason });
    const unknown = this.#window.abandon();
    for (const number of unknown) this.#record('unknown', number);
    if (this.context.spec.republish) this.context.numbers.publishAgain(unknown);
    this.#onSettled();
    this.#resolveEnded(reason);
  }

  /** What the broker shows as its connection's name. */
  get name(): string {
    return `${this.id.client}/${this.id.session}`;
  }

  #record(outcome: Outcome, number: number): void {
    this.context.history.publish(outcome, this.id, number);
  }

  #settle(outcome: 'confirmed' | 'nacked', tag: number, multiple: boolean): void {
    for (const number of this.#window.settle(tag, multiple)) this.#record(outcome, number);
    if (outcome === 'confirmed') this.#accepted();
    if (this.#window.openCount === 0) this.#onSettled();
    this.#pump();
  }

  /** The broker takes messages from us. */
  #accepted(): void {
    this.#useful = true;
    this.#waitingSinceMs = this.#window.openCount > 0 ? performance.now() : null;
  }

  /** Publishes as much as the limits allow now. */
  #pump(): void {
    while (this.#channel && !this.#blocked && !this.#stopping) {
      if (this.#window.openCount >= this.context.spec.maxInFlight) return;
      if (!this.#pace.allows(performance.now())) return;
      const number = this.context.numbers.take();
      if (number === null || !this.#publish(this.#channel, number)) return;
    }
  }

  #publish(channel: PublishChannel, number: number): boolean {
    const { id, run, spec } = this.context;
    const identity = { run, publisher: id, number, session: this.id.session };
    const body = encodeMessage(identity, spec.messageBytes);
    this.#waitingSinceMs ??= performance.now();
    this.#window.published(number);
    this.#pace.used();
    try {
      channel.publish(body);
    } catch {
      // Only a closed channel throws, before it writes; its end is told right after.
      this.#window.withdrawNewest();
      this.#record('unsent', number);
      if (spec.republish) this.context.numbers.publishAgain([number]);
      return false;
    }
    this.#record('published', number);
    return true;
  }

  #watch(): void {
    if (this.#blocked || this.#waitingSinceMs === null) return;
    if (performance.now() - this.#waitingSinceMs < confirmStallMs) return;
    const open = this.#window.openCount;
    this.context.history.event('note', this.name, ['confirm-stalled'], { open, node: this.node });
    this.crash(`no confirm for ${confirmStallMs / 1000} s`);
  }

  async #settledWithin(limitMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limitMs);
      this.#onSettled = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
