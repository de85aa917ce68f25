import { join } from 'node:path';
import { expectedRunMs } from '../plan/expected-duration.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import { overallVerdict } from '../report/totals.js';
import type { RunResult } from '../verdict/result.js';
import type { RunHooks, RunOptions, RunSummary } from './contract.js';
import { evidenceFolder } from './evidence.js';
import { folderNameOf } from './folder-name.js';
import { conductOneRun } from './one-run.js';
import { prepareEngine } from './prepare-engine.js';
import { refuseImpossibleFaults } from './refuse-impossible-faults.js';
import { replayCommandOf } from './replay-command.js';
import { writeReports } from './write-reports.js';

/**
 * Conducts the runs one after the other, tries an inconclusive one again as often as its scenario allows, and
 * writes the reports. The tries before the last are kept in their folders, but the last one counts: an
 * inconclusive run shows nothing, so nothing is voted away. A fail or a pass is never tried again.
 */
export async function conductRuns(
  runs: readonly PlannedRun[],
  options: RunOptions,
  hooks: RunHooks,
): Promise<RunSummary> {
  await evidenceFolder(options.outputDir);
  const engine = await prepareEngine(options, hooks);
  await refuseImpossibleFaults(runs, engine);
  const done: { readonly folder: string; readonly result: RunResult }[] = [];
  for (const [index, run] of runs.entries()) {
    if (hooks.signal.aborted) break;
    const minutes = Math.ceil(expectedRunMs(run.schedule, run.scenario) / 60_000);
    hooks.progress(`run ${index + 1} of ${runs.length}: ${run.id}, about ${minutes} min`);
    done.push(await withRetries(run, engine, options, hooks));
  }
  const folderOf = new Map(done.map(({ folder, result }) => [result.run, folder]));
  const results = done.map(({ result }) => result);
  const replayCommand = (result: RunResult) => replayCommandOf(folderOf.get(result.run) ?? '', options);
  const historyPath = (result: RunResult) => join(folderOf.get(result.run) ?? '', 'history.log');
  const context = { replay: replayCommand, history: historyPath };
  const paths = await writeReports(results, options.outputDir, context, hooks.signal);
  hooks.progress(`verdict: ${overallVerdict(results)}`);
  return {
    results,
    outputDir: options.outputDir,
    ...paths,
    scenarioPositions: Object.fromEntries(runs.map(({ scenario }) => [scenario.name, scenario.position])),
    replayCommand,
    historyPath,
  };
}

async function withRetries(
  run: PlannedRun,
  engine: Awaited<ReturnType<typeof prepareEngine>>,
  options: RunOptions,
  hooks: RunHooks,
): Promise<{ folder: string; result: RunResult }> {
  const tries = run.scenario.retries + 1;
  for (let attempt = 1; ; attempt += 1) {
    const id = attempt === 1 ? run.id : `${run.id}-try${attempt}`;
    const folder = folderNameOf(id);
    const result = await conductOneRun(
      { ...run, id },
      join(options.outputDir, folder),
      engine,
      options,
      hooks,
    );
    if (result.verdict !== 'inconclusive' || attempt >= tries || hooks.signal.aborted)
      return { folder, result };
    hooks.progress(`${id} was inconclusive (${result.inconclusive[0] ?? 'no reason given'}); trying again`);
  }
}
