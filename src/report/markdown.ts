import type { RunResult, SkippedRun } from '../verdict/result.js';
import { contextOf, type ReportContext } from './context.js';
import { clip, markdown, markdownCode } from './escape.js';
import { duration, grouped, plural } from './figures.js';
import { gridOf } from './grid.js';
import { findingBlock, findingRow } from './markdown-finding.js';
import { laneRows, marks } from './markdown-lanes.js';
import { boundPhrase, classSummary, headline, remarks, skippedPhrase, verdictWords } from './phrases.js';
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
  /** Lanes of a run that has several. */
  readonly lanes: number;
}

const levels: readonly Detail[] = [
  { runsListed: 256, findingsPerRun: 50, evidence: true, configuration: true, lanes: 50 },
  { runsListed: 256, findingsPerRun: 20, evidence: true, configuration: false, lanes: 50 },
  { runsListed: 256, findingsPerRun: 5, evidence: true, configuration: false, lanes: 20 },
  { runsListed: 256, findingsPerRun: 3, evidence: false, configuration: false, lanes: 5 },
  { runsListed: 50, findingsPerRun: 1, evidence: false, configuration: false, lanes: 0 },
  { runsListed: 10, findingsPerRun: 0, evidence: false, configuration: false, lanes: 0 },
  { runsListed: 0, findingsPerRun: 0, evidence: false, configuration: false, lanes: 0 },
];

const verdictRank = { fail: 0, inconclusive: 1, pass: 2 } as const;

/** The matrix, where there is one. */
function gridTable(results: readonly RunResult[], context: ReportContext): string[] {
  const grid = gridOf(results, context.cell);
  if (grid === null) return [];
  const titles = [`${grid.rowTitle} / ${grid.columnTitle}`, ...grid.columns].map((title) => clip(title, 60));
  const rows = grid.rows.map(({ title, cells }) => [
    markdownCode(clip(title, 120)),
    ...cells.map((cell) => {
      if (cell === null) return '–';
      const share = cell.runs.length === 1 ? '' : ` ${cell.count}/${cell.runs.length}`;
      return `${marks[cell.verdict]} ${cell.verdict}${share} ${cell.classes.join(', ')}`.trim();
    }),
  ]);
  return [
    `| ${titles.map(markdownCode).join(' | ')} |`,
    `| ${titles.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ];
}

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

function skippedList(skipped: readonly SkippedRun[], most: number): string[] {
  if (skipped.length === 0) return [];
  const rest = skipped.length - most;
  return [
    ...skipped.slice(0, most).map((each) => `- ⏭️ ${markdown(clip(skippedPhrase(each), 300))}`),
    ...(rest > 0 ? [`- …and ${plural(rest, 'more run')} skipped`] : []),
    '',
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
    ...laneRows(run, detail.lanes),
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
    `${markdown(clip(headline(results, context.skipped), 400))}.`,
    '',
    ...(bound === null ? [] : [`${markdown(bound)}.`, '']),
    ...context.notes.slice(0, 20).map((note) => `- ${markdown(clip(note, 1000))}`),
    ...(context.notes.length === 0 ? [] : ['']),
    ...gridTable(results, context),
    ...runTable(runs, results.length),
    ...skippedList(context.skipped, detail.runsListed),
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
