import { plural } from '../report/figures.js';
import {
  actionPhrase,
  causePhrase,
  classText,
  findingPhrase,
  headline,
  placePhrase,
  skippedPhrase,
} from '../report/phrases.js';
import type { RunSummary } from '../run/contract.js';
import type { Finding, RunResult, Severity } from '../verdict/result.js';
import { anchorAt } from './anchor.js';
import type { Annotation, Level } from './commands.js';

const levels: Readonly<Record<Exclude<Severity, 'info'>, Level>> = { fail: 'error', warn: 'warning' };

interface Told {
  readonly run: RunResult;
  readonly finding: Finding;
}

/**
 * One annotation for each scenario, lane and class, at the scenario's own line: the first finding in full and
 * how many more there are. A run that fails without a failing finding, and one that shows nothing, is told too.
 * @param mustExist whether a scenario's file has to be in the workspace to be pointed at.
 */
export function annotationsOf(
  summary: RunSummary,
  workspace: string,
  inconclusiveLevel: Level,
  mustExist = true,
): readonly Annotation[] {
  const groups = new Map<string, Told[]>();
  for (const run of summary.results) {
    for (const finding of run.findings) {
      if (finding.severity === 'info') continue;
      const key = JSON.stringify([run.scenario, finding.lane, finding.class, finding.severity]);
      groups.set(key, [...(groups.get(key) ?? []), { run, finding }]);
    }
  }
  const at = (run: RunResult) =>
    anchorAt(summary.scenarioPositions[run.scenario] ?? null, workspace, mustExist);
  return [
    ...[...groups.values()].flatMap((told) => findingAnnotation(told, summary, at)),
    ...summary.results.filter(isBareFailure).map((run) => ({
      level: 'error' as const,
      title: `${run.scenario}: failed`,
      message: `The run failed without a finding of its own: ${bareReason(run)}\nReplay: ${summary.replayCommand(run)}`,
      anchor: at(run),
    })),
    ...summary.results
      .filter((run) => run.verdict === 'inconclusive')
      .map((run) => ({
        level: inconclusiveLevel,
        title: `${run.scenario}: inconclusive`,
        message: `Neither pass nor fail: ${run.inconclusive.join(' ')}\nReplay: ${summary.replayCommand(run)}`,
        anchor: at(run),
      })),
    ...nothingRun(summary, inconclusiveLevel),
  ].sort((a, b) => rank(a) - rank(b));
}

/** When every run was skipped there is no run to tell it at. */
function nothingRun({ results, skipped = [] }: RunSummary, level: Level): readonly Annotation[] {
  const [first] = skipped;
  if (results.length > 0 || first === undefined) return [];
  const message = `Neither pass nor fail: ${headline(results, skipped)}. ${skippedPhrase(first)}.`;
  return [{ level, title: 'nothing was run', message, anchor: null }];
}

function rank(annotation: Annotation): number {
  return annotation.level === 'error' ? 0 : 1;
}

function findingAnnotation(
  told: readonly Told[],
  summary: RunSummary,
  at: (run: RunResult) => Annotation['anchor'],
): readonly Annotation[] {
  const [first] = told;
  if (first === undefined) return [];
  const { run, finding } = first;
  const more = told.length - 1;
  const messages = told.reduce((sum, each) => sum + each.finding.count, 0);
  const runs = new Set(told.map((each) => each.run)).size;
  const cause = causePhrase(finding);
  const lines = [
    `${classText(finding)}: ${findingPhrase(finding)}`,
    `Where: run ${run.run}, seed ${run.seed}, ${placePhrase(finding, summary.historyPath(run))}`,
    `Fault: ${actionPhrase(finding)}`,
    ...(cause === null ? [] : [`Cause: ${cause}`]),
    ...(more === 0
      ? []
      : [
          `And ${plural(more, 'more finding')} of this class in this lane: ${plural(messages, 'message')} in ${plural(runs, 'run')} altogether.`,
        ]),
    `Replay: ${summary.replayCommand(run)}`,
  ];
  return [
    {
      level: levels[finding.severity === 'fail' ? 'fail' : 'warn'],
      title: `${run.scenario}: ${finding.class} in lane ${finding.lane}`,
      message: lines.join('\n'),
      anchor: at(run),
    },
  ];
}

function isBareFailure(run: RunResult): boolean {
  if (run.verdict !== 'fail') return false;
  return (run.missing?.length ?? 0) > 0 || !run.findings.some((finding) => finding.severity === 'fail');
}

function bareReason(run: RunResult): string {
  const missing = (run.missing ?? []).map(
    ({ class: name, lane }) =>
      `${name} was expected${lane === null ? '' : ` in lane ${lane}`} and not found.`,
  );
  const reasons = [...run.inconclusive, ...missing, ...(missing.length === 0 ? (run.revived ?? []) : [])];
  return reasons.length > 0 ? reasons.join(' ') : 'what it expects to be found was not found.';
}
