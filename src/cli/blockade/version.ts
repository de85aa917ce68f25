import { type BlockadeCommand, blockadeExit } from './command.js';

/** `blockade version` */
export const command: BlockadeCommand = {
  name: 'version',
  summary: 'Says which Blockade the files and commands are those of.',
  usage: 'blockade version',
  help: [],
  options: {},
  maxPositionals: 0,
  run: async (_, { io }) => {
    io.out('Blockade 0.4.0 (rmq-chaos)');
    return blockadeExit.ok;
  },
};
