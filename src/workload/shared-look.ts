import type { Management } from '../rabbitmq/management.js';
import type { QueueView } from '../rabbitmq/management-views.js';
import { type WholenessOptions, whatIsNotWhole } from '../rabbitmq/wholeness.js';

/** What the brokers said of all queues at one time. */
export interface Look {
  /** When it was begun, by `performance.now()`: what it says was true no earlier. */
  readonly begunMs: number;
  /** What keeps the cluster from being whole; empty when it is. */
  readonly lacking: readonly string[];
  /** Null: no node answered. */
  readonly queues: ReadonlyMap<string, QueueView> | null;
}

const sharedForMs = 500;

/** One look at all queues for all lanes that ask at about the same time, for each asks every second. */
export class SharedLook {
  #latest: { readonly begunMs: number; readonly look: Promise<Look> } | null = null;

  constructor(private readonly options: WholenessOptions) {}

  /** A look that was begun no more than half a second ago, or now. */
  now(): Promise<Look> {
    const begunMs = performance.now();
    if (this.#latest === null || begunMs - this.#latest.begunMs > sharedForMs) {
      this.#latest = { begunMs, look: this.#take(begunMs, this.options.management) };
    }
    return this.#latest.look;
  }

  async #take(begunMs: number, management: Management): Promise<Look> {
    const queues = await management.queues().catch(() => null);
    return { begunMs, queues, lacking: await whatIsNotWhole(this.options, queues) };
  }
}
