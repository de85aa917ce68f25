import type { Aim } from '../../config/condition.js';
import { directions } from '../../config/condition.js';
import { conditionOf } from '../../faults/conditions/netem-words.js';
import { addCondition } from '../../run/blockade/conditions.js';
import { withBlockade } from '../../run/blockade/session.js';
import type { CommandArguments } from '../command.js';
import { UsageError } from '../io.js';
import { type BlockadeCommand, selectionHelp, selectionOf, selectionOptions, tell } from './command.js';
import { loadConfig } from './config.js';

/** A command that makes the networks of nodes worse, as the file's network section says. */
export function conditionCommand(name: 'slow' | 'flaky' | 'duplicate', summary: string): BlockadeCommand {
  return {
    name,
    summary,
    usage: `blockade ${name} CONTAINER… | --all | --random [--direction in|out|both] [--peers NAMES] [--ports NUMBERS]`,
    help: [
      ...selectionHelp,
      '  --direction      of the packets: in (default: towards the node, as in Blockade), out or both',
      '  --peers NAMES    only between the node and these, e.g. c2,c3',
      '  --ports NUMBERS  only on these ports, e.g. 5672,25672',
      '',
      `How much: "${name}" in the network section of the file. Conditions add up; "fast" ends them.`,
    ],
    options: {
      ...selectionOptions,
      direction: { type: 'string' },
      peers: { type: 'string' },
      ports: { type: 'string' },
    },
    maxPositionals: Number.POSITIVE_INFINITY,
    run: async (args, context) => {
      const { file } = loadConfig(context, context.io);
      const usual = conditionOf(name, file.network[name]);
      const condition = { ...usual, aim: aimOf(args, usual.aim) };
      const done = await withBlockade(context.surroundings, (session) =>
        addCondition(session, name, selectionOf(args), condition),
      );
      return tell(done, context);
    },
  };
}

function aimOf({ values }: CommandArguments, usual: Aim): Aim {
  const list = (name: string) =>
    (values[name] as string | undefined)
      ?.split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '') ?? null;
  const word = (values.direction as string | undefined) ?? usual.direction;
  const direction = directions.find((each) => each === word);
  if (!direction) throw new UsageError([`--direction: "${word}" is not one of ${directions.join(', ')}.`]);
  const ports = list('ports');
  const wrong = ports?.find((port) => !/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535);
  if (wrong !== undefined) throw new UsageError([`--ports: "${wrong}" is no port from 1 to 65535.`]);
  return { direction, peers: list('peers'), ports: ports?.map(Number) ?? null };
}
