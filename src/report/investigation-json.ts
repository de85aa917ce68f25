import {
  type InvestigatedRun,
  type InvestigationFinding,
  type OrderMode,
  verdictOf,
} from '../verdict/investigate-model.js';
import type { RunResult } from '../verdict/result.js';
import { type AnalysedLog, type Analysis, verdictOfAll, verdictsOf } from './investigation-log.js';
import { jsonReport } from './json.js';

function jsonFinding(finding: InvestigationFinding) {
  return { ...finding, ranges: finding.ranges.map(({ from, to }): readonly [number, number] => [from, to]) };
}

function jsonRun(file: string, run: InvestigatedRun, order: OrderMode) {
  const { run: number, firstLine, lastLine, ...rest } = run;
  return {
    run: number,
    file,
    firstLine,
    lastLine,
    verdict: verdictOf(run, order),
    ...rest,
    findings: run.findings.map(jsonFinding),
  };
}

function jsonHistory(file: string, result: RunResult) {
  const [run] = jsonReport([result]).runs;
  return { ...run, file };
}

function jsonLog(log: AnalysedLog) {
  if (log.grammar === 'history') return { file: log.file, grammar: log.grammar };
  const { lines, unknownLines, unknown, limits, options } = log.investigation;
  return {
    file: log.file,
    grammar: log.grammar,
    lines,
    unknownLines,
    unknown,
    limits,
    options: Object.fromEntries(options),
  };
}

function totals(analysis: Analysis) {
  const verdicts = verdictsOf(analysis);
  const of = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  const sums = { lost: 0, tail: 0, ranges: 0, suspected: 0, unconfirmed: 0, duplicates: 0 };
  const steps = { confirmed: 0, delivered: 0, forwardJumps: 0, backJumps: 0, scheduledActions: 0 };
  const order = { 'first-delivery': 0, unflagged: 0, strict: 0 };
  for (const log of analysis.logs) {
    const own = log.grammar === 'history' ? jsonReport([log.result]).runs : [];
    for (const run of own) {
      for (const name of ['lost', 'tail', 'duplicates'] as const) sums[name] += run.counts[name];
      steps.confirmed += run.counts.confirmed;
      steps.delivered += run.counts.delivered;
      steps.scheduledActions += run.actions.asked;
      sums.ranges += lostRanges(run.findings);
      for (const mode of Object.keys(order) as OrderMode[]) order[mode] += run.order[mode];
    }
    for (const run of log.grammar === '2019' ? log.investigation.runs : []) {
      for (const name of ['lost', 'tail', 'suspected', 'unconfirmed', 'duplicates'] as const) {
        sums[name] += run.counts[name];
      }
      for (const name of Object.keys(steps) as (keyof typeof steps)[]) steps[name] += run.counts[name] ?? 0;
      sums.ranges += lostRanges(run.findings);
      for (const mode of Object.keys(order) as OrderMode[]) order[mode] += run.order[mode];
    }
  }
  const counted = {
    runs: verdicts.length,
    passed: of('pass'),
    failed: of('fail'),
    inconclusive: of('inconclusive'),
  };
  return { ...counted, ...sums, ...steps, order };
}

function lostRanges(
  findings: readonly { readonly class: string; readonly ranges: readonly unknown[] }[],
): number {
  return findings.reduce(
    (sum, { class: kind, ranges }) => sum + (kind === 'loss' || kind === 'tail' ? ranges.length : 0),
    0,
  );
}

/** The machine's report of an analysis, a contract kept by its version: docs/analyze.md names every field. */
export function jsonAnalysis(analysis: Analysis) {
  const { order, logs } = analysis;
  return {
    version: 1 as const,
    verdict: verdictOfAll(analysis),
    order,
    totals: totals(analysis),
    logs: logs.map(jsonLog),
    runs: logs.flatMap((log): readonly unknown[] =>
      log.grammar === 'history'
        ? [jsonHistory(log.file, log.result)]
        : log.investigation.runs.map((run) => jsonRun(log.file, run, order)),
    ),
  };
}

/** The same as text, indented, with a final line feed. */
export function toAnalysisJson(analysis: Analysis): string {
  return `${JSON.stringify(jsonAnalysis(analysis), null, 2)}\n`;
}
