import { merge } from '../merge.js';
import { defaultsShape } from '../scenario-shape.js';
import type { Problems } from '../shape.js';
import { child, isAbsent, type Path, type Source } from '../source.js';
import { axesOf, checkEntries, checkNoExpressions, maxCells, scenarioAxis } from './check-axes.js';
import { candidatesOf, checkEffect, checkUse } from './check-use.js';
import { type Combination, combine } from './combine.js';
import type { MatrixDraft } from './matrix-shape.js';
import { type NamedCell, nameCells } from './name-cells.js';
import { fillAxes } from './outside-axes.js';
import { substitute } from './substitute.js';

/** A scenario of one cell, before it is read: its expressions replaced, the defaults merged under it. */
export interface CellSource {
  readonly cell: NamedCell;
  readonly source: Source;
  /** Where the scenario stands in the file. */
  readonly path: Path;
}

/** What a matrix is expanded over. */
export interface Ground {
  readonly matrix: Source;
  readonly defaults: Source | undefined;
  /** By their names, which are sound. */
  readonly scenarios: ReadonlyMap<string, Source>;
  /** Lists of axes given from outside. */
  readonly given: Readonly<Record<string, string>>;
}

/** The cells of the file; none after a problem of the matrix itself was reported. */
export function expandMatrix(draft: MatrixDraft, ground: Ground, problems: Problems): readonly CellSource[] {
  const before = problems.reported;
  const names = [...ground.scenarios.values()].flatMap((item) => child(item, 'name') ?? []);
  const written = fillAxes(draft.axes ?? new Map(), ground.given, problems);
  const include = draft.include ?? [];
  const exclude = draft.exclude ?? [];
  const axes = axesOf(written, names, ground.matrix, problems);
  if (axes === undefined) return [];
  checkEntries(draft, axes, names, problems);
  checkNoExpressions(axes, [...include, ...exclude], problems);
  const parts = [ground.defaults, ...ground.scenarios.values()].flatMap((part) => part ?? []);
  checkUse(parts, written, include, candidatesOf(axes, include), problems);
  if (problems.reported > before) return [];
  const { combinations, idle } = combine(axes, include, exclude);
  // Lists from outside may well have nothing of what the file leaves out.
  const checkedIdle = Object.keys(ground.given).length === 0 ? idle : [];
  checkEffect(combinations, include, checkedIdle, axes, problems);
  const whole = combinations.flatMap((each) => withScenario(each, names, problems) ?? []);
  if (whole.length > maxCells)
    problems.key(
      ground.matrix.path,
      `The matrix has ${whole.length} cells, more than the limit of ${maxCells}.`,
      'Use fewer values, or exclude some.',
    );
  else if (whole.length === 0)
    problems.key(ground.matrix.path, 'The matrix has no cells: everything is excluded.');
  if (problems.reported > before) return [];
  return nameCells(whole, problems).flatMap((cell) => sourceOfCell(cell, ground, problems) ?? []);
}

/** An entry that fits no combination is one of its own, and somebody must say of which scenario. */
function withScenario(
  combination: Combination,
  names: readonly Source[],
  problems: Problems,
): Combination | undefined {
  const { values, included } = combination;
  if (values.has(scenarioAxis) || included === null) return combination;
  const [only] = names;
  if (only !== undefined && names.length === 1)
    return { ...combination, values: new Map([[scenarioAxis, only], ...values]) };
  return problems.value(
    included.source,
    'This fits no combination, so it is a cell of its own, but of which scenario?',
    'Add "scenario:".',
  );
}

function sourceOfCell(cell: NamedCell, ground: Ground, problems: Problems): CellSource | undefined {
  const item = ground.scenarios.get(cell.origin.scenario);
  if (item === undefined || item.kind !== 'mapping') return undefined;
  const { values } = cell.combination;
  const before = problems.reported;
  const defaults = ground.defaults && substitute(ground.defaults, values, problems);
  const own = substitute(item, values, problems);
  if (problems.reported > before) return undefined;
  if (!isAbsent(defaults)) defaultsShape.read(defaults, problems);
  const merged = merge(defaults, own);
  if (merged?.kind !== 'mapping') return undefined;
  const name: Source = { kind: 'scalar', path: child(item, 'name')?.path ?? item.path, value: cell.id };
  return {
    cell,
    path: item.path,
    source: { ...merged, entries: new Map([...merged.entries, ['name', name]]) },
  };
}
