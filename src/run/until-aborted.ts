/**
 * What the work resolves to; rejects with the signal's reason as soon as that aborts. The work itself goes on
 * and whatever becomes of it is passed over: what it does to nodes ends when these are removed.
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
