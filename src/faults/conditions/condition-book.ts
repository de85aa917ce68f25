import type { Condition } from '../../config/condition.js';
import type { NotedCondition } from './notes.js';

/** Wall-clock time and timers, injected so that tests need not wait. */
export interface ConditionClock {
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** Calls back once, unless the returned function is called before. */
  after(delayMs: number, callBack: () => void): () => void;
}

/** A pending end of a condition keeps no process alive. */
export const machineClock: ConditionClock = {
  nowMs: () => Date.now(),
  after: (delayMs, callBack) => {
    const timer = setTimeout(callBack, delayMs).unref();
    return () => clearTimeout(timer);
  },
};

/** What is asked for at each node, and when it ends by itself. */
export class ConditionBook {
  readonly #noted = new Map<string, readonly NotedCondition[]>();
  readonly #timers = new Map<string, () => void>();

  /** @param due called when conditions of a node have reached their end; they are still in the book then. */
  constructor(
    private readonly clock: ConditionClock,
    private readonly due: (node: string) => void,
  ) {}

  of(node: string): readonly NotedCondition[] {
    return this.#noted.get(node) ?? [];
  }

  conditions(node: string): readonly Condition[] {
    return this.of(node).map(({ condition }) => condition);
  }

  get nodes(): readonly string[] {
    return [...this.#noted.keys()];
  }

  /** Replaces the node's conditions. One that was in force already, as the very same object, keeps its end. */
  replace(node: string, conditions: readonly Condition[]): void {
    const before = this.of(node);
    this.adopt(
      node,
      conditions.map(
        (condition) =>
          before.find((noted) => noted.condition === condition) ?? {
            condition,
            endsAtMs: condition.durationMs === null ? null : this.clock.nowMs() + condition.durationMs,
          },
      ),
    );
  }

  /** Takes over conditions with the ends they have. */
  adopt(node: string, noted: readonly NotedCondition[]): void {
    if (noted.length === 0) this.#noted.delete(node);
    else this.#noted.set(node, noted);
    this.#timers.get(node)?.();
    this.#timers.delete(node);
    const ends = noted.flatMap(({ endsAtMs }) => endsAtMs ?? []);
    if (ends.length === 0) return;
    const wait = Math.max(0, Math.min(...ends) - this.clock.nowMs());
    this.#timers.set(
      node,
      this.clock.after(wait, () => this.due(node)),
    );
  }

  /** Strikes out what has reached its end; returns it. */
  expire(node: string): readonly Condition[] {
    const now = this.clock.nowMs();
    const over = this.of(node).filter(({ endsAtMs }) => endsAtMs !== null && endsAtMs <= now);
    const left = this.of(node).filter((noted) => !over.includes(noted));
    this.adopt(node, left);
    return over.map(({ condition }) => condition);
  }

  /** Stops all timers. */
  close(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }
}
