import { parseBroker } from '../../config/broker-text.js';
import { measureStatus } from '../../run/blockade/measure.js';
import { withBlockade } from '../../run/blockade/session.js';
import { up } from '../../run/blockade/up.js';
import { type EngineChoice, engineChoices } from '../../run/contract.js';
import { UsageError } from '../io.js';
import { type BlockadeCommand, blockadeExit } from './command.js';
import { loadConfig } from './config.js';
import { printStatus } from './print-status.js';

/** `blockade up` */
export const command: BlockadeCommand = {
  name: 'up',
  summary: 'Makes and starts the containers of the file, in the order of their links.',
  usage: 'blockade up [--json] [-f] [--engine docker|netns|auto] [--broker SOURCE]',
  help: [
    '  --json                  the status of the nodes as JSON',
    '  -f, --force             removes containers that have the names needed',
    '  --engine NAME           default: docker when it answers, else netns, which runs brokers only',
    '  --broker SOURCE         RabbitMQ from elsewhere than the images: auto, installed, VERSION,',
    '                          suite:NAME, image:NAME:TAG, rootfs:FOLDER, tarball:FILE or tree:FOLDER;',
    '                          the nodes form a cluster by themselves',
    '  --lenient               takes mistakes that Blockade overlooks as warnings',
  ],
  options: {
    json: { type: 'boolean' },
    force: { type: 'boolean', short: 'f' },
    engine: { type: 'string' },
    broker: { type: 'string' },
  },
  maxPositionals: 0,
  run: async (args, context) => {
    const { io, surroundings } = context;
    const broker = args.values.broker as string | undefined;
    const { file } = loadConfig(context, io);
    await up(
      file,
      {
        engine: engineOf(args.values.engine as string | undefined),
        broker: broker === undefined ? null : parseBroker(broker, io.cwd),
        force: args.values.force === true,
      },
      surroundings,
    );
    printStatus(await withBlockade(surroundings, measureStatus), context);
    return blockadeExit.ok;
  },
};

function engineOf(text = 'auto'): EngineChoice {
  const choice = engineChoices.find((candidate) => candidate === text);
  if (choice) return choice;
  throw new UsageError([`--engine: "${text}" is not one of ${engineChoices.join(', ')}.`]);
}
