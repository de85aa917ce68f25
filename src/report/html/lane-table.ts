import type { LaneCounts, LaneResult, RunResult } from '../../verdict/result.js';
import { clip } from '../escape.js';
import { grouped } from '../figures.js';
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

function laneRow(lane: LaneResult, shown: readonly Column[]): Markup {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, clip(lane.lane, 80)),
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

/** What was counted in each lane, and order violations in the three modes. */
export function laneTable(run: RunResult): Markup | null {
  if (run.lanes.length === 0) return null;
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
          element('th', { scope: 'col' }, 'Lane'),
          shown.map(([title]) => element('th', { scope: 'col' }, title)),
          element('th', { scope: 'col' }, 'Out of order (first-delivery / unflagged / strict)'),
        ),
      ),
      element(
        'tbody',
        {},
        run.lanes.map((lane) => laneRow(lane, shown)),
      ),
    ),
  );
}
