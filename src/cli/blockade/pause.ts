import { nodeCommand } from './node-command.js';

/** `blockade pause` */
export const command = nodeCommand('pause', 'Stops every process of nodes where it stands.');
