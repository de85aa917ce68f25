import type { RunResult } from '../verdict/result.js';
import { contextOf, type ReportContext } from './context.js';
import { clip, markdown, markdownCode } from './escape.js';
import { duration, grouped, plural } from './figures.js';
import { findingBlock, findingRow } from './markdown-finding.js';
import { boundPhrase, classSummary, headline, remarks, verdictWords } from './phrases.js';
import { countsOf, inReadingOrder, overallVerdict } from './totals.js';

/** GitHub drops a step's whole summary above 1 MiB; this leaves room for what others write in the step. */
export const summaryBudgetBytes = 900_000;

export interface MarkdownOptions extends Partial<ReportContext> {
  /** Most bytes of UTF-8 in the result. */
  readonly budgetBytes?: number;
}

/** How much is told; each level costs a fraction of the one before. */
interface Detail {
  readonly runsListed: number;
  readonly findingsPerRun: number;
  readonly evidence: boolean;
  readonly configuration: boolean;
}

const levels: readonly Detail[] = [
  { runsListed: 256, findingsPerRun: 50, evidence: true, configuration: true },
  { runsListed: 256, findingsPerRun: 20, evidence: true, configuration: false },
  { runsListed: 256, findingsPerRun: 5, evidence: true, configuration: false },
  { runsListed: 256, findingsPerRun: 3, evidence: false, configuration: false },
  { runsListed: 50, findingsPerRun: 1, evidence: false, configuration: false },
  { runsListed: 10, findingsPerRun: 0, evidence: false, configuration: false },
  { runsListed: 0, findingsPerRun: 0, evidence: false, configuration: false },
];

const marks = { pass: '✅', fail: '❌', inconclusive: '⚠️' } as const;
const verdictRank = { fail: 0, inconclusive: 1, pass: 2 } as const;

/** Runs with the verdict a reader must see first, in front. */
function worstFirst(results: readonly RunResult[]): readonly RunResult[] {
  return [...results].sort((a, b) => verdictRank[a.verdict] - verdictRank[b.verdict]);
}

function runRow(run: RunResult): string {
  const counts = countsOf(run);
  const violations = run.findings.filter((finding) => finding.severity === 'fail');
  return [
    '',
    `${marks[run.verdict]} ${run.verdict}`,
    markdownCode(clip(run.run, 80)),
    markdownCode(clip(run.scenario, 80)),
    String(run.seed),
    grouped(counts.confirmed),
    grouped(counts.lost),
    violations.length === 0 ? '–' : markdown(clip(classSummary(violations), 200)),
    `${run.actions.verified}/${run.actions.asked}`,
    duration(run.durationSeconds),
    '',
  ]
    .join(' | ')
    .trim();
}

function runTable(runs: readonly RunResult[], total: number): string[] {
  if (runs.length === 0) return [];
  const rest = total - runs.length;
  return [
    '| Verdict | Run | Scenario | Seed | Confirmed | Lost | Violations | Faults in effect | Time |',
    '| --- | --- | --- | ---: | ---: | ---: | --- | ---: | ---: |',
    ...runs.map(runRow),
    '',
    ...(rest > 0 ? [`…and ${plural(rest, 'more run')}; \`results.json\` has them all.`, ''] : []),
  ];
}

function configuration(run: RunResult): string[] {
  const entries = Object.entries(run.header).slice(0, 40);
  if (entries.length === 0) return [];
  const rows = entries.map(
    ([name, value]) => `| ${markdownCode(clip(name, 80))} | ${markdownCode(clip(value, 200))} |`,
  );
  return [
    '<details><summary>Configuration</summary>',
    '',
    '| | |',
    '| --- | --- |',
    ...rows,
    '',
    '</details>',
    '',
  ];
}

function runSection(run: RunResult, detail: Detail, context: ReportContext): string[] {
  const findings = inReadingOrder(run.findings);
  const told = findings.filter((finding) => finding.severity !== 'info');
  const legal = findings.filter((finding) => finding.severity === 'info');
  const shown = told.slice(0, detail.findingsPerRun);
  const untold = told.slice(detail.findingsPerRun);
  const history = context.history(run);
  const said = remarks(run).slice(0, 10);
  return [
    `### ${marks[run.verdict]} Run ${markdownCode(clip(run.run, 80))} of ${markdownCode(clip(run.scenario, 80))}`,
    '',
    ...said.map((remark) => `- ${markdown(clip(remark, 600))}`),
    ...(said.length === 0 ? [] : ['']),
    ...shown.flatMap((finding) =>
      detail.evidence ? findingBlock(finding, history) : findingRow(finding, history),
    ),
    ...(untold.length === 0
      ? []
      : [`…and ${plural(untold.length, 'more finding')}: ${markdown(classSummary(untold))}.`, '']),
    ...(legal.length === 0 ? [] : [`Also seen, legal: ${markdown(classSummary(legal))}.`, '']),
    `How to replay: ${markdownCode(clip(context.replay(run), 400))}`,
    '',
    ...(detail.configuration ? configuration(run) : []),
  ];
}

function render(results: readonly RunResult[], detail: Detail, context: ReportContext): string {
  const verdict = overallVerdict(results);
  const bound = boundPhrase(results, context.failureRateBound);
  const runs = worstFirst(results).slice(0, detail.runsListed);
  const telling = runs.filter(
    (run) =>
      results.length === 1 ||
      run.verdict !== 'pass' ||
      remarks(run).length > 0 ||
      run.findings.some((finding) => finding.severity !== 'info'),
  );
  return `${[
    `## ${marks[verdict]} ${verdictWords[verdict]}`,
    '',
    `${markdown(clip(headline(results), 400))}.`,
    '',
    ...(bound === null ? [] : [`${markdown(bound)}.`, '']),
    ...runTable(runs, results.length),
    ...telling.flatMap((run) => runSection(run, detail, context)),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

/**
 * The report for a job summary: verdict first, then the table of runs, then every run that has something
 * to tell. Says less, level by level, until it fits the budget; the last level is a few hundred bytes.
 */
export function toMarkdown(results: readonly RunResult[], options: MarkdownOptions = {}): string {
  const context = contextOf(options);
  const budget = options.budgetBytes ?? summaryBudgetBytes;
  let text = '';
  for (const detail of levels) {
    text = render(results, detail, context);
    if (Buffer.byteLength(text, 'utf8') <= budget) break;
  }
  return text;
}
