import { conditionCommand } from './condition-command.js';

/** `blockade slow` */
export const command = conditionCommand('slow', 'Delays what nodes receive.');
