import { setTimeout as delay } from 'node:timers/promises';
import type { Management } from './management.js';

/** The list of connections is a sample up to 5 s old, so a young connection is not in it yet. */
const listedLimitMs = 12_000;
const pollMs = 500;

/**
 * Closes connections by the names that their clients gave them.
 * @throws {Error} naming those that the broker did not list within 12 s; the others are closed by then.
 */
export async function closeConnections(
  names: readonly string[],
  reason: string,
  management: Pick<Management, 'connections' | 'closeConnection'>,
): Promise<void> {
  const open = new Set(names);
  const deadlineMs = performance.now() + listedLimitMs;
  for (;;) {
    for (const { name, givenName } of await management.connections()) {
      if (givenName === null || !open.has(givenName)) continue;
      if (await management.closeConnection(name, reason)) open.delete(givenName);
    }
    if (open.size === 0) return;
    if (performance.now() > deadlineMs) {
      const missing = [...open].join(', ');
      throw new Error(`the broker did not list connection ${missing} within ${listedLimitMs / 1000} s`);
    }
    await delay(pollMs);
  }
}
