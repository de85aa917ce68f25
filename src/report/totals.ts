import {
  type Finding,
  type FindingClass,
  findingClasses,
  type LaneCounts,
  type RunResult,
  type Severity,
  type Verdict,
} from '../verdict/result.js';

/** The verdict of many runs: one proven failure outweighs everything, and no runs at all show nothing. */
export function overallVerdict(results: readonly RunResult[]): Verdict {
  if (results.some((run) => run.verdict === 'fail')) return 'fail';
  if (results.length === 0 || results.some((run) => run.verdict === 'inconclusive')) return 'inconclusive';
  return 'pass';
}

const noCounts: LaneCounts = {
  published: 0,
  confirmed: 0,
  returned: 0,
  nacked: 0,
  unknown: 0,
  delivered: 0,
  distinct: 0,
  redelivered: 0,
  duplicates: 0,
  lost: 0,
  tail: 0,
};
const countNames = Object.keys(noCounts) as (keyof LaneCounts)[];

function addCounts(all: readonly LaneCounts[]): LaneCounts {
  const sum: { -readonly [Name in keyof LaneCounts]: number } = { ...noCounts };
  for (const counts of all) for (const name of countNames) sum[name] += counts[name];
  return sum;
}

/** The counts of a run: its lanes' added up. */
export function countsOf(run: RunResult): LaneCounts {
  return addCounts(run.lanes.map((lane) => lane.counts));
}

/** Order violations of a run by mode: its lanes' added up. */
export function orderOf(run: RunResult): RunResult['lanes'][number]['order'] {
  const sum = { 'first-delivery': 0, unflagged: 0, strict: 0 };
  for (const { order } of run.lanes) {
    sum['first-delivery'] += order['first-delivery'];
    sum.unflagged += order.unflagged;
    sum.strict += order.strict;
  }
  return sum;
}

export interface Totals extends LaneCounts {
  readonly runs: number;
  readonly passed: number;
  readonly failed: number;
  readonly inconclusive: number;
  /** Findings of all runs by severity. */
  readonly findings: Readonly<Record<Severity, number>>;
}

/** Everything of every run, added up. */
export function totalsOf(results: readonly RunResult[]): Totals {
  const of = (verdict: Verdict) => results.filter((run) => run.verdict === verdict).length;
  const findings = { fail: 0, warn: 0, info: 0 };
  for (const run of results) for (const finding of run.findings) findings[finding.severity] += 1;
  return {
    runs: results.length,
    passed: of('pass'),
    failed: of('fail'),
    inconclusive: of('inconclusive'),
    ...addCounts(results.map(countsOf)),
    findings,
  };
}

const severityRank: Readonly<Record<Severity, number>> = { fail: 0, warn: 1, info: 2 };

/** The order a reader wants findings in: what fails the build first, then as the history tells it. */
export function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => severityRank[a.severity] - severityRank[b.severity] || a.line - b.line || a.count - b.count,
  );
}

export interface ClassTotal {
  readonly class: FindingClass;
  readonly findings: number;
  readonly messages: number;
}

/** Findings counted by class, in the order of the taxonomy: what is worst comes first. */
export function byClass(findings: readonly Finding[]): readonly ClassTotal[] {
  const totals = new Map<FindingClass, ClassTotal>();
  for (const finding of findings) {
    const before = totals.get(finding.class);
    totals.set(finding.class, {
      class: finding.class,
      findings: (before?.findings ?? 0) + 1,
      messages: (before?.messages ?? 0) + finding.count,
    });
  }
  return findingClasses.map((name) => totals.get(name)).filter((total) => total !== undefined);
}
