/** Waits for a fact of the load. Checked after every count, so only the waiters that are there cost anything. */
export class CountWaiters {
  readonly #waiters = new Set<{ readonly reached: () => boolean; readonly resolve: () => void }>();

  /** Resolves when `reached` is true at a count, or at once; rejects with the signal's reason when it aborts. */
  async when(reached: () => boolean, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (reached()) return;
    await new Promise<void>((resolve, reject) => {
      const finish = (settle: () => void): void => {
        this.#waiters.delete(waiter);
        signal.removeEventListener('abort', abort);
        settle();
      };
      const abort = (): void => finish(() => reject(signal.reason));
      const waiter = { reached, resolve: () => finish(resolve) };
      signal.addEventListener('abort', abort);
      this.#waiters.add(waiter);
    });
  }

  check(): void {
    for (const waiter of this.#waiters) if (waiter.reached()) waiter.resolve();
  }
}
