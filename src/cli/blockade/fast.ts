import { endConditions } from '../../run/blockade/conditions.js';
import { withBlockade } from '../../run/blockade/session.js';
import { type BlockadeCommand, selectionHelp, selectionOf, selectionOptions, tell } from './command.js';

/** `blockade fast` */
export const command: BlockadeCommand = {
  name: 'fast',
  summary: 'Ends delay, loss and whatever else makes the networks of nodes worse; cuts stay.',
  usage: 'blockade fast CONTAINER… | --all | --random',
  help: selectionHelp,
  options: selectionOptions,
  maxPositionals: Number.POSITIVE_INFINITY,
  run: async (args, context) => {
    const done = await withBlockade(context.surroundings, (session) =>
      endConditions(session, selectionOf(args)),
    );
    return tell(done, context);
  },
};
