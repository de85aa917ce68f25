import { actionPhrase, causePhrase, classText, findingPhrase, placePhrase } from '../report/phrases.js';
import { inReadingOrder } from '../report/totals.js';
import type { RunSummary } from '../run/contract.js';
import type { Finding, RunResult } from '../verdict/result.js';
import { anchorAt } from './anchor.js';
import type { Anchor, Annotation, Level } from './commands.js';

/**
 * One annotation for each finding that fails a run or is worth a look, at its own line of the log, and one for
 * each run that shows nothing, at its first.
 */
export function annotationsOfLogs(
  summary: RunSummary,
  workspace: string,
  inconclusiveLevel: Level,
): readonly Annotation[] {
  return summary.results.flatMap((run) => {
    const file = summary.historyPath(run);
    const at = (line: number) => anchorOf(file, line, workspace);
    const told = inReadingOrder(run.findings).filter((finding) => finding.severity !== 'info');
    const unshown: Annotation = {
      level: inconclusiveLevel,
      title: `${titleOf(run)}: inconclusive`,
      message: `Neither pass nor fail: ${run.inconclusive.join(' ')}`,
      anchor: at(run.firstLine ?? 1),
    };
    return [
      ...told.map((finding) => findingAnnotation(run, finding, file, at(finding.line))),
      ...(run.verdict === 'inconclusive' ? [unshown] : []),
    ];
  });
}

/** Lines of a packed log are not lines of the file that the pull request's page knows. */
function anchorOf(file: string, line: number, workspace: string): Anchor | null {
  return file.endsWith('.gz') ? null : anchorAt({ file, line, column: 1 }, workspace);
}

function titleOf(run: RunResult): string {
  return `run ${run.run}`;
}

function findingAnnotation(
  run: RunResult,
  finding: Finding,
  file: string,
  anchor: Anchor | null,
): Annotation {
  const cause = causePhrase(finding);
  return {
    level: finding.severity === 'fail' ? 'error' : 'warning',
    title: `${titleOf(run)}: ${finding.class}, line ${finding.line}`,
    message: [
      `${classText(finding)}: ${findingPhrase(finding)}`,
      `Where: run ${run.run}, ${placePhrase(finding, file)}`,
      `Fault: ${actionPhrase(finding)}`,
      ...(cause === null ? [] : [`Cause: ${cause}`]),
    ].join('\n'),
    anchor,
  };
}
