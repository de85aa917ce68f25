import { ClusterError } from '../cluster/cluster.js';
import { HistoryFileError } from '../history/history-file.js';
import { ConfigurationError } from '../run/contract.js';
import { suggest } from '../yaml/suggest.js';
import { type Command, helpOf, parseCommand } from './command.js';
import { exitCodes, type Io, UsageError } from './io.js';

/** Each command is loaded only when it is called: a fault must not wait for what it does not need. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./run.js')).runCommand,
  plan: async () => (await import('./plan.js')).planCommand,
  analyze: async () => (await import('./analyze.js')).analyzeCommand,
  report: async () => (await import('./report.js')).reportCommand,
  replay: async () => (await import('./replay.js')).replayCommand,
  doctor: async () => (await import('./doctor.js')).doctorCommand,
  clean: async () => (await import('./clean.js')).cleanCommand,
};

/** It has commands, options and exit codes of its own. */
const blockadeEntry = { name: 'blockade', summary: "Blockade's commands on Blockade's files." };

const names = [...Object.keys(commands), blockadeEntry.name];

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
  const word = argv.find((each) => names.includes(each));
  const first = argv[0];
  const isHelp = word === undefined && (first === '--help' || first === '-h');
  if (first === undefined || first === 'help' || isHelp) {
    io.out(await overview());
    return first === undefined ? exitCodes.usage : exitCodes.pass;
  }
  if (word === undefined) throw unknownCommand(first);
  const at = argv.indexOf(word);
  const rest = argv.filter((_, index) => index !== at);
  const load = commands[word];
  if (!load) return (await import('./blockade/blockade.js')).blockade(rest, io);
  const command = await load();
  const args = parseCommand(command, rest);
  if (args.values.help === true) {
    io.out(helpOf(command));
    return exitCodes.pass;
  }
  return command.run(args, io);
}

function unknownCommand(word: string): UsageError {
  const near = suggest(word, names);
  const hint = near ? ` Did you mean "${near}"?` : ` Commands: ${names.join(', ')}.`;
  return new UsageError([`There is no command "${word}".${hint}`]);
}

async function overview(): Promise<string> {
  const width = Math.max(...names.map((name) => name.length));
  const all = [...(await Promise.all(Object.values(commands).map((load) => load()))), blockadeEntry];
  return [
    'rmq-chaos: breaks a real RabbitMQ cluster on purpose and proves what was lost.',
    '',
    ...all.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
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
