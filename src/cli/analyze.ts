import { LogError, type LogSource } from '../history/open-log.js';
import { toHtml } from '../report/html/page.js';
import { toAnalysisJson } from '../report/investigation-json.js';
import { type AnalysedLog, type Analysis, verdictOfAll } from '../report/investigation-log.js';
import {
  analysisResults,
  toAnalysisJUnit,
  toAnalysisMarkdown,
  toAnalysisText,
} from '../report/investigation-render.js';
import { type AnalyzeOptions, analyzeLog, type Grammar } from '../run/analyze-logs.js';
import { type OrderMode, orderModes } from '../verdict/investigate-model.js';
import { type Command, type CommandArguments, wholeNumber } from './command.js';
import { exitCodes, type Io, UsageError } from './io.js';
import { createProgressBar } from './progress-bar.js';

const formats: Readonly<Record<string, (analysis: Analysis) => string>> = {
  text: toAnalysisText,
  json: toAnalysisJson,
  markdown: toAnalysisMarkdown,
  html: (analysis) => toHtml(analysisResults(analysis)),
  junit: toAnalysisJUnit,
};

const grammars: readonly Grammar[] = ['auto', 'history', '2019'];
/** Far above any real limit. */
const limitAtMost = 65_535;

/** `rmq-chaos analyze`: judges histories and the logs of the 2019 tools; no cluster needed. */
export const analyzeCommand: Command = {
  name: 'analyze',
  summary:
    'Judges a history, or a log of the 2019 tools, and says what was lost or reordered, where and why.',
  usage: 'analyze LOG… [--order first-delivery|unflagged|strict] [--format text|json|markdown|html|junit]',
  help: [
    'LOG is a plain or gzip file, or - for standard input. Several are judged one after another.',
    '',
    '  --order MODE      what breaks the order: first-delivery (default), unflagged, strict',
    '  --format FORMAT   text (default), json, markdown, html, junit',
    '  --json            the same as --format json',
    '  --grammar NAME    auto (default), history, 2019',
    '  --prefetch N      prefetch of the consumers of a 2019 log; 0 for no limit; inferred when not given',
    '  --in-flight N     in-flight limit of the publishers of a 2019 log; inferred when not given',
  ],
  options: {
    order: { type: 'string' },
    format: { type: 'string' },
    json: { type: 'boolean' },
    grammar: { type: 'string' },
    prefetch: { type: 'string' },
    'in-flight': { type: 'string' },
  },
  maxPositionals: Number.POSITIVE_INFINITY,
  run: (args, io) => analyze(args, io, process.stdin),
};

/** Judges the logs that the arguments name, prints the report, and gives the verdict's exit code. */
export async function analyze(
  args: CommandArguments,
  io: Io,
  stdin: AsyncIterable<Uint8Array>,
): Promise<number> {
  const paths = args.positionals;
  if (paths.length === 0)
    throw new UsageError([`analyze: which log? Usage: rmq-chaos ${analyzeCommand.usage}`]);
  if (paths.filter((path) => path === '-').length > 1) {
    throw new UsageError(['analyze: standard input can be read only once; "-" is there twice.']);
  }
  const format = args.values.json === true ? 'json' : choice(args, 'format', Object.keys(formats));
  const order: OrderMode = choice(args, 'order', orderModes);
  const bar = createProgressBar(io);
  const options: AnalyzeOptions = {
    order,
    grammar: choice(args, 'grammar', grammars),
    prefetch: limit(args, 'prefetch'),
    inFlight: limit(args, 'in-flight'),
    stdin,
    onProgress: (source: LogSource) => bar.show(source.name, source.readBytes(), source.sizeBytes),
    signal: io.signal,
  };
  const logs: AnalysedLog[] = [];
  try {
    for (const path of paths) logs.push(await analyzeLog(path, options));
  } catch (error) {
    if (io.signal.aborted) return exitCodes.interrupted;
    if (error instanceof LogError) throw new UsageError([`analyze: ${error.message}`]);
    throw error;
  } finally {
    bar.clear();
  }
  const analysis: Analysis = { order, logs };
  io.out((formats[format] as (analysis: Analysis) => string)(analysis).trimEnd());
  return exitCodes[verdictOfAll(analysis)];
}

function choice<T extends string>(args: CommandArguments, option: string, choices: readonly T[]): T {
  const given = args.values[option];
  if (given === undefined) return choices[0] as T;
  const found = choices.find((each) => each === given);
  if (found === undefined) {
    throw new UsageError([`analyze: --${option} takes ${choices.join(', ')}, not "${String(given)}".`]);
  }
  return found;
}

function limit(args: CommandArguments, option: string): number | null {
  const given = args.values[option];
  return typeof given === 'string' ? wholeNumber(given, option, 0, limitAtMost) : null;
}
