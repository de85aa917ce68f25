import { setTimeout as delay } from 'node:timers/promises';
import type { Settlement, StopMode } from '../config/scenario.js';
import type { ClientConnection } from '../faults/fault.js';
import { type ConsumerContext, ConsumerSession, type Habit } from './consumer-session.js';
import { keepConnected } from './keep-connected.js';
import type { NodeRoute } from './node-route.js';

const closeTimeoutMs = 2000;
const consumingTickMs = 20;

/** A consumer: session after session while it is meant to run; stays away once it crashed, closed or cancelled. */
export class Consumer {
  #stop = new AbortController();
  #running: Promise<void> | null = null;
  #current: ConsumerSession | null = null;
  #sessions = 0;
  #offset: number | 'first' = 'first';
  #habit: Habit | null = null;
  #lastEnd: string | null = null;

  constructor(
    private readonly context: ConsumerContext,
    private readonly route: NodeRoute,
    private settlement: Settlement,
  ) {}

  get id(): string {
    return this.context.id;
  }

  /** The node it consumes from; null while it does not. */
  get node(): string | null {
    return this.#current?.isConsuming ? this.#current.node : null;
  }

  /** Of a stream: what it has read up to; `first` when nothing yet. */
  get nextOffset(): number | 'first' {
    return this.#current?.nextOffset ?? this.#offset;
  }

  get isConsuming(): boolean {
    return this.node !== null;
  }

  /** Whether it is meant to run: it consumes, or connects again to do so. */
  get isStarted(): boolean {
    return this.#running !== null && !this.#stop.signal.aborted;
  }

  /** Starts, or starts again: what a cancelled channel still holds goes back first. Throws when it runs. */
  async start(): Promise<string> {
    if (this.isStarted) throw new Error(`${this.id} runs already`);
    await this.#leave(async (session) => session.close(closeTimeoutMs));
    this.#stop = new AbortController();
    this.#running = keepConnected({
      route: this.route,
      session: (node) => this.#session(node, this.#stop.signal),
      onFailure: (node, error) => this.#recordFailure(node, error),
      signal: this.#stop.signal,
    });
    return `${this.id} starts`;
  }

  /** As a client that dies. Throws when it is not running. */
  async crash(): Promise<string> {
    const node = this.#nodeForReport('crash');
    await this.#leave(async (session) => session.crash('crashed by the test'));
    return `${this.id} crashed, connection to ${node} gone`;
  }

  /** Closes channel and connection without a cancel. Throws when it is not running. */
  async close(): Promise<string> {
    const node = this.#nodeForReport('close');
    await this.#leave(async (session) => session.close(closeTimeoutMs));
    return `${this.id} closed its connection to ${node}`;
  }

  /** basic.cancel; the channel stays open with what it holds. Throws when it does not consume. */
  async cancel(): Promise<string> {
    const session = this.#current;
    if (!session?.isConsuming) throw new Error(`${this.id} does not consume, so it cannot cancel`);
    this.#stop.abort();
    await session.cancel();
    return `${this.id} cancelled on ${session.node}, its channel stays open`;
  }

  settleBy(settlement: Settlement): string {
    this.settlement = settlement;
    this.#current?.settleBy(settlement);
    return `${this.id} settles by ${settlement} from now on`;
  }

  /** Why the last session ended, since it was last told to {@link misbehave}; null: none did. */
  get lastEnd(): string | null {
    return this.#lastEnd;
  }

  get prefetch(): number {
    return this.context.prefetch;
  }

  /** The session that consumes now. */
  get session(): ConsumerSession | null {
    return this.#current?.isConsuming ? this.#current : null;
  }

  get connection(): ClientConnection | null {
    const session = this.#current;
    if (!session?.isConsuming) return null;
    return { name: session.name, node: session.node, kind: 'consumer', ended: session.whenGone };
  }

  confine(apart: (node: string) => readonly string[]): readonly string[] {
    return this.route.confine(apart(this.route.current));
  }

  release(): boolean {
    return this.route.release();
  }

  /** What the next sessions do differently, and the one of now where it can; null: nothing. */
  misbehave(habit: Habit | null): void {
    this.#habit = habit;
    this.#lastEnd = null;
    this.#current?.misbehave(habit);
  }

  /** Leaves in this way from whatever state it is in; afterwards no connection is left. Never throws. */
  async stop(mode: StopMode): Promise<void> {
    await this.#leave(async (session) => {
      if (mode === 'crash') session.crash('crashed at the end of the load');
      if (mode === 'cancel' && session.isConsuming) await session.cancel().catch(() => undefined);
      await session.close(closeTimeoutMs);
    });
  }

  /** Rejects after the limit or when the signal aborts. */
  async whenConsuming(limitMs: number, signal: AbortSignal): Promise<void> {
    const deadlineMs = performance.now() + limitMs;
    while (!this.isConsuming) {
      if (performance.now() > deadlineMs) {
        throw new Error(`${this.id} could not consume from ${this.context.queue} within ${limitMs / 1000} s`);
      }
      await delay(consumingTickMs, undefined, { signal });
    }
  }

  async #leave(end: (session: ConsumerSession) => Promise<void>): Promise<void> {
    this.#stop.abort();
    if (this.#current) await end(this.#current);
    await this.#running;
    this.#running = null;
  }

  #nodeForReport(what: string): string {
    if (!this.#running) throw new Error(`${this.id} does not run, so it cannot ${what}`);
    return this.#current?.isOpen ? this.#current.node : 'no node (it was reconnecting)';
  }

  async #session(node: string, signal: AbortSignal): Promise<boolean> {
    const id = { client: this.id, session: this.#sessions + 1 };
    const session = new ConsumerSession(this.context, id, node, this.settlement, this.#offset);
    session.misbehave(this.#habit);
    this.#current = session;
    try {
      await session.open();
      if (signal.aborted) await session.close(closeTimeoutMs);
      const useful = await session.whenEnded();
      this.#lastEnd = await session.whenGone;
      return useful;
    } finally {
      // Once is enough: a real client's next channel knows better.
      if (session.ackedStale) this.#habit = null;
      // A session that got a connection used its number up, even when consuming was then refused.
      if (session.wasConnected) this.#sessions += 1;
      this.#offset = session.nextOffset;
      this.#current = null;
    }
  }

  #recordFailure(node: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.context.history.event('note', this.id, ['not-connected'], { node, reason });
  }
}
