import type { Arguments, LaneSpec } from '../config/scenario.js';
import { atLeast } from './version.js';

/** The scenario asks for something this version of RabbitMQ does not have. */
export class NotInThisVersion extends Error {
  override readonly name = 'NotInThisVersion';
}

export interface QueueDeclaration {
  readonly arguments: Arguments;
  /** Definition of the policy that is put in force before the queue is declared; null: none. */
  readonly policy: Readonly<Record<string, unknown>> | null;
}

/** What to declare for a lane. Throws {@link NotInThisVersion}. */
export function queueDeclaration(lane: LaneSpec, nodeCount: number, version: string): QueueDeclaration {
  refuseWhatIsNotThere(lane, version);
  const { queue } = lane;
  const policy = {
    ...(queue.type === 'mirrored' ? mirroring(queue.replicas, nodeCount) : {}),
    ...queue.policy,
  };
  return {
    arguments: {
      ...typeArguments(lane, version),
      ...(queue.singleActiveConsumer ? { 'x-single-active-consumer': true } : {}),
      ...queue.arguments,
    },
    policy: Object.keys(policy).length === 0 ? null : policy,
  };
}

function refuseWhatIsNotThere({ name, queue }: LaneSpec, version: string): void {
  if (queue.type === 'mirrored' && atLeast(version, 4, 0)) {
    throw new NotInThisVersion(
      `lane ${name}: mirrored classic queues were removed in RabbitMQ 4.0 and this is ${version}; use type quorum`,
    );
  }
  if (queue.type === 'stream' && !atLeast(version, 3, 9)) {
    throw new NotInThisVersion(`lane ${name}: streams came with RabbitMQ 3.9 and this is ${version}`);
  }
}

/** The declaring node is the leader in every version; from 3.10 on it must be said to be sure (3.9 for streams). */
function typeArguments({ queue }: LaneSpec, version: string): Arguments {
  if (queue.type === 'quorum') {
    return {
      'x-queue-type': 'quorum',
      'x-quorum-initial-group-size': queue.replicas,
      ...(atLeast(version, 3, 10) ? { 'x-queue-leader-locator': 'client-local' } : {}),
    };
  }
  if (queue.type === 'stream') {
    return {
      'x-queue-type': 'stream',
      'x-initial-cluster-size': queue.replicas,
      'x-queue-leader-locator': 'client-local',
    };
  }
  return { 'x-queue-type': 'classic' };
}

function mirroring(replicas: number, nodeCount: number): Record<string, unknown> {
  const mode = replicas >= nodeCount ? { 'ha-mode': 'all' } : { 'ha-mode': 'exactly', 'ha-params': replicas };
  return { ...mode, 'ha-sync-mode': 'automatic' };
}
