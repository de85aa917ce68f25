import type { RunResult } from '../verdict/result.js';

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
}

/** A POSIX shell word that means exactly this text. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

export const defaultContext: ReportContext = {
  failureRateBound: null,
  replay: (run) => `rmq-chaos run --scenario ${shellWord(run.scenario)} --seed ${run.seed}`,
  history: () => 'history.log',
};

/** The given fields over the defaults. */
export function contextOf(given: Partial<ReportContext> = {}): ReportContext {
  return { ...defaultContext, ...given };
}
