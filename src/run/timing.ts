import { setTimeout as delay } from 'node:timers/promises';

/** The clock of a run: monotonic, so that a change of the machine's time cannot reorder a history. */
export interface Timing {
  readonly nowMs: () => number;
  readonly nowUs: () => number;
  /** Resolves after the time, or at once for a negative one; rejects with an AbortError on abort. */
  readonly sleep: (delayMs: number, signal?: AbortSignal) => Promise<void>;
}

/** A clock that starts at zero now. */
export function startTiming(): Timing {
  const startedNs = process.hrtime.bigint();
  const nowUs = () => Number((process.hrtime.bigint() - startedNs) / 1000n);
  return {
    nowUs,
    nowMs: () => nowUs() / 1000,
    sleep: async (delayMs, signal) => {
      if (delayMs > 0) await delay(delayMs, undefined, signal ? { signal } : {});
    },
  };
}
