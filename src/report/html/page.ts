import { createHash } from 'node:crypto';
import type { RunResult } from '../../verdict/result.js';
import { contextOf, type ReportContext } from '../context.js';
import { clip } from '../escape.js';
import { gridOf } from '../grid.js';
import { boundPhrase, headline, skippedPhrase, verdictWords } from '../phrases.js';
import type { RunEvidence } from '../timeline.js';
import { overallVerdict } from '../totals.js';
import { gridTable } from './grid.js';
import { element, type Markup, rawStyle } from './markup.js';
import { overview } from './overview.js';
import { runSection } from './run-section.js';
import { styleSheet } from './style.js';

/** Runs unfolded when the page opens; more would hide the overview. */
const maxOpen = 5;
/** Runs whose pictures are drawn; a page of hundreds would be slow to open. */
const maxPictured = 40;
/** Runs that were skipped and are named; results.json has them all. */
const maxSkipped = 100;

/** Nothing may be fetched, run, sent or framed; only this page's own style sheet counts. */
function contentPolicy(): string {
  const digest = createHash('sha256').update(styleSheet).digest('base64');
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}

/** Indexes of the runs to unfold and to picture: failures first, then what could not show anything. */
function mostTelling(results: readonly RunResult[]): readonly number[] {
  const rank = { fail: 0, inconclusive: 1, pass: 2 } as const;
  return results
    .map((run, index) => ({ index, rank: rank[run.verdict] }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ index }) => index);
}

/** Every run's part of the page: the failed ones come first, for that is what the page is opened for. */
function sections(
  results: readonly RunResult[],
  evidence: readonly (RunEvidence | null)[],
  context: ReportContext,
): readonly Markup[] {
  const order = mostTelling(results);
  const open = new Set(
    order.slice(0, maxOpen).filter((index) => results.length === 1 || results[index]?.verdict !== 'pass'),
  );
  const pictured = new Set(order.slice(0, maxPictured));
  return order.flatMap((index) => {
    const run = results[index];
    if (run === undefined) return [];
    const shown = pictured.has(index) ? (evidence[index] ?? null) : null;
    return runSection(index, run, shown, context, open.has(index));
  });
}

/**
 * The report as one page that needs nothing but itself: no script, no network, no fonts of others.
 * `evidence` belongs to `results` by position; a run without it is told without pictures.
 */
export function toHtml(
  results: readonly RunResult[],
  evidence: readonly (RunEvidence | null)[] = [],
  given: Partial<ReportContext> = {},
): string {
  const context = contextOf(given);
  const verdict = overallVerdict(results);
  const grid = gridOf(results, context.cell);
  const bound = boundPhrase(results, context.failureRateBound);
  const undrawn = Math.max(0, evidence.filter((one) => one !== null).length - maxPictured);
  const page = element(
    'html',
    { lang: 'en' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy() }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      element('title', {}, `${verdictWords[verdict]}: ${headline(results, context.skipped)}`),
      rawStyle(styleSheet),
    ),
    element(
      'body',
      {},
      element(
        'header',
        { class: `verdict ${verdict}` },
        element('p', { class: 'product' }, 'rmq-chaos report'),
        element('h1', {}, verdictWords[verdict]),
        element('p', { class: 'headline' }, headline(results, context.skipped)),
        bound === null ? null : element('p', {}, bound),
      ),
      element(
        'main',
        {},
        context.notes.map((note) => element('p', { class: 'note' }, clip(note, 1000))),
        grid === null ? null : gridTable(grid),
        overview(results),
        context.skipped
          .slice(0, maxSkipped)
          .map((each) => element('p', { class: 'note' }, clip(skippedPhrase(each), 500))),
        undrawn > 0
          ? element('p', { class: 'quiet' }, `Pictures are drawn for ${maxPictured} runs, failed ones first.`)
          : null,
        sections(results, evidence, context),
      ),
    ),
  );
  return `<!doctype html>\n${page.text}\n`;
}
