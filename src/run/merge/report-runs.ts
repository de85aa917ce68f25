import { join } from 'node:path';
import type { Position } from '../../config/scenario.js';
import { type ReportContext, shellWord } from '../../report/context.js';
import type { RunResult } from '../../verdict/result.js';
import type { RunSummary } from '../contract.js';
import { evidenceFolder, writeEvidence } from '../evidence.js';
import { writeReports } from '../write-reports.js';
import type { Gap } from './find-gaps.js';
import { type MergedRun, type MergeRequest, mergeRuns, shownPath } from './merge-runs.js';

/** Many runs told as one. */
export interface MergeSummary extends RunSummary {
  readonly gaps: readonly Gap[];
  /** Runs of a plan of which there is no trace. */
  readonly missing: number;
  isMissing(run: RunResult): boolean;
  /** What the reports were told beside the results. */
  readonly context: ReportContext;
}

export interface ReportRequest extends MergeRequest {
  /** Absolute; the reports go here. */
  readonly outputDir: string;
}

/**
 * From many folders one verdict and one set of reports, written as a run writes them: report.html, report.md,
 * report.txt, junit.xml and results.json, and merged.json, which says what was merged.
 * @throws ConfigurationError naming every folder that holds no run. ClusterError when nothing can be written.
 */
export async function reportRuns(request: ReportRequest, signal: AbortSignal): Promise<MergeSummary> {
  const { base, outputDir } = request;
  const { runs, skipped, gaps, notes } = await mergeRuns(request);
  const of = new Map<RunResult, MergedRun>(runs.map((run) => [run.result, run]));
  const shownFolder = (result: RunResult) => {
    const folder = of.get(result)?.folder ?? null;
    return folder === null ? null : shownPath(folder, base);
  };
  const context = {
    replay: (result: RunResult) => {
      const folder = shownFolder(result);
      return folder === null
        ? firstRunCommand(result, of.get(result)?.position?.file ?? null)
        : `rmq-chaos replay ${shellWord(folder)}`;
    },
    history: (result: RunResult) => join(shownFolder(result) ?? result.run, 'history.log'),
    cell: (result: RunResult) => of.get(result)?.cell ?? null,
    notes,
    skipped,
  };
  const absent = new Set(runs.flatMap(({ result, missing }) => (missing ? [result] : [])));
  const results = runs.map(({ result }) => result);
  const missing = absent.size;
  await evidenceFolder(outputDir);
  await writeEvidence(
    join(outputDir, 'merged.json'),
    `${JSON.stringify({ version: 1, runs: results.length, missing, notes, folders: results.map(shownFolder) }, null, 2)}\n`,
  );
  const historyFile = (result: RunResult) => join(of.get(result)?.folder ?? outputDir, 'history.log');
  const paths = await writeReports(results, outputDir, context, signal, historyFile);
  return {
    results,
    skipped,
    outputDir,
    ...paths,
    scenarioPositions: positionsOf(runs),
    replayCommand: context.replay,
    historyPath: context.history,
    cell: context.cell,
    gaps,
    missing,
    isMissing: (result) => absent.has(result),
    context: { ...context, failureRateBound: paths.failureRateBound },
  };
}

/** Of a run that left nothing there is nothing to replay, but it can be made. */
function firstRunCommand({ scenario, seed }: RunResult, file: string | null): string {
  return `rmq-chaos run ${file === null ? '' : `${shellWord(file)} `}--scenario ${shellWord(scenario)} --seed ${seed}`;
}

function positionsOf(runs: readonly MergedRun[]): Readonly<Record<string, Position | null>> {
  return Object.fromEntries(runs.map(({ result, position }) => [result.scenario, position]));
}
