import { conditionFault } from './condition-fault.js';

/** Breaks one bit in a share of the packets of a node. */
export const corrupt = conditionFault('corrupt');
