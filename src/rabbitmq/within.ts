/** A step took longer than its limit; the message names both. */
export class LimitPassed extends Error {
  override readonly name = 'LimitPassed';
}

/** Settles as the work does, or rejects with {@link LimitPassed} after the limit. The work itself is not stopped. */
export function within<T>(limitMs: number, what: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new LimitPassed(`${what} took longer than ${limitMs / 1000} s`)),
      limitMs,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
