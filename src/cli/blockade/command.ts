import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { DrawWhole } from '../../blockade/random-partition.js';
import type { Done } from '../../run/blockade/node-actions.js';
import type { Surroundings } from '../../run/blockade/surroundings.js';
import type { Command, CommandArguments } from '../command.js';
import type { Io } from '../io.js';
import { foldersOf } from '../run-options.js';

/** What every command of a blockade is given beside its own arguments. */
export interface BlockadeContext {
  readonly io: Io;
  readonly surroundings: Surroundings;
  readonly config: string | null;
  readonly lenient: boolean;
  readonly json: boolean;
}

export type BlockadeCommand = Omit<Command, 'run'> & {
  /** Resolves to the exit code; what it throws is told by the dispatcher. */
  run(args: CommandArguments, context: BlockadeContext): Promise<number>;
};

/** Exit codes of `blockade` and its commands: Blockade's own, not those of the other commands. */
export const blockadeExit = { ok: 0, expected: 1, unexpected: 2, interrupted: 130 } as const;

/** Options that stand before or after every command, for `parseArgs`. */
export const globalOptions = {
  config: { type: 'string', short: 'c' },
  'data-dir': { type: 'string', short: 'd' },
  name: { type: 'string', short: 'n' },
  verbose: { type: 'boolean', short: 'v' },
  debug: { type: 'boolean', short: 'D' },
  lenient: { type: 'boolean' },
} as const;

export const selectionOptions = {
  all: { type: 'boolean' },
  random: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export const selectionHelp = [
  '  CONTAINER…   the nodes to act on',
  '  --all        every node that it can be done to',
  '  --random     one of those, drawn',
  '  --json       what was done, and the proof, as JSON',
];

export function selectionOf({ values, positionals }: CommandArguments) {
  return { names: positionals, all: values.all === true, random: values.random === true };
}

export function contextOf({ values }: CommandArguments, io: Io): BlockadeContext {
  const text = (name: string) => (values[name] as string | undefined) ?? null;
  const verbose = values.verbose === true || values.debug === true;
  const folders = foldersOf(io);
  return {
    io,
    config: text('config'),
    lenient: values.lenient === true,
    json: values.json === true,
    surroundings: {
      workingDirectory: io.cwd,
      dataFolder: text('data-dir'),
      name: text('name'),
      journalFolder: folders.journalDir,
      cacheFolder: folders.cacheDir,
      temporaryFolder: resolve(io.env.RUNNER_TEMP || tmpdir()),
      draw: drawWhole,
      progress: (line) => {
        if (verbose || io.interactive) io.err(line);
      },
      signal: io.signal,
    },
  };
}

/** Its bias, below one in a hundred million for a thousand nodes, is nobody's. */
const drawWhole: DrawWhole = (min, max) =>
  min + Math.floor(((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32) * (max - min + 1));

/** What a command did: the proof and what was left out on standard error, or all of it as JSON. */
export function tell(done: Done, { io, json }: BlockadeContext): number {
  if (json) io.out(JSON.stringify(done, null, 2));
  else {
    for (const line of done.evidence) io.err(line);
    if (done.skipped.length > 0) io.err(`skipped: ${done.skipped.join(', ')}`);
    if (done.unknown.length > 0) io.err(`not there: ${done.unknown.join(', ')}`);
  }
  return blockadeExit.ok;
}
