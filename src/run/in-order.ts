import { join } from 'node:path';
import { expectedRunMs } from '../plan/expected-duration.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import { plural } from '../report/figures.js';
import type { RunResult, SkippedRun } from '../verdict/result.js';
import { ClusterHandover } from './cluster-handover.js';
import { folderNameOf } from './folder-name.js';
import { type RunPlace, realSteps } from './make-history.js';
import { unproven } from './merge/unproven.js';
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
  /**
   * Why no further run was made after the last one of `done`, which shows nothing, or why the last cluster could not
   * be removed; null: neither.
   */
  readonly refused: { readonly error: unknown } | null;
}

/**
 * Conducts the runs one after the other, tries an inconclusive one again as often as its scenario allows, and
 * stops at an interruption. The tries before the last are kept in their folders, but the last one counts: an
 * inconclusive run shows nothing, so nothing is voted away. A fail or a pass is never tried again. No cluster
 * stands any more when it resolves or rejects. What keeps the first run from being made rejects; behind others it
 * only ends the row, for what those have shown must be told.
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
  let refused: Conducted['refused'] = null;
  try {
    for (const [index, run] of runs.entries()) {
      if (signal.aborted) break;
      const minutes = Math.ceil(expectedRunMs(run.schedule, run.scenario) / 60_000);
      progress(`run ${index + 1} of ${runs.length}: ${run.id}, about ${minutes} min`);
      const conducted = await withRetries(run, { ...shared, handover }).catch((error: unknown) => {
        if (done.length === 0 || signal.aborted) throw error;
        refused = { error };
        return null;
      });
      if (conducted === null) {
        done.push(notMade(run, refused, runs.length - index - 1));
        break;
      }
      const { folder, outcome } = conducted;
      if (outcome.kind === 'judged') done.push({ folder, result: outcome.result });
      else {
        skipped.push(outcome.skipped);
        progress(`${run.id} is skipped: ${outcome.skipped.reason}`);
      }
    }
  } finally {
    await handover.close().catch((error: unknown) => {
      refused ??= { error };
    });
  }
  return { done, skipped, refused };
}

function notMade(run: PlannedRun, refused: Conducted['refused'], further: number): ConductedRun {
  const { id, seed, scenario } = run;
  const why = refused?.error instanceof Error ? refused.error.message : String(refused?.error);
  const rest = further === 0 ? '' : `, nor ${plural(further, 'run')} behind it`;
  const result = unproven({ run: id, scenario: scenario.name, seed }, `it was not made${rest}: ${why}`);
  return { folder: folderNameOf(id), result };
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
