import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BlockadeFile, emptyFile } from '../../blockade/blockade-file.js';
import { configJson, configText } from '../../blockade/config-json.js';
import { readBlockadeFile } from '../../blockade/read-blockade-file.js';
import type { CheckCondition } from '../../blockade/read-network.js';
import { formatProblem } from '../../config/problem.js';
import { conditionOf, NetemWordsError } from '../../faults/conditions/netem-words.js';
import { type Io, UsageError } from '../io.js';

export interface ConfigOptions {
  /** What `-c` says; null: look in the working directory. */
  readonly config: string | null;
  /** Lets pass, as warnings on standard error, what Blockade overlooks. */
  readonly lenient: boolean;
}

export interface LoadedConfig {
  /** As it was found; null: there is none, and the file is empty. */
  readonly path: string | null;
  readonly file: BlockadeFile;
}

const usualNames = ['blockade.yaml', 'blockade.yml'];
/** A Blockade file is written by people; anything larger is a mistake or an attack. */
const largestBytes = 1024 * 1024;

/**
 * Reads the Blockade file that the command line means: the one given, else `blockade.yaml` or `blockade.yml`
 * of the working directory, else an empty one, to which containers can be added. Warnings go to standard
 * error.
 * @throws {UsageError} with every problem on a line of its own: `file:line:column: message`.
 */
export function loadConfig({ config, lenient }: ConfigOptions, io: Io): LoadedConfig {
  const path =
    config ?? usualNames.find((name) => statSync(resolve(io.cwd, name), { throwIfNoEntry: false }));
  if (path === undefined) return { path: null, file: emptyFile };
  const reading = readBlockadeFile(textOf(path, io.cwd), {
    file: path,
    environment: io.env,
    workingDirectory: io.cwd,
    lenient,
    checkCondition: whatIsWrong,
  });
  if (!reading.ok) throw new UsageError(reading.problems.map(formatProblem));
  for (const warning of reading.warnings) io.err(`warning: ${formatProblem(warning)}`);
  return { path, file: reading.file };
}

/** What `blockade config` prints. @throws {UsageError} as {@link loadConfig} does. */
export function configOutput(options: ConfigOptions & { readonly json: boolean }, io: Io): string {
  const { path, file } = loadConfig(options, io);
  return options.json ? configJson(file, path) : configText(file, path);
}

const whatIsWrong: CheckCondition = (condition, words) => {
  try {
    conditionOf(condition, words);
    return null;
  } catch (error) {
    if (error instanceof NetemWordsError) return error.message;
    throw error;
  }
};

function textOf(path: string, cwd: string): string {
  const full = resolve(cwd, path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats) throw new UsageError([`There is no Blockade file ${path}. It was looked for in ${cwd}.`]);
  if (!stats.isFile())
    throw new UsageError([`The Blockade file ${path} is not a file. Give the path of a YAML file.`]);
  if (stats.size > largestBytes)
    throw new UsageError([
      `The Blockade file ${path} has ${stats.size} bytes; the limit is ${largestBytes}. Is it the right file?`,
    ]);
  return readFileSync(full, 'utf8');
}
