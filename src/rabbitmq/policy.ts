import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Management } from './management.js';

const appliedLimitMs = 10_000;
const pollMs = 200;

/**
 * Puts the one policy of a lane's queue in force, in place of the one before, and waits until the queue says
 * that it is. Returns a sentence of proof. Throws when the queue does not take it within 10 s.
 */
export async function putLanePolicy(
  lane: string,
  definition: Readonly<Record<string, unknown>>,
  management: Management,
): Promise<string> {
  await putPolicy(lane, definition, management);
  const deadlineMs = performance.now() + appliedLimitMs;
  for (;;) {
    const queue = await management.queue(lane).catch(() => null);
    if (queue && isDeepStrictEqual(queue.policyDefinition, definition)) {
      return `queue ${lane} is under policy ${JSON.stringify(definition)}`;
    }
    if (performance.now() > deadlineMs) {
      throw new Error(
        `queue ${lane} did not take policy ${JSON.stringify(definition)} within ${appliedLimitMs / 1000} s; ` +
          `it is under ${JSON.stringify(queue?.policyDefinition ?? 'no policy we can see')}`,
      );
    }
    await delay(pollMs);
  }
}

/** The policy alone; the queue need not exist yet. */
export async function putPolicy(
  lane: string,
  definition: Readonly<Record<string, unknown>>,
  management: Management,
): Promise<void> {
  await management.putPolicy(lane, {
    pattern: `^${lane.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`,
    definition,
    'apply-to': 'queues',
    priority: 10,
  });
}
