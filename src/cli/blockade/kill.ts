import { actOnNodes } from '../../run/blockade/node-actions.js';
import { withBlockade } from '../../run/blockade/session.js';
import { type BlockadeCommand, selectionHelp, selectionOf, selectionOptions, tell } from './command.js';

/** `blockade kill` */
export const command: BlockadeCommand = {
  name: 'kill',
  summary: 'Kills every process of nodes, or sends another signal.',
  usage: 'blockade kill [-s SIGNAL] CONTAINER… | --all | --random',
  help: [...selectionHelp, '  -s, --signal SIGNAL   default: SIGKILL; no other is waited for'],
  options: { ...selectionOptions, signal: { type: 'string', short: 's' } },
  maxPositionals: Number.POSITIVE_INFINITY,
  run: async (args, context) => {
    const signal = (args.values.signal as string | undefined) ?? 'SIGKILL';
    const done = await withBlockade(context.surroundings, (session) =>
      actOnNodes(session, 'kill', selectionOf(args), signal),
    );
    return tell(done, context);
  },
};
