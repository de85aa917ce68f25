import { IntervalSet } from '../history/intervals.js';
import type { ConsumeChannel, ConsumeListeners, Delivery, OpenConsumeChannel } from './consume-channel.js';
import type { Lane } from './lane.js';
import type { MissingNumbers } from './lane-ledger.js';
import { decodeMessage } from './message.js';

const prefetch = 200;
const closeTimeoutMs = 2000;

export interface DeadLetterSurroundings {
  readonly run: string;
  readonly nodes: readonly string[];
  readonly openConsumeChannel: OpenConsumeChannel;
  /** Null: the lane has none, and nothing is read. */
  readonly deadLetterQueue: string | null;
}

/** Reads a lane's dead-letter queue during the drain: what is found there was put aside, not lost. */
export class DeadLetterReader implements ConsumeListeners {
  readonly #found = new Map<string, IntervalSet>();
  #channel: ConsumeChannel | null = null;
  #lastAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly lane: Lane,
    private readonly surroundings: DeadLetterSurroundings,
  ) {}

  /** By `performance.now()`; minus infinity before the first. */
  get lastAtMs(): number {
    return this.#lastAtMs;
  }

  /** False when there is a dead-letter queue and nobody reads it any more: what is in it would look lost. */
  get isReading(): boolean {
    return this.surroundings.deadLetterQueue === null || this.#channel !== null;
  }

  /** Tries the nodes in turn. Throws when the queue cannot be read by any. */
  async start(): Promise<void> {
    const { deadLetterQueue, nodes, openConsumeChannel } = this.surroundings;
    if (deadLetterQueue === null) return;
    const target = { queue: deadLetterQueue, prefetch };
    const name = `${this.lane.names.drain} dead letters`;
    let last: unknown = null;
    for (const node of nodes) {
      try {
        this.#channel = await openConsumeChannel(node, name, target, this);
        await this.#channel.consume(name, {});
        return;
      } catch (error) {
        this.#channel?.crash('it cannot consume');
        last = error;
      }
    }
    throw new Error(`the dead-letter queue ${deadLetterQueue} cannot be read: ${String(last)}`);
  }

  /** How many of these numbers are not among the dead letters either. */
  without(missing: readonly MissingNumbers[]): number {
    let count = 0;
    for (const { publisher, numbers } of missing) {
      const found = this.#found.get(publisher);
      if (found) numbers.removeAll(found);
      count += numbers.count;
    }
    return count;
  }

  /** Closes, and writes what was found. */
  async stop(): Promise<void> {
    await this.#channel?.close(closeTimeoutMs);
    for (const [publisher, numbers] of this.#found) {
      const ranges = numbers.ranges().map(({ from, to }) => (from === to ? `${from}` : `${from}..${to}`));
      this.lane.ledger.event('dead-lettered', this.lane.name, [publisher, ...ranges]);
    }
  }

  delivered(delivery: Delivery): void {
    this.#lastAtMs = performance.now();
    const message = decodeMessage(delivery.body, this.surroundings.run);
    if (message.kind === 'own') {
      const { publisher, number } = message.identity;
      const numbers = this.#found.get(publisher) ?? new IntervalSet();
      numbers.add(number, number);
      this.#found.set(publisher, numbers);
    } else {
      this.lane.ledger.event(message.kind, this.lane.names.drain, [], { reason: message.reason });
    }
    this.#channel?.settle(delivery.tag, 'acked');
  }

  cancelledByBroker(): void {
    this.#channel?.crash('the broker cancelled the consumer');
  }

  blocked(): void {}

  unblocked(): void {}

  ended(): void {
    this.#channel = null;
  }
}
