import { conditionCommand } from './condition-command.js';

/** `blockade duplicate` */
export const command = conditionCommand('duplicate', 'Doubles some of what nodes receive.');
