import { ClusterError } from '../cluster/cluster.js';
import { HistoryFileError } from '../history/history-file.js';
import { ConfigurationError } from '../run/contract.js';
import { suggest } from '../yaml/suggest.js';
import { analyzeCommand } from './analyze.js';
import { cleanCommand } from './clean.js';
import { type Command, helpOf, parseCommand } from './command.js';
import { doctorCommand } from './doctor.js';
import { exitCodes, type Io, UsageError } from './io.js';
import { planCommand } from './plan.js';
import { replayCommand } from './replay.js';
import { runCommand } from './run.js';

const commands: readonly Command[] = [
  runCommand,
  planCommand,
  analyzeCommand,
  replayCommand,
  doctorCommand,
  cleanCommand,
];

/** The command line: finds the command, runs it, turns errors into words and exit codes. Never rejects. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    for (const line of wordsOf(error)) io.err(line);
    if (io.signal.aborted) return exitCodes.interrupted;
    return error instanceof HistoryFileError ? exitCodes.inconclusive : exitCodes.usage;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const word = argv.find((each) => commands.some(({ name }) => name === each));
  const command = commands.find(({ name }) => name === word);
  const first = argv[0];
  if (first === undefined || first === 'help' || (!command && (first === '--help' || first === '-h'))) {
    io.out(overview());
    return first === undefined ? exitCodes.usage : exitCodes.pass;
  }
  if (!command) throw unknownCommand(first);
  const at = argv.indexOf(command.name);
  const args = parseCommand(
    command,
    argv.filter((_, index) => index !== at),
  );
  if (args.values.help === true) {
    io.out(helpOf(command));
    return exitCodes.pass;
  }
  return command.run(args, io);
}

function unknownCommand(word: string): UsageError {
  const names = commands.map((command) => command.name);
  const near = suggest(word, names);
  const hint = near ? ` Did you mean "${near}"?` : ` Commands: ${names.join(', ')}.`;
  return new UsageError([`There is no command "${word}".${hint}`]);
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    'rmq-chaos: breaks a real RabbitMQ cluster on purpose and proves what was lost.',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'rmq-chaos COMMAND --help tells more. Exit codes: 0 pass, 1 fail, 2 inconclusive, 3 bad usage, 130 interrupted.',
  ].join('\n');
}

function wordsOf(error: unknown): readonly string[] {
  if (error instanceof UsageError) return error.problems;
  if (error instanceof ConfigurationError) {
    return error.problems.map(({ position, message, hint }) => {
      const place = position ? `${position.file}:${position.line}:${position.column}: ` : '';
      return `${place}${message}${hint === '' ? '' : ` ${hint}`}`;
    });
  }
  if (error instanceof HistoryFileError) return [`${error.code}: ${error.message}`];
  if (error instanceof ClusterError) return [`${error.code}: ${error.message}. ${error.hint}`];
  return [
    `This should not have happened: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  ];
}
