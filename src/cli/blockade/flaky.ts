import { conditionCommand } from './condition-command.js';

/** `blockade flaky` */
export const command = conditionCommand('flaky', 'Loses some of what nodes receive.');
