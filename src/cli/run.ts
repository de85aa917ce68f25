import { toJson } from '../report/json.js';
import { toText } from '../report/text.js';
import { overallVerdict } from '../report/totals.js';
import type { RunOptions, RunScenarios, RunSummary } from '../run/contract.js';
import { runScenarios } from '../run/run-scenarios.js';
import type { Command } from './command.js';
import { exitCodes, type Io } from './io.js';
import { runOptionHelp, runOptionsOf, runOptionTypes } from './run-options.js';

/** `rmq-chaos run`: the main job. */
export const runCommand: Command = {
  name: 'run',
  summary: 'Forms a cluster, breaks it as the scenario says, and judges what happened.',
  usage:
    'run [FILE] [--scenario NAME] [--shard 2/4] [--seed N] [--runs N] [--engine docker|netns] [--out DIR] [--set KEY=VALUE] [--axis NAME=LIST]',
  help: [
    'Without FILE the built-in smoke scenario runs.',
    '',
    '  --scenario NAME         only this scenario or cell of the file, or a built-in one by name',
    '  --shard 2/4             only the second of four parts; all parts need the same --seed',
    '  --seed N                0 to 4294967295; the same seed draws the same schedule',
    '  --runs N                how often each scenario runs',
    ...runOptionHelp,
    '  --set KEY=VALUE         one value of the scenario, e.g. --set cluster.net-tick=60s; may be repeated',
    '  --axis NAME=LIST        the values of an axis of the matrix, e.g. --axis version=4.1,4.2; may be repeated',
  ],
  options: {
    ...runOptionTypes,
    scenario: { type: 'string' },
    seed: { type: 'string' },
    runs: { type: 'string' },
    set: { type: 'string', multiple: true },
    axis: { type: 'string', multiple: true },
    shard: { type: 'string' },
  },
  maxPositionals: 1,
  run: (args, io) => conduct(runOptionsOf(args, io), args.values.json === true, io, runScenarios),
};

/** Runs, prints the report, and gives the verdict's exit code; of a shard with nothing to run, that of a pass. */
export async function conduct(
  options: RunOptions,
  asJson: boolean,
  io: Io,
  conductor: RunScenarios,
): Promise<number> {
  const summary = await conductor(options, { progress: io.err, signal: io.signal });
  io.out(asJson ? toJson(summary.results, { skipped: summary.skipped ?? [] }) : textOf(summary));
  if (io.signal.aborted) return exitCodes.interrupted;
  return summary.isIdleShard ? exitCodes.pass : exitCodes[overallVerdict(summary.results)];
}

function textOf(summary: RunSummary): string {
  const text = toText(summary.results, {
    replay: (run) => summary.replayCommand(run),
    history: (run) => summary.historyPath(run),
    failureRateBound: summary.failureRateBound,
    skipped: summary.skipped ?? [],
  });
  return summary.reportPath ? `${text}\nreport: ${summary.reportPath}` : text;
}
