import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultJournalFolder } from '../cluster/journal-folder.js';
import { parseAssignments } from '../config/assignments.js';
import { parseBroker } from '../config/broker-text.js';
import { maxSeed } from '../config/seed.js';
import { parseShard } from '../plan/shards.js';
import { type EngineChoice, engineChoices, type RunOptions } from '../run/contract.js';
import { type CommandArguments, wholeNumber } from './command.js';
import { type Io, UsageError } from './io.js';

/** Options that `run` and `replay` share, for `parseArgs`. */
export const runOptionTypes = {
  engine: { type: 'string' },
  broker: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const runOptionHelp = [
  '  --engine docker|netns   how the nodes are made; default: docker when it answers, else netns',
  '  --broker SOURCE         auto, installed, VERSION, suite:NAME, image:NAME:TAG, rootfs:FOLDER,',
  '                          tarball:FILE or tree:FOLDER, these with +erlang=SOURCE',
  '  --out DIR               where the evidence goes; default: rmq-chaos-out',
  '  --json                  print the results as JSON',
];

/** Folders the command line uses when nobody says otherwise. */
export function foldersOf(io: Io): { journalDir: string; cacheDir: string } {
  const caches = io.env.XDG_CACHE_HOME || join(io.env.HOME || homedir(), '.cache');
  return {
    journalDir: defaultJournalFolder({ ...io.env }),
    cacheDir: io.env.RMQ_CHAOS_CACHE || join(caches, 'rmq-chaos'),
  };
}

/**
 * The conductor's options from a command's arguments.
 * @throws UsageError with every problem.
 */
export function runOptionsOf(args: CommandArguments, io: Io): RunOptions {
  const problems: string[] = [];
  const given = (name: string) => args.values[name] as string | undefined;
  const parse = <Value>(name: string, parser: (text: string) => Value): Value | null => {
    const text = given(name);
    if (text === undefined) return null;
    try {
      return parser(text);
    } catch (error) {
      problems.push(error instanceof UsageError ? error.message : `--${name}: ${(error as Error).message}`);
      return null;
    }
  };
  const options: RunOptions = {
    scenarioFile: args.positionals[0] ?? null,
    scenarioName: given('scenario') ?? null,
    engine: parse('engine', engineOf) ?? 'auto',
    broker: parse('broker', (text) => parseBroker(text, io.cwd)),
    seed: parse('seed', (text) => wholeNumber(text, 'seed', 0, maxSeed)),
    runs: parse('runs', (text) => wholeNumber(text, 'runs', 1, 1000)),
    set: assignmentsOf('set', args, problems),
    axes: assignmentsOf('axis', args, problems),
    shard: parse('shard', parseShard),
    outputDir: resolve(io.cwd, given('out') ?? 'rmq-chaos-out'),
    ...foldersOf(io),
    workspace: io.cwd,
    env: io.env,
  };
  if (problems.length > 0) throw new UsageError(problems);
  return options;
}

function engineOf(text: string): EngineChoice {
  const choice = engineChoices.find((candidate) => candidate === text);
  if (!choice) throw new Error(`"${text}" is not one of ${engineChoices.join(', ')}.`);
  return choice;
}

function assignmentsOf(
  option: 'set' | 'axis',
  args: CommandArguments,
  problems: string[],
): Readonly<Record<string, string>> {
  try {
    return parseAssignments(((args.values[option] ?? []) as readonly string[]).join('\n'));
  } catch (error) {
    problems.push(`--${option}: ${(error as Error).message}`);
    return {};
  }
}
