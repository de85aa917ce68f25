import type { ActionReference, Finding, RunResult, SkippedRun, Verdict } from '../verdict/result.js';
import type { CellPlace } from './cell-place.js';
import { contextOf, type ReportContext } from './context.js';
import { countsOf, orderOf, overallVerdict, type Totals, totalsOf } from './totals.js';

const nodeActions = new Set([
  ...['kill', 'stop', 'start', 'restart', 'pause', 'unpause'],
  ...['drain', 'revive', 'stop-app', 'start-app', 'memory-alarm', 'disk-alarm', 'end-alarm'],
  ...['slow-disk', 'fast-disk'],
  ...['clock-jump', 'clock-back'],
  ...['slow', 'flaky', 'duplicate', 'reorder', 'corrupt', 'rate-limit', 'fast'],
]);

function jsonAction(action: ActionReference) {
  return {
    line: action.line,
    index: action.index,
    kind: action.kind,
    node: nodeActions.has(action.kind) ? action.target : null,
    target: action.target,
    secondsBefore: action.secondsBefore,
  };
}

function jsonFinding(finding: Finding) {
  return {
    class: finding.class,
    kind: finding.kind,
    severity: finding.severity,
    lane: finding.lane,
    publisher: finding.publisher,
    ranges: finding.ranges.map(({ from, to }): readonly [number, number] => [from, to]),
    count: finding.count,
    line: finding.line,
    atSeconds: finding.atSeconds,
    reconnectLine: finding.reconnectLine,
    action: finding.action === null ? null : jsonAction(finding.action),
    modes: finding.modes,
    cause: finding.cause,
    evidence: finding.evidence,
  };
}

function jsonRun(run: RunResult, cell: CellPlace | null) {
  return {
    run: /^(0|[1-9]\d{0,8})$/.test(run.run) ? Number(run.run) : run.run,
    firstLine: run.firstLine ?? 1,
    scenario: run.scenario,
    ...(cell === null ? {} : { cell }),
    seed: run.seed,
    verdict: run.verdict,
    inconclusive: run.inconclusive,
    missing: run.missing ?? [],
    revived: run.revived ?? [],
    doubts: run.doubts ?? [],
    leftOut: run.leftOut ?? [],
    counts: countsOf(run),
    order: orderOf(run),
    findings: run.findings.map(jsonFinding),
    findingsOmitted: run.findingsOmitted ?? 0,
    lanes: run.lanes,
    actions: run.actions,
    unavailableSeconds: run.unavailableSeconds,
    durationSeconds: run.durationSeconds,
    header: run.header,
  };
}

/** The machine's report, a contract kept by its version; docs/report.md names every field. */
export interface JsonReport {
  readonly version: 1;
  readonly verdict: Verdict;
  /** What must be said of all runs together; absent when there is nothing. */
  readonly notes?: readonly string[];
  readonly totals: Totals;
  readonly runs: readonly ReturnType<typeof jsonRun>[];
  /** Runs that were not made, for they are not for the broker's version. */
  readonly skipped: readonly SkippedRun[];
}

/** The report as plain data. */
export function jsonReport(results: readonly RunResult[], given: Partial<ReportContext> = {}): JsonReport {
  const { notes, cell, skipped } = contextOf(given);
  return {
    version: 1,
    verdict: overallVerdict(results),
    ...(notes.length === 0 ? {} : { notes }),
    totals: totalsOf(results),
    runs: results.map((run) => jsonRun(run, cell(run))),
    skipped,
  };
}

/** The report as JSON text, indented, with a final line feed. */
export function toJson(results: readonly RunResult[], given: Partial<ReportContext> = {}): string {
  return `${JSON.stringify(jsonReport(results, given), null, 2)}\n`;
}
