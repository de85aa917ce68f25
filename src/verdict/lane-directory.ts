import { LaneBook } from './lane-book.js';
import type { JudgePolicy } from './policy.js';

/** Which lane a client belongs to, and which node it is connected to. */
export class LaneDirectory {
  readonly #lanes = new Map<string, LaneBook>();
  readonly #laneOfClient = new Map<string, LaneBook>();
  readonly #nodeOfClient = new Map<string, string>();

  constructor(private readonly policy: JudgePolicy) {}

  all(): readonly LaneBook[] {
    return [...this.#lanes.values()];
  }

  /** The lane of that name, made when it is not there. */
  named(name: string): LaneBook {
    let lane = this.#lanes.get(name);
    if (lane === undefined) {
      lane = new LaneBook(name, this.policy.lanes?.[name] ?? this.policy);
      this.#lanes.set(name, lane);
    }
    return lane;
  }

  assign(client: string, lane: LaneBook): void {
    this.#laneOfClient.set(client, lane);
  }

  /** The lane of the first client that has one; else the only lane there is, else one named `default`. */
  ofClient(...clients: readonly string[]): LaneBook {
    for (const client of clients) {
      const lane = this.#laneOfClient.get(client);
      if (lane !== undefined) return lane;
    }
    const lane = this.#lanes.size === 1 ? (this.all()[0] as LaneBook) : this.named('default');
    for (const client of clients) this.assign(client, lane);
    return lane;
  }

  has(client: string): boolean {
    return this.#laneOfClient.has(client);
  }

  connect(client: string, node: string | undefined): void {
    if (node === undefined) this.#nodeOfClient.delete(client);
    else this.#nodeOfClient.set(client, node);
  }

  nodeOf(client: string): string | null {
    return this.#nodeOfClient.get(client) ?? null;
  }
}
