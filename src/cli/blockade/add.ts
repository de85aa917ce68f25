import { add } from '../../run/blockade/add.js';
import { UsageError } from '../io.js';
import { type BlockadeCommand, blockadeExit } from './command.js';
import { loadConfig } from './config.js';

/** `blockade add` */
export const command: BlockadeCommand = {
  name: 'add',
  summary: 'Takes containers that exist into the blockade; "destroy" ends their faults and lets them live.',
  usage: 'blockade add CONTAINER… [--json]',
  help: [
    '  CONTAINER…   by name or id; an id becomes the name, cut to 12 characters',
    '  --json       as JSON',
  ],
  options: { json: { type: 'boolean' } },
  maxPositionals: Number.POSITIVE_INFINITY,
  run: async ({ positionals }, context) => {
    const { io, json, surroundings } = context;
    if (positionals.length === 0) throw new UsageError(['add needs the name or id of a container.']);
    const added = await add(positionals, loadConfig(context, io).file.containers, surroundings);
    if (json) io.out(JSON.stringify({ added }, null, 2));
    else io.err(added.length === 0 ? 'all of them are in it already' : `added: ${added.join(', ')}`);
    return blockadeExit.ok;
  },
};
