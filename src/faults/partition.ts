import type { Fault } from './fault.js';
import { cutByGroups } from './groups-cut.js';
import { targetNode } from './target.js';

/** Cuts nodes from each other: the groups given, or one node alone. */
export const partition: Fault = {
  kind: 'partition',
  async apply(context, action) {
    const wanted = action.groups ?? [[await targetNode(context, action)]];
    const groups = await Promise.all(
      wanted.map((group) => Promise.all(group.map((node) => context.resolveNode(node, action.lane)))),
    );
    return cutByGroups(context, action, groups, groups[0] ?? []);
  },
};
