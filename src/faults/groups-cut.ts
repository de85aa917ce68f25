import { blockedPairs, PartitionError } from '../blockade/partition.js';
import type { ScheduledAction } from '../plan/schedule.js';
import { cutOff } from './cut-off.js';
import { type FaultContext, FaultNotEffective, type Proof } from './fault.js';

/**
 * Cuts nodes that share no group from each other; groups may overlap, and nodes not named form one more.
 * @param named nodes that are cut from clients too, when the action says so.
 * @throws {FaultNotEffective} also for nodes that are not there.
 */
export async function cutByGroups(
  context: FaultContext,
  action: ScheduledAction,
  groups: readonly (readonly string[])[],
  named: readonly string[],
): Promise<Proof> {
  const { cluster, network } = context;
  try {
    return await cutOff(context, action, {
      target: groups.map((group) => group.join(',')).join('|'),
      blocked: blockedPairs(
        cluster.nodes.map(({ name }) => name),
        groups,
      ),
      named,
      cut: (shut) => (shut === undefined ? network.partition(groups) : network.partition(groups, shut)),
    });
  } catch (error) {
    if (error instanceof PartitionError) throw new FaultNotEffective(error.message, { cause: error });
    throw error;
  }
}
