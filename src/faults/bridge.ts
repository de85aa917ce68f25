import { type Fault, FaultNotEffective } from './fault.js';
import { cutByGroups } from './groups-cut.js';
import { targetNode } from './target.js';

/** One node sees both halves of the others, which do not see each other; the first half is the larger one. */
export const bridge: Fault = {
  kind: 'bridge',
  async apply(context, action) {
    const middle = await targetNode(context, action);
    const others = context.cluster.nodes.map(({ name }) => name).filter((name) => name !== middle);
    if (others.length < 2) throw new FaultNotEffective(`a bridge needs 3 nodes, not ${others.length + 1}`);
    const half = Math.ceil(others.length / 2);
    const groups = [
      [...others.slice(0, half), middle],
      [...others.slice(half), middle],
    ];
    return cutByGroups(context, action, groups, [middle]);
  },
};
