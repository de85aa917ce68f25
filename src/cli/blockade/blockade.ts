import { parseArgs } from 'node:util';
import { suggest } from '../../yaml/suggest.js';
import { type CommandArguments, helpOf, parseCommand } from '../command.js';
import { type Io, UsageError } from '../io.js';
import { BadArguments } from './bad-arguments.js';
import { type BlockadeCommand, blockadeExit, contextOf, globalOptions } from './command.js';
import { wordsOf } from './words-of.js';

/** Each command is loaded only when it is called: a fault must not wait for what it does not need. */
const commands: Readonly<Record<string, () => Promise<{ readonly command: BlockadeCommand }>>> = {
  up: () => import('./up.js'),
  destroy: () => import('./destroy.js'),
  status: () => import('./status.js'),
  start: () => import('./start.js'),
  stop: () => import('./stop.js'),
  restart: () => import('./restart.js'),
  kill: () => import('./kill.js'),
  pause: () => import('./pause.js'),
  unpause: () => import('./unpause.js'),
  slow: () => import('./slow.js'),
  flaky: () => import('./flaky.js'),
  duplicate: () => import('./duplicate.js'),
  fast: () => import('./fast.js'),
  partition: () => import('./partition.js'),
  join: () => import('./join.js'),
  logs: () => import('./logs.js'),
  events: () => import('./events.js'),
  add: () => import('./add.js'),
  chaos: () => import('./chaos.js'),
  config: () => import('./show-config.js'),
  version: () => import('./version.js'),
};

/** What Blockade has or had and we have not, with what to do instead. */
const absent: Readonly<Record<string, string>> = {
  daemon: 'There is no REST server here; call the commands.',
  'random-partition': 'Use "partition --random", as in Blockade since 0.2.',
  ports: 'Published ports are in the file; "config" shows them.',
};

/**
 * `rmq-chaos blockade …`: Blockade's commands on Blockade's files, with Blockade's exit codes. Never rejects.
 * @param argv everything but the word `blockade`; global options may stand anywhere.
 */
export async function blockade(argv: readonly string[], io: Io): Promise<number> {
  try {
    const word = commandWord(argv);
    if (word === null || word.text === 'help') {
      io.out(await overview());
      const asked = word !== null || argv.some((arg) => arg === '--help' || arg === '-h');
      return asked ? blockadeExit.ok : blockadeExit.unexpected;
    }
    const command = await load(word.text);
    const args = parse(
      command,
      argv.filter((_, index) => index !== word.at),
    );
    if (args.values.help === true) {
      io.out(helpOf({ ...command, help: [...command.help, ...globalHelp] }));
      return blockadeExit.ok;
    }
    return await command.run(args, contextOf(args, io));
  } catch (error) {
    const { lines, expected } = wordsOf(error);
    for (const line of lines) io.err(line);
    if (io.signal.aborted) return blockadeExit.interrupted;
    return expected ? blockadeExit.expected : blockadeExit.unexpected;
  }
}

/** Options of commands that take a value: what follows one of them is no command. */
const valued = [
  ...['engine', 'broker', 'output', 'events', 'seed', 'duration', 'direction', 'peers', 'ports'],
  ...['degrade-delay-min', 'degrade-delay-max', 'degrade-runtime-min', 'degrade-runtime-max'],
  ...['containers-at-once-min', 'containers-at-once-max'],
];

/** The first word that is no option and no option's value, and where it stands. */
function commandWord(argv: readonly string[]): { readonly text: string; readonly at: number } | null {
  const { tokens } = parseArgs({
    args: [...argv],
    options: {
      ...globalOptions,
      signal: { type: 'string', short: 's' },
      ...Object.fromEntries(valued.map((name) => [name, { type: 'string' as const }])),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const first = tokens.find((token) => token.kind === 'positional');
  return first ? { text: first.value, at: first.index } : null;
}

async function load(word: string): Promise<BlockadeCommand> {
  const known = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (known) return (await known()).command;
  const near = suggest(word, Object.keys(commands));
  const hint = near ? `Did you mean "${near}"?` : `Commands: ${Object.keys(commands).join(', ')}.`;
  const what = Object.hasOwn(absent, word) ? absent[word] : hint;
  throw new BadArguments([`blockade has no command "${word}". ${what}`]);
}

function parse(command: BlockadeCommand, argv: readonly string[]): CommandArguments {
  try {
    return parseCommand({ ...command, options: { ...globalOptions, ...command.options } }, argv);
  } catch (error) {
    throw error instanceof UsageError ? new BadArguments(error.problems) : error;
  }
}

const globalHelp = [
  '',
  'Before or after every command:',
  '  -c, --config FILE    default: blockade.yaml or blockade.yml here, else an empty file',
  '  -d, --data-dir DIR   where .blockade is; default: here',
  '  -n, --name NAME      id of the blockade; default: the name of this folder',
  '  -v, --verbose        says what is being done; -D, --debug the same',
  '',
  "Exit codes, Blockade's own: 0 done, 1 an error of the blockade or its file, 2 bad arguments or a fault of",
  'this program, 130 interrupted.',
];

async function overview(): Promise<string> {
  const names = Object.keys(commands);
  const all = await Promise.all(names.map(load));
  const width = Math.max(...names.map((name) => name.length));
  return [
    "rmq-chaos blockade COMMAND: Blockade's commands on Blockade's files.",
    '',
    ...all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'rmq-chaos blockade COMMAND --help tells more.',
    ...globalHelp,
  ].join('\n');
}
