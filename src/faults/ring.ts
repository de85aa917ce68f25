import { fewestNodesOfRing } from '../config/check-cut.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { cutByGroups } from './groups-cut.js';

/** Each node talks to its two neighbours only, in the order of the cluster's nodes. */
export const ring: Fault = {
  kind: 'ring',
  async apply(context, action) {
    const names = context.cluster.nodes.map(({ name }) => name);
    if (names.length < fewestNodesOfRing)
      throw new FaultNotEffective(`a ring needs ${fewestNodesOfRing} nodes, not ${names.length}`);
    const pairs = names.map((name, index) => [name, names[(index + 1) % names.length] ?? name]);
    return cutByGroups(context, action, pairs, []);
  },
};
