import type { RunResult } from '../../verdict/result.js';
import { clip } from '../escape.js';
import { duration, grouped } from '../figures.js';
import { classSummary, verdictWords } from '../phrases.js';
import { countsOf } from '../totals.js';
import { element, type Markup } from './markup.js';
import { runId } from './run-id.js';

function runRow(run: RunResult, index: number): Markup {
  const counts = countsOf(run);
  const violations = classSummary(run.findings.filter((finding) => finding.severity === 'fail'));
  return element(
    'tr',
    {},
    element('td', {}, element('span', { class: `pill ${run.verdict}` }, verdictWords[run.verdict])),
    element('th', { scope: 'row' }, element('a', { href: `#${runId(index)}` }, clip(run.run, 80))),
    element('td', { class: 'words' }, clip(run.scenario, 80)),
    element('td', {}, String(run.seed)),
    element('td', {}, grouped(counts.confirmed)),
    element('td', { class: counts.lost > 0 ? 'bad' : null }, grouped(counts.lost)),
    element('td', { class: 'words' }, violations === '' ? '–' : violations),
    element('td', {}, `${run.actions.verified}/${run.actions.asked}`),
    element('td', {}, duration(run.durationSeconds)),
  );
}

const titles: readonly (readonly [string, string | null])[] = [
  ['Verdict', null],
  ['Run', 'words'],
  ['Scenario', 'words'],
  ['Seed', null],
  ['Confirmed', null],
  ['Lost', null],
  ['Violations', 'words'],
  ['Faults in effect', null],
  ['Time', null],
];

/** All runs on one screen, each leading to its part of the page. */
export function overview(results: readonly RunResult[]): Markup | null {
  if (results.length < 2) return null;
  return element(
    'div',
    { class: 'scroll overview', tabindex: 0, role: 'region', 'aria-label': 'All runs' },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          titles.map(([title, kind]) => element('th', { scope: 'col', class: kind }, title)),
        ),
      ),
      element('tbody', {}, results.map(runRow)),
    ),
  );
}
