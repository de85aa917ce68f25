import {
  type InvestigatedRun,
  type Investigation,
  type OrderMode,
  verdictOf,
} from '../verdict/investigate-model.js';
import type { RunResult, Verdict } from '../verdict/result.js';

/** One analysed file: a history of ours holds one run, a log of the 2019 tools may hold many. */
export type AnalysedLog =
  | { readonly grammar: '2019'; readonly file: string; readonly investigation: Investigation }
  | { readonly grammar: 'history'; readonly file: string; readonly result: RunResult };

export interface Analysis {
  readonly order: OrderMode;
  readonly logs: readonly AnalysedLog[];
}

/** Verdicts of all runs of all files. */
export function verdictsOf({ order, logs }: Analysis): readonly Verdict[] {
  return logs.flatMap((log) =>
    log.grammar === 'history'
      ? [log.result.verdict]
      : log.investigation.runs.map((run: InvestigatedRun) => verdictOf(run, order)),
  );
}

/** One proven failure outweighs everything; no run at all shows nothing. */
export function verdictOfAll(analysis: Analysis): Verdict {
  const verdicts = verdictsOf(analysis);
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.length === 0 || verdicts.includes('inconclusive') ? 'inconclusive' : 'pass';
}
