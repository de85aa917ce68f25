import type { LaneSpec } from '../config/scenario.js';
import { foreignDiscards } from './discards.js';
import type { Management } from './management.js';

/** A policy that is not ours may throw the queue's messages away. */
export class ForeignPolicy extends Error {
  override readonly name = 'ForeignPolicy';
}

/**
 * A cluster that is not ours has policies of its own, and operators' policies. What they drop would look lost.
 * @throws ForeignPolicy naming the settings.
 */
export async function refuseForeignPolicy(
  lane: LaneSpec,
  management: Pick<Management, 'queue'>,
): Promise<void> {
  const inForce = (await management.queue(lane.name))?.policyDefinition ?? {};
  const found = foreignDiscards(lane, inForce);
  if (found.length === 0) return;
  throw new ForeignPolicy(
    `a policy of the cluster's own gives queue ${lane.name} ${found.join(', ')}, by which messages may be dropped ` +
      "unseen: exempt the queue from it, or put the same into the lane's own policy",
  );
}
