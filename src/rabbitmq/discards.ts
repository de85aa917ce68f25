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

type Settings = Readonly<Record<string, unknown>>;

/**
 * Settings of the lane's queue, or of a policy set on it later, that may explain why an accepted message is gone
 * without a trace: none where the dead-letter queue gets what is thrown away. A full queue that refuses publishes
 * throws nothing away.
 */
export function discardingSettings(lane: LaneSpec, later: Settings = {}): readonly string[] {
  if (deadLetterQueueOf(lane) !== null) return [];
  const all: Settings = { ...lane.queue.arguments, ...lane.queue.policy, ...later };
  const refuses = String(all['x-overflow'] ?? all.overflow ?? '').startsWith('reject-publish');
  return Object.keys(all).filter((key) => {
    const name = key.replace(/^x-/, '');
    return discarding.has(name) && !(refuses && name.startsWith('max-length'));
  });
}
