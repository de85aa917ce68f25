import { setTimeout as delay } from 'node:timers/promises';
import { FaultNotEffective } from './fault.js';

const pollMs = 300;

/**
 * Asks until the answer is what was wanted. An answer that cannot be had counts as not yet.
 * @param ask resolves to null when the fact holds, else to what is the case instead.
 * @returns how long it took, in seconds with one decimal.
 * @throws {FaultNotEffective} after the limit, naming it and what was the case last.
 */
export async function awaitFact(
  what: string,
  limitMs: number,
  ask: () => Promise<string | null>,
  signal?: AbortSignal,
): Promise<string> {
  const began = performance.now();
  for (;;) {
    const instead = await ask().catch((error: unknown) => String(error));
    if (instead === null) return ((performance.now() - began) / 1000).toFixed(1);
    if (performance.now() - began >= limitMs) {
      throw new FaultNotEffective(`not within the limit of ${limitMs / 1000} s: ${what}; ${instead}`);
    }
    await delay(pollMs, undefined, signal ? { signal } : {});
  }
}
