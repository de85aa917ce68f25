import type { ActionKind } from '../config/scenario.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { onNodes } from './on-nodes.js';

/** A fault that adds its condition to the network of a node or, when none is named, of every live one. */
export function conditionFault(kind: ActionKind): Fault {
  return {
    kind,
    async apply(context, action) {
      const { condition } = action;
      if (condition === null) throw new FaultNotEffective(`"${kind}" says nothing to do to packets`);
      return onNodes(context, action, 'up', (node) => context.network.addConditions(node, [condition]));
    },
  };
}
