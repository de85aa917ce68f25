import { nodeCommand } from './node-command.js';

/** `blockade start` */
export const command = nodeCommand('start', 'Starts nodes, with the network they would have had.');
