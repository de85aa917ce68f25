import { PartitionError } from '../blockade/partition.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { targetNode } from './target.js';

/** Cuts nodes from each other: the groups given, or one node alone. Clients keep reaching every node. */
export const partition: Fault = {
  kind: 'partition',
  async apply(context, action) {
    const wanted = action.groups ?? [[await targetNode(context, action)]];
    const groups = await Promise.all(
      wanted.map((group) => Promise.all(group.map((node) => context.resolveNode(node, action.lane)))),
    );
    const target = groups.map((group) => group.join(',')).join('|');
    try {
      return { target, evidence: await context.network.partition(groups) };
    } catch (error) {
      if (error instanceof PartitionError) throw new FaultNotEffective(error.message, { cause: error });
      throw error;
    }
  },
};
