import { nodeCommand } from './node-command.js';

/** `blockade restart` */
export const command = nodeCommand(
  'restart',
  'Stops nodes and starts them again; a node that is cut off stays cut off.',
);
