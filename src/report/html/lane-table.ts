import type { LaneCounts, LaneResult, RunResult } from '../../verdict/result.js';
import { clip } from '../escape.js';
import { grouped } from '../figures.js';
import { lanesWorstFirst, violationsOf } from '../lanes.js';
import { classSummary, verdictWords } from '../phrases.js';
import { element, type Markup } from './markup.js';

type Column = readonly [title: string, name: keyof LaneCounts];

const columns: readonly Column[] = [
  ['Published', 'published'],
  ['Confirmed', 'confirmed'],
  ['Returned', 'returned'],
  ['Nacked', 'nacked'],
  ['Unknown', 'unknown'],
  ['Delivered', 'delivered'],
  ['Different', 'distinct'],
  ['Redelivered', 'redelivered'],
  ['Duplicates', 'duplicates'],
  ['Lost', 'lost'],
  ['of them tail', 'tail'],
];

/** Shown even when they are nothing but zeros. */
const always: ReadonlySet<keyof LaneCounts> = new Set([
  'published',
  'confirmed',
  'delivered',
  'distinct',
  'lost',
]);

function laneRow(run: RunResult, lane: LaneResult, shown: readonly Column[], several: boolean): Markup {
  const violations = classSummary(violationsOf(run, lane.lane));
  return element(
    'tr',
    {},
    several
      ? element('td', {}, element('span', { class: `pill ${lane.verdict}` }, verdictWords[lane.verdict]))
      : null,
    element('th', { scope: 'row' }, clip(lane.lane, 80)),
    several ? element('td', { class: 'words' }, violations === '' ? '–' : violations) : null,
    shown.map(([, name]) =>
      element(
        'td',
        { class: (name === 'lost' || name === 'tail') && lane.counts[name] > 0 ? 'bad' : null },
        grouped(lane.counts[name]),
      ),
    ),
    element('td', {}, `${lane.order['first-delivery']} / ${lane.order.unflagged} / ${lane.order.strict}`),
  );
}

/** What was counted in each lane, and order violations in the three modes; of several lanes the worst first. */
export function laneTable(run: RunResult): Markup | null {
  if (run.lanes.length === 0) return null;
  const several = run.lanes.length > 1;
  const shown = columns.filter(
    ([, name]) => always.has(name) || run.lanes.some((lane) => lane.counts[name] > 0),
  );
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Counts by lane' },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          several ? element('th', { scope: 'col' }, 'Verdict') : null,
          element('th', { scope: 'col' }, 'Lane'),
          several ? element('th', { scope: 'col', class: 'words' }, 'Violations') : null,
          shown.map(([title]) => element('th', { scope: 'col' }, title)),
          element('th', { scope: 'col' }, 'Out of order (first-delivery / unflagged / strict)'),
        ),
      ),
      element(
        'tbody',
        {},
        lanesWorstFirst(run).map((lane) => laneRow(run, lane, shown, several)),
      ),
    ),
  );
}
