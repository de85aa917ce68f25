import { nodeLogs } from '../../run/blockade/logs.js';
import { withBlockade } from '../../run/blockade/session.js';
import { UsageError } from '../io.js';
import { type BlockadeCommand, blockadeExit } from './command.js';

/** `blockade logs` */
export const command: BlockadeCommand = {
  name: 'logs',
  summary: 'Shows what a node has written, whether it runs or not.',
  usage: 'blockade logs CONTAINER',
  help: [],
  options: {},
  maxPositionals: 1,
  run: async ({ positionals: [name] }, { io, surroundings }) => {
    if (name === undefined) throw new UsageError(['logs needs the name of a node.']);
    io.out((await withBlockade(surroundings, (session) => nodeLogs(session, name))).trimEnd());
    return blockadeExit.ok;
  },
};
