import { clip } from '../escape.js';
import type { Grid, GridCell } from '../grid.js';
import { verdictWords } from '../phrases.js';
import { element, type Markup } from './markup.js';
import { runId } from './run-id.js';

function cellMarkup(cell: GridCell | null): Markup {
  if (cell === null) return element('td', { class: 'quiet' }, '–');
  const { verdict, runs, first, count, classes } = cell;
  const share = runs.length === 1 ? '' : ` ${count}/${runs.length}`;
  return element(
    'td',
    {},
    element('a', { class: `pill ${verdict}`, href: `#${runId(first)}` }, `${verdictWords[verdict]}${share}`),
    classes.length === 0 ? null : element('span', { class: 'quiet' }, ` ${classes.join(', ')}`),
  );
}

/** The whole matrix on one screen, each verdict leading to the run that decided it. */
export function gridTable(grid: Grid): Markup {
  return element(
    'div',
    { class: 'scroll matrix', tabindex: 0, role: 'region', 'aria-label': 'Matrix' },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, `${grid.rowTitle} \u2572 ${grid.columnTitle}`),
          grid.columns.map((column) => element('th', { scope: 'col' }, clip(column, 60))),
        ),
      ),
      element(
        'tbody',
        {},
        grid.rows.map(({ title, cells }) =>
          element('tr', {}, element('th', { scope: 'row' }, clip(title, 120)), cells.map(cellMarkup)),
        ),
      ),
    ),
  );
}
