import { conditionFault } from './condition-fault.js';

/** Delays the packets of a node, each a little differently when a jitter is given. */
export const slow = conditionFault('slow');
