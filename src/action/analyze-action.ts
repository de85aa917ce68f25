import { isAbsolute, relative } from 'node:path';
import { LogError, type LogSource } from '../history/open-log.js';
import type { Analysis } from '../report/investigation-log.js';
import { type AnalyzeOptions, analyzeLog } from '../run/analyze-logs.js';
import { ConfigurationError } from '../run/contract.js';
import { findLogs } from './find-logs.js';
import type { ActionInputs } from './inputs.js';
import { summaryOfLogs } from './log-summary.js';
import { wordsOfLogs } from './log-words.js';
import type { Outcome } from './words.js';
import { writeAnalysis } from './write-analysis.js';

/** So often a large log says how far it is. */
const tellEveryBytes = 100_000_000;

/** Nothing comes from standard input: the runner gives a step none. */
async function* nothing(): AsyncGenerator<Uint8Array> {}

/**
 * Mode analyze: judges the logs that the inputs name and writes the reports. Starts nothing, needs no rights.
 * @throws ConfigurationError naming every log that cannot be judged, and why.
 */
export async function analyzeAction(
  inputs: ActionInputs,
  workspace: string,
  hooks: { readonly progress: (line: string) => void; readonly signal: AbortSignal },
): Promise<Outcome> {
  const { logs: lines, outputDir } = inputs;
  const paths = await findLogs(lines, workspace).catch((error: Error) => {
    throw wrong([`Input \`logs\`: ${error.message}`]);
  });
  const options: AnalyzeOptions = {
    order: inputs.order ?? 'first-delivery',
    grammar: 'auto',
    prefetch: null,
    inFlight: null,
    stdin: nothing(),
    onProgress: createProgress(hooks.progress),
    signal: hooks.signal,
  };
  const analysis = await analyzeAll(paths, workspace, options);
  const summary = summaryOfLogs(analysis, outputDir);
  await writeAnalysis({ analysis, summary, paths });
  return { summary, words: wordsOfLogs(analysis, summary, workspace) };
}

async function analyzeAll(
  paths: readonly string[],
  workspace: string,
  options: AnalyzeOptions,
): Promise<Analysis> {
  const logs: Analysis['logs'][number][] = [];
  const problems: string[] = [];
  for (const path of paths) {
    try {
      logs.push({ ...(await analyzeLog(path, options)), file: nameOf(path, workspace) });
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      problems.push(`Input \`logs\`: ${error.message}`);
    }
  }
  if (problems.length > 0) throw wrong(problems);
  return { order: options.order, logs };
}

function wrong(problems: readonly string[]): ConfigurationError {
  return new ConfigurationError(problems.map((message) => ({ position: null, message, hint: '' })));
}

/** As the pull request's page and the user call it, when it is inside the workspace. */
function nameOf(path: string, workspace: string): string {
  const inside = relative(workspace, path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}

function createProgress(progress: (line: string) => void): (source: LogSource) => void {
  let name = '';
  let toldBytes = 0;
  return (source) => {
    const bytes = source.readBytes();
    if (source.name !== name) {
      name = source.name;
      toldBytes = 0;
      progress(`reading ${name}`);
    }
    if (bytes - toldBytes < tellEveryBytes) return;
    toldBytes = bytes;
    const size = source.sizeBytes === null ? '' : ` of ${megabytes(source.sizeBytes)}`;
    progress(`read ${megabytes(bytes)}${size} MB of ${name}`);
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}
