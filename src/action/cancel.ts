/** The part of `process` that tells of signals; a stand-in in tests. */
export interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

export interface Interruption {
  /** Aborted by the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  /** Resolves so long after the first signal: who has not come back by then is not waited for. */
  readonly expired: Promise<void>;
  /** Stops listening; the process dies of signals again. */
  dispose(): void;
}

/**
 * Listens for the runner's cancel: SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL of the whole tree. Without
 * a listener Node dies of the first at once and nothing is healed or written.
 */
export function watchInterruption(source: SignalSource, limitMs: number): Interruption {
  const controller = new AbortController();
  let expire: () => void = () => {};
  const expired = new Promise<void>((resolve) => {
    expire = resolve;
  });
  let timer: NodeJS.Timeout | undefined;
  const listener = () => {
    if (controller.signal.aborted) return;
    timer = setTimeout(expire, limitMs);
    controller.abort();
  };
  source.on('SIGINT', listener);
  source.on('SIGTERM', listener);
  return {
    signal: controller.signal,
    expired,
    dispose() {
      clearTimeout(timer);
      source.off('SIGINT', listener);
      source.off('SIGTERM', listener);
    },
  };
}
