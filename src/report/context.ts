import type { RunResult, SkippedRun } from '../verdict/result.js';
import type { CellPlace } from './cell-place.js';

/** What a report needs to know beside the results. Every field has a default. */
export interface ReportContext {
  /**
   * Upper 95 % limit of the failure rate that the runs still allow, a fraction of 1.
   * Printed beside a pass; null prints none.
   */
  readonly failureRateBound: number | null;
  /** The command that repeats a run. */
  readonly replay: (run: RunResult) => string;
  /** Where the run's history is, as the reader of the report finds it. */
  readonly history: (run: RunResult) => string;
  /** The run's place in a matrix; null: there is none. */
  readonly cell: (run: RunResult) => CellPlace | null;
  /** What must be said of all runs together, a sentence each, e.g. which of them are not there. */
  readonly notes: readonly string[];
  /** Runs that were not made, for they are not for the broker's version. */
  readonly skipped: readonly SkippedRun[];
}

/** A POSIX shell word that means exactly this text. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

export const defaultContext: ReportContext = {
  failureRateBound: null,
  replay: (run) => `rmq-chaos run --scenario ${shellWord(run.scenario)} --seed ${run.seed}`,
  history: () => 'history.log',
  cell: () => null,
  notes: [],
  skipped: [],
};

/** The given fields over the defaults. */
export function contextOf(given: Partial<ReportContext> = {}): ReportContext {
  return { ...defaultContext, ...given };
}
