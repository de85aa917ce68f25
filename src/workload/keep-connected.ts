import { setTimeout as delay } from 'node:timers/promises';
import type { NodeRoute } from './node-route.js';

const firstDelayMs = 100;
const longestDelayMs = 2000;

export interface Reconnecting {
  readonly route: NodeRoute;
  /** Opens a session and resolves when it has ended: true when it did something useful. Rejects when it could not be opened. */
  readonly session: (node: string) => Promise<boolean>;
  readonly onFailure: (node: string, error: unknown) => void;
  readonly signal: AbortSignal;
}

/**
 * Session after session until the signal aborts: the next one at once, on the next node of the route; after
 * sessions that failed or were of no use with a delay that doubles up to two seconds.
 */
export async function keepConnected({ route, session, onFailure, signal }: Reconnecting): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      failures = (await session(route.current)) ? 0 : failures + 1;
    } catch (error) {
      failures += 1;
      if (!signal.aborted) onFailure(route.current, error);
    }
    route.moveOn();
    await pause(reconnectDelayMs(failures), signal);
  }
}

/** Nothing for the first failure, then 100 ms doubling up to 2 s. */
export function reconnectDelayMs(failures: number): number {
  if (failures < 2) return 0;
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures - 2, 10));
}

async function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  await delay(delayMs, undefined, { signal }).catch(() => undefined);
}
