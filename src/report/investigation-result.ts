import {
  type InvestigatedRun,
  type Investigation,
  type InvestigationFinding,
  type OrderMode,
  verdictOf,
} from '../verdict/investigate-model.js';
import type { Finding, FindingClass, RunResult, Severity } from '../verdict/result.js';

function severityOf(finding: InvestigationFinding, order: OrderMode): Severity {
  if (finding.class === 'loss' || finding.class === 'tail' || finding.modes.includes(order)) return 'fail';
  return finding.class === 'order' || finding.class === 'suspected-loss' ? 'warn' : 'info';
}

function classOf(finding: InvestigationFinding): FindingClass {
  return finding.class === 'suspected-loss' ? 'gap' : finding.class;
}

function resultFinding(finding: InvestigationFinding, order: OrderMode): Finding {
  const { kind, key, ranges, count, line, atSeconds, reconnectLine, action, modes, cause, evidence } =
    finding;
  return {
    class: classOf(finding),
    kind: finding.class === 'suspected-loss' ? 'suspected-loss' : kind,
    severity: severityOf(finding, order),
    lane: 'queue',
    publisher: key,
    ranges,
    count,
    line,
    atSeconds,
    reconnectLine,
    action:
      action === null
        ? null
        : {
            line: action.line,
            index: 0,
            kind: action.kind,
            target: action.node ?? 'all',
            secondsBefore: action.secondsBefore,
          },
    modes,
    cause,
    evidence,
  };
}

function resultOf(
  run: InvestigatedRun,
  file: string,
  order: OrderMode,
  header: Record<string, string>,
): RunResult {
  const { counts } = run;
  const verdict = verdictOf(run, order);
  return {
    run: String(run.run),
    firstLine: run.firstLine,
    scenario: file,
    seed: 0,
    verdict,
    inconclusive: run.inconclusive,
    lanes: [
      {
        lane: 'queue',
        verdict,
        counts: {
          published: 0,
          confirmed: counts.confirmed ?? 0,
          returned: 0,
          nacked: 0,
          unknown: counts.unconfirmed,
          delivered: counts.delivered ?? 0,
          distinct: counts.distinct ?? 0,
          redelivered: counts.redelivered,
          duplicates: counts.duplicates,
          lost: counts.lost,
          tail: counts.tail,
        },
        order: run.order,
      },
    ],
    findings: run.findings.map((finding) => resultFinding(finding, order)),
    actions: { asked: counts.scheduledActions, verified: counts.scheduledActions, failed: 0 },
    unavailableSeconds: { publish: 0, consume: 0 },
    durationSeconds: run.durationSeconds,
    header,
  };
}

/** An investigation in the result model of our own runs, for the reports that are made from that. */
export function resultsOf(
  file: string,
  investigation: Investigation,
  order: OrderMode,
): readonly RunResult[] {
  const header = Object.fromEntries(investigation.options);
  return investigation.runs.map((run) => resultOf(run, file, order, header));
}
