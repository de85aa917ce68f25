import type { ClientConnection } from '../faults/fault.js';
import { keepConnected } from './keep-connected.js';
import type { NodeRoute } from './node-route.js';
import { type PublisherContext, PublisherSession } from './publisher-session.js';

const closeTimeoutMs = 2000;
/** What is open then has an unknown outcome. */
const settleTimeoutMs = 5000;

/** A publisher with confirms: session after session until it is stopped, numbers going on over its sessions. */
export class Publisher {
  readonly #stop = new AbortController();
  #current: PublisherSession | null = null;
  #sessions = 0;
  #running: Promise<void> | null = null;

  constructor(
    private readonly context: PublisherContext,
    private readonly route: NodeRoute,
  ) {}

  get id(): string {
    return this.context.id;
  }

  /** The node it is connected to; null while it is not. */
  get node(): string | null {
    return this.#current?.isOpen ? this.#current.node : null;
  }

  start(): void {
    this.#running ??= keepConnected({
      route: this.route,
      session: (node) => this.#session(node),
      onFailure: (node, error) => this.#recordFailure(node, error),
      signal: this.#stop.signal,
    });
  }

  /** Publishes nothing more and waits for open confirms up to the limit; what is open then is unknown. */
  async stop(limitMs: number): Promise<void> {
    this.#stop.abort();
    await this.#current?.finish(limitMs, closeTimeoutMs);
    await this.#running;
  }

  /** The connection is gone at once; the publisher connects again. Throws when it was not connected. */
  crash(): string {
    if (!this.#current?.isOpen) throw new Error(`${this.id} was not connected, so it lost nothing`);
    const node = this.#current.node;
    this.#current.crash('crashed by the test');
    return `${this.id} lost its connection to ${node}`;
  }

  /** Settles what it has in flight, up to a limit, and closes; the publisher connects again. Throws when it was not connected. */
  async close(): Promise<string> {
    const session = this.#current;
    if (!session?.isOpen) throw new Error(`${this.id} was not connected, so it closed nothing`);
    await session.finish(settleTimeoutMs, closeTimeoutMs);
    return `${this.id} closed its connection to ${session.node}`;
  }

  get connection(): ClientConnection | null {
    const session = this.#current;
    if (!session?.isOpen) return null;
    return { name: session.name, node: session.node, kind: 'publisher', ended: session.whenGone };
  }

  confine(apart: (node: string) => readonly string[]): readonly string[] {
    return this.route.confine(apart(this.route.current));
  }

  release(): boolean {
    return this.route.release();
  }

  async #session(node: string): Promise<boolean> {
    const session = new PublisherSession(
      this.context,
      { client: this.id, session: this.#sessions + 1 },
      node,
    );
    // Known before it is open, so that stop() reaches it in time.
    this.#current = session;
    try {
      await session.open();
    } finally {
      this.#current = session.isOpen ? session : null;
    }
    this.#sessions += 1;
    if (this.#stop.signal.aborted) await session.finish(0, closeTimeoutMs);
    const useful = await session.whenEnded();
    this.#current = null;
    return useful;
  }

  #recordFailure(node: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.context.history.event('note', this.id, ['not-connected'], { node, reason });
  }
}
