import { cutOff } from './cut-off.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { targetNode } from './target.js';

/** What the node sends to another, or to all others, is dropped when it arrives; it goes on hearing them. */
export const cutOneWay: Fault = {
  kind: 'cut-one-way',
  async apply(context, action) {
    const from = await targetNode(context, action);
    const wanted = action.options?.to;
    const to =
      wanted === undefined
        ? context.cluster.nodes.map(({ name }) => name).filter((name) => name !== from)
        : [await context.resolveNode(wanted, action.lane)];
    if (to.length === 0 || to.includes(from))
      throw new FaultNotEffective(`${from} cannot be cut from itself alone`);
    const blocked = new Map([[from, to]]);
    return cutOff(context, action, {
      target: `${from}|${to.join(',')}`,
      blocked,
      named: [from],
      cut: (shut) => context.network.cut(blocked, shut),
    });
  },
};
