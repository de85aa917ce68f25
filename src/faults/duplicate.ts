import { conditionFault } from './condition-fault.js';

/** Sends a share of the packets of a node twice. */
export const duplicate = conditionFault('duplicate');
