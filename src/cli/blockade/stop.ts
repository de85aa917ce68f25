import { nodeCommand } from './node-command.js';

/** `blockade stop` */
export const command = nodeCommand('stop', 'Stops nodes: 3 s to stop by themselves, then they are killed.');
