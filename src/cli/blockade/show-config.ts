import { type BlockadeCommand, blockadeExit } from './command.js';
import { configOutput } from './config.js';

/** `blockade config` */
export const command: BlockadeCommand = {
  name: 'config',
  summary:
    'Shows the file as it is understood: defaults, counts and variables filled in, the order of starting.',
  usage: 'blockade config [--json]',
  help: ['  --json      as JSON', '  --lenient   takes mistakes that Blockade overlooks as warnings'],
  options: { json: { type: 'boolean' } },
  maxPositionals: 0,
  run: async (_, context) => {
    context.io.out(configOutput(context, context.io));
    return blockadeExit.ok;
  },
};
