import type { InvestigatedRun, OrderMode } from '../verdict/investigate-model.js';
import { verdictOf } from '../verdict/investigate-model.js';
import { contextOf } from './context.js';
import { clip, markdown, oneLine } from './escape.js';
import { grouped } from './figures.js';
import type { AnalysedLog, Analysis } from './investigation-log.js';
import { investigationPage, type PageSection } from './investigation-page.js';
import { resultsOf } from './investigation-result.js';
import { toJUnit } from './junit.js';
import { toMarkdown } from './markdown.js';
import { toText } from './text.js';

const lineAtMost = 1000;

function textSection({ title, paragraphs, bullets }: PageSection): string[] {
  return [
    `## ${oneLine(title)}`,
    ...paragraphs.map((text) => clip(oneLine(text), lineAtMost)),
    ...bullets.map((text) => `- ${clip(oneLine(text), lineAtMost)}`),
    '',
  ];
}

function markdownSection({ title, paragraphs, bullets }: PageSection): string[] {
  return [
    `## ${markdown(title)}`,
    '',
    ...paragraphs.flatMap((text) => [markdown(clip(text, lineAtMost)), '']),
    ...bullets.map((text) => `- ${markdown(clip(text, lineAtMost))}`),
    ...(bullets.length === 0 ? [] : ['']),
  ];
}

const number = (count: number | null) => (count === null ? '–' : grouped(count));

/** A row for each run, so that a page of twenty runs can be taken in at once. */
function runTable(runs: readonly InvestigatedRun[], order: OrderMode): string[] {
  const shown = runs.slice(0, 500);
  return [
    '| Run | From line | Verdict | Confirmed | Delivered | Lost | Tail | Out of order | Delivered again | Never confirmed |',
    '| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...shown.map(({ run, firstLine, counts, order: broken }, index) =>
      [
        '',
        run,
        firstLine,
        verdictOf(runs[index] as InvestigatedRun, order),
        number(counts.confirmed),
        number(counts.delivered),
        number(counts.lost),
        number(counts.tail),
        broken[order],
        number(counts.duplicates),
        number(counts.unconfirmed),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
    ...(runs.length > shown.length ? ['', `and ${grouped(runs.length - shown.length)} more runs`] : []),
    '',
  ];
}

function logText(log: AnalysedLog, order: OrderMode): string {
  if (log.grammar === 'history') return toText([log.result], { history: () => log.file });
  const page = investigationPage(log.investigation, order);
  return [`# ${oneLine(log.file)}`, '', ...page.flatMap(textSection)].join('\n');
}

function logMarkdown(log: AnalysedLog, order: OrderMode): string {
  if (log.grammar === 'history') return toMarkdown([log.result], { history: () => log.file });
  const page = investigationPage(log.investigation, order);
  const sections = page.flatMap((section) =>
    section.title === 'Log analysis'
      ? [...markdownSection(section), ...runTable(log.investigation.runs, order)]
      : markdownSection(section),
  );
  return [`# ${markdown(log.file)}`, '', ...sections].join('\n');
}

/** The page for people, one for each file. */
export function toAnalysisText({ logs, order }: Analysis): string {
  return logs.map((log) => logText(log, order)).join('\n');
}

export function toAnalysisMarkdown({ logs, order }: Analysis): string {
  return logs.map((log) => logMarkdown(log, order)).join('\n');
}

/** Every run of every file in the model of our own runs. */
export function analysisResults({ logs, order }: Analysis) {
  return logs.flatMap((log) =>
    log.grammar === 'history' ? [log.result] : resultsOf(log.file, log.investigation, order),
  );
}

/** JUnit: a suite for each file, a case for each run. */
export function toAnalysisJUnit(analysis: Analysis): string {
  return toJUnit(analysisResults(analysis), contextOf({ history: (run) => run.scenario }));
}
