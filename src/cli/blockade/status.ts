import { measureStatus } from '../../run/blockade/measure.js';
import { withBlockade } from '../../run/blockade/session.js';
import { type BlockadeCommand, blockadeExit } from './command.js';
import { printStatus } from './print-status.js';

/** `blockade status` */
export const command: BlockadeCommand = {
  name: 'status',
  summary: 'Shows what is measured now of every node, and where that is not what was asked for.',
  usage: 'blockade status [--json]',
  help: [
    '  --json   as JSON: Blockade\'s keys, and "problem" for a node that is not as it was asked for',
    '',
    '"start NAME" and every command that changes networks put in force again what is missing.',
  ],
  options: { json: { type: 'boolean' } },
  maxPositionals: 0,
  run: async (_, context) => {
    printStatus(await withBlockade(context.surroundings, measureStatus), context);
    return blockadeExit.ok;
  },
};
