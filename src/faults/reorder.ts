import { conditionFault } from './condition-fault.js';

/** Lets a share of the packets of a node overtake the others. */
export const reorder = conditionFault('reorder');
