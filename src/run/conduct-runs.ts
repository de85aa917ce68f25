import { join } from 'node:path';
import type { PlannedRun } from '../plan/plan-runs.js';
import { cellPlaceOf } from '../report/cell-place.js';
import { overallVerdict } from '../report/totals.js';
import type { RunResult } from '../verdict/result.js';
import type { RunHooks, RunOptions, RunSummary } from './contract.js';
import { scratchPlace } from './create-cluster.js';
import { evidenceFolder } from './evidence.js';
import { conductInOrder } from './in-order.js';
import { prepareEngine } from './prepare-engine.js';
import { refuseImpossibleFaults } from './refuse-impossible-faults.js';
import { replayCommandOf } from './replay-command.js';
import { writeReports } from './write-reports.js';

/**
 * Conducts the runs on this machine, one after the other, and writes the reports.
 * @throws ClusterError when the machine cannot do what was asked; the reports of the runs before are written then.
 * A failure that those have proven is told instead.
 */
export async function conductRuns(
  runs: readonly PlannedRun[],
  options: RunOptions,
  hooks: RunHooks,
): Promise<RunSummary> {
  await evidenceFolder(options.outputDir);
  const engine = await prepareEngine(options, hooks, runs);
  const scratch = scratchPlace(options);
  const fetching = { cacheFolder: options.cacheDir, progress: hooks.progress };
  await refuseImpossibleFaults(runs, engine, scratch, fetching);
  const { done, skipped, refused } = await conductInOrder(runs, { engine, options, hooks });
  const folderOf = new Map(done.map(({ folder, result }) => [result.run, folder]));
  const results = done.map(({ result }) => result);
  const replayCommand = (result: RunResult) => replayCommandOf(folderOf.get(result.run) ?? '', options);
  const historyPath = (result: RunResult) => join(folderOf.get(result.run) ?? '', 'history.log');
  const cells = new Map(runs.map(({ scenario }) => [scenario.name, cellPlaceOf(scenario.cell)]));
  const cell = (result: RunResult) => cells.get(result.scenario) ?? null;
  const context = { replay: replayCommand, history: historyPath, cell, skipped };
  const paths = await writeReports(results, options.outputDir, context, hooks.signal);
  hooks.progress(`verdict: ${overallVerdict(results)}`);
  if (refused && overallVerdict(results) !== 'fail') {
    hooks.progress(`the reports of the runs before are in ${options.outputDir}`);
    throw refused.error;
  }
  return {
    results,
    skipped,
    isIdleShard: options.shard !== null && results.length === 0 && skipped.length > 0,
    outputDir: options.outputDir,
    ...paths,
    scenarioPositions: Object.fromEntries(runs.map(({ scenario }) => [scenario.name, scenario.position])),
    replayCommand,
    historyPath,
    cell,
  };
}
