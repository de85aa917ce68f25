import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Io, UsageError } from './io.js';

type Options = NonNullable<ParseArgsConfig['options']>;

export interface CommandArguments {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Everything after the program's name, e.g. `run [FILE] [--seed N]`. */
  readonly usage: string;
  /** One line an option, for `--help`. */
  readonly help: readonly string[];
  readonly options: Options;
  readonly maxPositionals: number;
  /** Resolves to the exit code. Throws {@link UsageError}. */
  run(args: CommandArguments, io: Io): Promise<number>;
}

/**
 * Parses a command's own arguments; options may stand anywhere.
 * @throws UsageError naming what was not understood.
 */
export function parseCommand(command: Omit<Command, 'run'>, argv: readonly string[]): CommandArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { help: { type: 'boolean', short: 'h' }, ...command.options },
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length > command.maxPositionals && values.help !== true) {
      const extra = positionals.slice(command.maxPositionals).join(' ');
      throw new UsageError([`${command.name}: what is "${extra}"? Usage: rmq-chaos ${command.usage}`]);
    }
    return { values, positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? error.message.split('. To specify')[0] : String(error);
    throw new UsageError([`${command.name}: ${reason}`, `Usage: rmq-chaos ${command.usage}`]);
  }
}

/** The text of `rmq-chaos COMMAND --help`. */
export function helpOf(command: Omit<Command, 'run'>): string {
  return [
    `rmq-chaos ${command.usage}`,
    '',
    command.summary,
    ...(command.help.length > 0 ? ['', ...command.help] : []),
  ].join('\n');
}

/**
 * A whole number from an option.
 * @throws UsageError when it is not one, or out of range.
 */
export function wholeNumber(text: string, option: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new UsageError([`--${option} takes a whole number from ${min} to ${max}, not "${text}".`]);
  }
  return value;
}
