import { setTimeout as delay } from 'node:timers/promises';
import type { LaneSpec } from '../config/scenario.js';
import type { WaitOptions } from './broker.js';
import type { Management } from './management.js';
import type { QueueView } from './management-views.js';

const pollMs = 250;

/** A queue did not get its leader and members within the limit. */
export class QueueNotReady extends Error {
  override readonly name = 'QueueNotReady';
}

/** Waits until the queue has a leader and all members asked for are online. Throws {@link QueueNotReady}. */
export async function awaitReplicas(
  lane: LaneSpec,
  management: Management,
  nodeCount: number,
  { timeoutMs, progress, signal }: WaitOptions,
): Promise<void> {
  const deadlineMs = performance.now() + timeoutMs;
  for (;;) {
    const queue = await management.queue(lane.name).catch(() => null);
    const lacking = queue ? whatReplicasLack(queue, wantedMembers(lane, nodeCount)) : 'it is not listed yet';
    if (lacking === null) {
      progress(`queue ${lane.name}: ${lane.queue.type}, ${queue?.members.length} member(s) online`);
      return;
    }
    if (performance.now() > deadlineMs) {
      throw new QueueNotReady(`queue ${lane.name} is not ready after ${timeoutMs / 1000} s: ${lacking}`);
    }
    await delay(pollMs, undefined, { signal });
  }
}

/** Members to wait for. Mirrors are counted as online when synchronised, which a manual policy does not promise. */
export function wantedMembers({ queue }: LaneSpec, nodeCount: number): number {
  const replicas = Math.min(queue.replicas, nodeCount);
  if (queue.type === 'quorum' || queue.type === 'stream') return replicas;
  if (queue.type !== 'mirrored') return 1;
  const { 'ha-mode': mode, 'ha-params': parameters, 'ha-sync-mode': synchronisation } = queue.policy;
  if (synchronisation === 'manual') return 1;
  if (mode === 'exactly' && typeof parameters === 'number') return Math.min(parameters, nodeCount);
  if (mode === 'nodes' && Array.isArray(parameters)) return parameters.length;
  return mode === 'all' ? nodeCount : replicas;
}

/** Null: nothing. */
export function whatReplicasLack(queue: QueueView, members: number): string | null {
  if (queue.leader === null) return 'it has no leader';
  if (queue.online.length < members) {
    return `${queue.online.length} of ${members} members online (${queue.online.join(', ')})`;
  }
  const offline = queue.members.filter((member) => !queue.online.includes(member));
  const replicated = queue.type === 'quorum' || queue.type === 'stream';
  return replicated && offline.length > 0 ? `${offline.join(', ')} not online` : null;
}
