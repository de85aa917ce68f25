import { actOnNodes, type NodeActionName } from '../../run/blockade/node-actions.js';
import { withBlockade } from '../../run/blockade/session.js';
import { type BlockadeCommand, selectionHelp, selectionOf, selectionOptions, tell } from './command.js';

/** A command that does one thing to the nodes selected. */
export function nodeCommand(name: Exclude<NodeActionName, 'kill'>, summary: string): BlockadeCommand {
  return {
    name,
    summary,
    usage: `blockade ${name} CONTAINER… | --all | --random`,
    help: selectionHelp,
    options: selectionOptions,
    maxPositionals: Number.POSITIVE_INFINITY,
    run: async (args, context) => {
      const act = () =>
        withBlockade(context.surroundings, (session) => actOnNodes(session, name, selectionOf(args)));
      return tell(await act(), context);
    },
  };
}
