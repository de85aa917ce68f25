import { destroy } from '../../run/blockade/destroy.js';
import { type BlockadeCommand, blockadeExit } from './command.js';

/** `blockade destroy` */
export const command: BlockadeCommand = {
  name: 'destroy',
  summary: 'Stops and removes everything that "up" made; ends every fault of nodes that were added.',
  usage: 'blockade destroy',
  help: ['Works on a blockade of which "up" died half-way, too.'],
  options: {},
  maxPositionals: 0,
  run: async (_, { io, surroundings }) => {
    const undone = await destroy(surroundings);
    for (const what of undone) surroundings.progress(`removed ${what}`);
    if (undone.length === 0) io.err('nothing was left');
    return blockadeExit.ok;
  },
};
