import type { RunResult, Verdict } from '../verdict/result.js';
import type { CellPlace } from './cell-place.js';
import type { ReportContext } from './context.js';
import { byClass, overallVerdict } from './totals.js';

/** A matrix as a table: one axis across, the scenarios and all other axes down. */
export interface Grid {
  /** What the row titles are made of, e.g. `scenario · queue`. */
  readonly rowTitle: string;
  /** The axis across. */
  readonly columnTitle: string;
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly title: string;
  /** By column; null: the matrix has no such cell. */
  readonly cells: readonly (GridCell | null)[];
}

export interface GridCell {
  readonly verdict: Verdict;
  /** Indexes of its runs in the results. */
  readonly runs: readonly number[];
  /** Index of the run that a reader wants to see first. */
  readonly first: number;
  /** How many of its runs have the cell's verdict. */
  readonly count: number;
  /** Classes of the findings that fail it, worst first. */
  readonly classes: readonly string[];
}

/** More columns do not fit on a screen. */
const maxColumns = 12;

interface Placed {
  readonly place: CellPlace;
  readonly run: RunResult;
  readonly index: number;
}

/** The runs that have a place in a matrix as a table; null when there is no axis to spread them over. */
export function gridOf(results: readonly RunResult[], cell: ReportContext['cell']): Grid | null {
  const placed = results.flatMap((run, index): Placed[] => {
    const place = cell(run);
    return place === null ? [] : [{ place, run, index }];
  });
  const axes = [...new Set(placed.flatMap(({ place }) => Object.keys(place.values)))]
    .map((name) => ({ name, labels: labelsOf(placed, name) }))
    .filter(({ labels }) => labels.length > 1);
  const column = axes
    .filter(({ labels }) => labels.length <= maxColumns)
    .reduce<(typeof axes)[number] | null>(
      (best, axis) => (best === null || axis.labels.length > best.labels.length ? axis : best),
      null,
    );
  if (column === null) return null;
  const down = axes.filter((axis) => axis !== column).map(({ name }) => name);
  const titleOf = ({ place }: Placed) =>
    [place.scenario, ...down.flatMap((name) => place.values[name] ?? [])].join(' · ');
  return {
    rowTitle: ['scenario', ...down].join(' · '),
    columnTitle: column.name,
    columns: column.labels,
    rows: [...new Set(placed.map(titleOf))].map((title) => ({
      title,
      cells: column.labels.map((label) =>
        cellOf(placed.filter((each) => titleOf(each) === title && labelOf(each, column.name) === label)),
      ),
    })),
  };
}

/** What stands in the column of runs whose cell has no such axis. */
const none = '–';

function labelOf({ place }: Placed, axis: string): string {
  return place.values[axis] ?? none;
}

function labelsOf(placed: readonly Placed[], axis: string): readonly string[] {
  return [...new Set(placed.map((each) => labelOf(each, axis)))];
}

function cellOf(placed: readonly Placed[]): GridCell | null {
  const [any] = placed;
  if (any === undefined) return null;
  const verdict = overallVerdict(placed.map(({ run }) => run));
  const deciding = placed.filter(({ run }) => run.verdict === verdict);
  const failing = deciding.flatMap(({ run }) => (run.verdict === 'fail' ? run.findings : []));
  return {
    verdict,
    runs: placed.map(({ index }) => index),
    first: (deciding[0] ?? any).index,
    count: deciding.length,
    classes: byClass(failing.filter(({ severity }) => severity === 'fail')).map((total) => total.class),
  };
}
