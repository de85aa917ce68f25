import { join } from 'node:path';
import { expectedRunMs } from '../plan/expected-duration.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import type { RunResult, SkippedRun } from '../verdict/result.js';
import { ClusterHandover } from './cluster-handover.js';
import { folderNameOf } from './folder-name.js';
import { type RunPlace, realSteps } from './make-history.js';
import { conductOneRun, type RunOutcome } from './one-run.js';

export interface ConductedRun {
  /** Of the try that counts, in the output folder. */
  readonly folder: string;
  readonly result: RunResult;
}

export interface Conducted {
  readonly done: readonly ConductedRun[];
  /** Not for the broker's version. */
  readonly skipped: readonly SkippedRun[];
}

/**
 * Conducts the runs one after the other, tries an inconclusive one again as often as its scenario allows, and
 * stops at an interruption. The tries before the last are kept in their folders, but the last one counts: an
 * inconclusive run shows nothing, so nothing is voted away. A fail or a pass is never tried again. No cluster
 * stands any more when it resolves or rejects.
 */
export async function conductInOrder(
  runs: readonly PlannedRun[],
  shared: Omit<RunPlace, 'handover'>,
): Promise<Conducted> {
  const { progress, signal } = shared.hooks;
  const { clearForNext } = shared.steps ?? realSteps;
  const handover = new ClusterHandover({
    clear: (standing, abort) => clearForNext(standing, abort, progress),
    progress,
  });
  const done: ConductedRun[] = [];
  const skipped: SkippedRun[] = [];
  try {
    for (const [index, run] of runs.entries()) {
      if (signal.aborted) break;
      const minutes = Math.ceil(expectedRunMs(run.schedule, run.scenario) / 60_000);
      progress(`run ${index + 1} of ${runs.length}: ${run.id}, about ${minutes} min`);
      const { folder, outcome } = await withRetries(run, { ...shared, handover });
      if (outcome.kind === 'judged') done.push({ folder, result: outcome.result });
      else {
        skipped.push(outcome.skipped);
        progress(`${run.id} is skipped: ${outcome.skipped.reason}`);
      }
    }
  } finally {
    await handover.close();
  }
  return { done, skipped };
}

async function withRetries(
  run: PlannedRun,
  place: RunPlace,
): Promise<{ readonly folder: string; readonly outcome: RunOutcome }> {
  const { options, hooks } = place;
  const tries = run.scenario.retries + 1;
  for (let attempt = 1; ; attempt += 1) {
    const id = attempt === 1 ? run.id : `${run.id}-try${attempt}`;
    const folder = folderNameOf(id);
    const outcome = await conductOneRun({ ...run, id }, join(options.outputDir, folder), place);
    const isOver =
      outcome.kind === 'skipped' || outcome.result.verdict !== 'inconclusive' || attempt >= tries;
    if (isOver || hooks.signal.aborted) return { folder, outcome };
    const why = outcome.result.inconclusive[0] ?? 'no reason given';
    hooks.progress(`${id} was inconclusive (${why}); trying again`);
  }
}
