import type { LaneSpec } from '../config/scenario.js';
import { deadLetterQueueOf } from './declare-queue.js';

/** Settings by which a queue throws messages away that nobody received; as an argument each begins with `x-`. */
const discarding: ReadonlySet<string> = new Set([
  'message-ttl',
  'expires',
  'max-length',
  'max-length-bytes',
  'max-age',
]);

type Policy = LaneSpec['queue']['policy'];

/**
 * Settings of the lane's queue, first as it is declared and then under each policy set on it later (which takes
 * the place of the one before), that may explain why an accepted message is gone without a trace: none while
 * the dead-letter queue gets what is thrown away. A full queue that refuses publishes throws nothing away.
 */
export function discardingSettings(lane: LaneSpec, later: readonly Policy[] = []): readonly string[] {
  const found = [lane.queue.policy, ...later].flatMap((policy) =>
    discardingUnder({ ...lane, queue: { ...lane.queue, policy } }, deadLetterQueueOf(lane)),
  );
  return [...new Set(found)];
}

/**
 * Settings of the kind above that the lane does not ask for and its queue has all the same.
 * @param inForce the definition of all policies of the queue together, as the broker tells it.
 */
export function foreignDiscards(
  lane: LaneSpec,
  inForce: Readonly<Record<string, unknown>>,
): readonly string[] {
  const own = discardingSettings(lane);
  const policied = { ...lane, queue: { ...lane.queue, policy: inForce as Policy } };
  return discardingUnder(policied, deadLetterQueueOf(lane)).filter((name) => !own.includes(name));
}

/** @param drained the dead-letter queue that is declared, and read in the end. */
function discardingUnder(lane: LaneSpec, drained: string | null): readonly string[] {
  const target = deadLetterQueueOf(lane);
  if (target !== null && target === drained) return [];
  const all: Readonly<Record<string, unknown>> = { ...lane.queue.arguments, ...lane.queue.policy };
  const refuses = String(all['x-overflow'] ?? all.overflow ?? '').startsWith('reject-publish');
  return Object.keys(all).filter((key) => {
    const name = key.replace(/^x-/, '');
    return discarding.has(name) && !(refuses && name.startsWith('max-length'));
  });
}
