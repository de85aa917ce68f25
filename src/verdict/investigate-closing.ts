import type { ActionPlace, QuorumState } from './investigate-cluster.js';

/** What was the case when a sequence was delivered for the last time that the log shows. */
export interface Closing {
  readonly action: ActionPlace | null;
  readonly quorum: QuorumState;
}

interface Closed extends Closing {
  readonly line: number;
}

/**
 * Remembers, for every sequence, the state that its last delivery met. Deliveries are too many to look at each:
 * it is enough to look when the state is about to change, and once at the end.
 */
export class Closings {
  readonly #closed = new Map<string, Closed>();

  /** To be called before the state changes. */
  note(streams: Iterable<{ readonly key: string; readonly lastLine: number | null }>, state: Closing): void {
    for (const { key, lastLine } of streams) {
      if (lastLine === null || lastLine <= (this.#closed.get(key)?.line ?? 0)) continue;
      this.#closed.set(key, { line: lastLine, ...state });
    }
  }

  /** Null for a sequence that nobody received anything of. */
  of(key: string): Closing | null {
    return this.#closed.get(key) ?? null;
  }
}
