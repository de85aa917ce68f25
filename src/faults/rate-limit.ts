import { conditionFault } from './condition-fault.js';

/** Limits how much a second the packets of a node may carry. */
export const rateLimit = conditionFault('rate-limit');
