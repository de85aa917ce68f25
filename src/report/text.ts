import type { Finding, RunResult, Verdict } from '../verdict/result.js';
import { contextOf, type ReportContext } from './context.js';
import { clip, oneLine } from './escape.js';
import { duration, grouped, plural } from './figures.js';
import {
  actionPhrase,
  actionsPhrase,
  boundPhrase,
  causePhrase,
  classSummary,
  classText,
  findingPhrase,
  headline,
  placePhrase,
  remarks,
  runTitle,
  skippedPhrase,
  verdictWords,
} from './phrases.js';
import { countsOf, inReadingOrder, overallVerdict } from './totals.js';

export interface TextOptions extends Partial<ReportContext> {
  /** ANSI colours; off by default. Nothing is said by colour alone. */
  readonly color?: boolean;
  /** Findings told in full for each run; the rest are counted. */
  readonly findingsPerRun?: number;
}

const ansi: Readonly<Record<Verdict, string>> = { pass: '32', fail: '31', inconclusive: '33' };

function paint(text: string, verdict: Verdict, color: boolean): string {
  return color ? `\u001b[1;${ansi[verdict]}m${text}\u001b[0m` : text;
}

/** One line of the report: foreign text can neither leave it nor grow without end. */
function line(indent: number, text: string): string {
  return `${' '.repeat(indent)}${clip(oneLine(text), 700)}`;
}

/** Three to five lines: what, where, the fault before it, why. */
function findingLines(finding: Finding, history: string): string[] {
  const modes = finding.modes.length === 0 ? '' : ` (breaks ${finding.modes.join(', ')})`;
  const cause = causePhrase(finding);
  return [
    line(2, `${clip(classText(finding), 80)}: ${findingPhrase(finding)}${modes}`),
    line(4, `where: ${placePhrase(finding, history)}`),
    line(4, `fault: ${actionPhrase(finding)}`),
    ...(cause === null ? [] : [line(4, `cause: ${cause}`)]),
  ];
}

function countsPhrase(run: RunResult): string {
  const counts = countsOf(run);
  const figures = [
    `${grouped(counts.confirmed)} confirmed`,
    `${grouped(counts.distinct)} different ones delivered`,
    `${grouped(counts.lost)} lost`,
  ];
  return `${figures.join(', ')}; ${actionsPhrase(run)}; ${duration(run.durationSeconds)}`;
}

function runLines(run: RunResult, context: ReportContext, color: boolean, most: number): string[] {
  const findings = inReadingOrder(run.findings);
  const told = findings.filter((finding) => finding.severity !== 'info');
  const legal = findings.filter((finding) => finding.severity === 'info');
  const untold = told.slice(most);
  return [
    `${paint(verdictWords[run.verdict], run.verdict, color)}  run ${line(0, runTitle(run))}`,
    line(2, countsPhrase(run)),
    ...remarks(run).map((remark) => line(2, remark)),
    ...told.slice(0, most).flatMap((finding) => findingLines(finding, context.history(run))),
    ...(untold.length === 0
      ? []
      : [line(2, `and ${plural(untold.length, 'more finding')}: ${classSummary(untold)}`)]),
    ...(legal.length === 0 ? [] : [line(2, `also seen, legal: ${classSummary(legal)}`)]),
    ...(run.verdict === 'pass' ? [] : [line(2, `replay: ${context.replay(run)}`)]),
  ];
}

/**
 * The report for a terminal or a build's log. The verdict is the first line; a run that passed takes
 * two lines. Foreign text is made one harmless line each.
 */
export function toText(results: readonly RunResult[], options: TextOptions = {}): string {
  const context = contextOf(options);
  const color = options.color ?? false;
  const verdict = overallVerdict(results);
  const bound = boundPhrase(results, context.failureRateBound);
  const blocks = [
    [
      `${paint(verdictWords[verdict], verdict, color)}: ${headline(results, context.skipped)}`,
      ...(bound === null ? [] : [bound]),
      ...context.notes.map((note) => line(0, note)),
    ],
    ...(context.skipped.length === 0
      ? []
      : [context.skipped.slice(0, 100).map((each) => line(0, skippedPhrase(each)))]),
    ...results.map((run) => runLines(run, context, color, options.findingsPerRun ?? 20)),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
