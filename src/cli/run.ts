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
    'run [FILE] [--scenario NAME] [--seed N] [--runs N] [--engine docker|netns] [--out DIR] [--set KEY=VALUE]',
  help: [
    'Without FILE the built-in smoke scenario runs.',
    '',
    '  --scenario NAME         only this scenario of the file, or a built-in one by name',
    '  --seed N                0 to 4294967295; the same seed draws the same schedule',
    '  --runs N                how often each scenario runs',
    ...runOptionHelp,
    '  --set KEY=VALUE         one value of the scenario, e.g. --set cluster.net-tick=60s; may be repeated',
  ],
  options: {
    ...runOptionTypes,
    scenario: { type: 'string' },
    seed: { type: 'string' },
    runs: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  maxPositionals: 1,
  run: (args, io) => conduct(runOptionsOf(args, io), args.values.json === true, io, runScenarios),
};

/** Runs, prints the report, and gives the verdict's exit code. */
export async function conduct(
  options: RunOptions,
  asJson: boolean,
  io: Io,
  conductor: RunScenarios,
): Promise<number> {
  const summary = await conductor(options, { progress: io.err, signal: io.signal });
  io.out(asJson ? toJson(summary.results) : textOf(summary));
  if (io.signal.aborted) return exitCodes.interrupted;
  return exitCodes[overallVerdict(summary.results)];
}

function textOf(summary: RunSummary): string {
  const text = toText(summary.results, {
    replay: (run) => summary.replayCommand(run),
    history: (run) => summary.historyPath(run),
    failureRateBound: summary.failureRateBound,
  });
  return summary.reportPath ? `${text}\nreport: ${summary.reportPath}` : text;
}
