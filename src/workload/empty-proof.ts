/** The broker samples its counters every 5 s: two zeros this far apart are two samples, not one seen twice. */
export const twoTicksMs = 6000;

/** Collects the proof that a queue is empty: nothing but zeros for two ticks, and nothing delivered meanwhile. */
export class EmptyProof {
  #zeroSinceMs: number | null = null;

  /** True when this sample completes the proof. */
  sample(isZero: boolean, lastDeliveryAtMs: number, nowMs: number): boolean {
    if (!isZero) {
      this.#zeroSinceMs = null;
      return false;
    }
    if (this.#zeroSinceMs === null || lastDeliveryAtMs > this.#zeroSinceMs) this.#zeroSinceMs = nowMs;
    return nowMs - this.#zeroSinceMs >= twoTicksMs;
  }
}
