import { nodeCommand } from './node-command.js';

/** `blockade unpause` */
export const command = nodeCommand('unpause', 'Lets the processes of paused nodes go on.');
