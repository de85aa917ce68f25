import type { LocatedYaml } from '../yaml/locate.js';
import { fileShape } from './file-shape.js';
import type { LoadOptions } from './load.js';
import { expandMatrix } from './matrix/expand-matrix.js';
import { matrixShape } from './matrix/matrix-shape.js';
import { folderOf } from './matrix/name-cells.js';
import { axisRoot } from './matrix/outside-axes.js';
import { checkNumbers } from './matrix/written-numbers.js';
import { merge } from './merge.js';
import { plainName } from './names.js';
import { override } from './overrides.js';
import type { CellOrigin } from './scenario.js';
import { defaultsShape } from './scenario-shape.js';
import type { Problems } from './shape.js';
import { child, isAbsent, nearest, type Path, type Source } from './source.js';

/** One scenario to be read: defaults under it, overrides on it, of a matrix cell its values in it. */
export interface ScenarioSource {
  readonly source: Source;
  /** Where the scenario itself stands in the file. */
  readonly path: Path;
  readonly cell: CellOrigin | null;
}

/** The scenarios of a file, or the cells that its matrix makes of them. */
export function scenarioSources(
  root: Source,
  yaml: LocatedYaml,
  { set = {}, axes = {} }: LoadOptions,
  problems: Problems,
): readonly ScenarioSource[] {
  fileShape.read(root, problems);
  const written = child(root, 'scenarios');
  const items = written?.kind === 'list' ? written.items : [];
  const defaults = child(root, 'defaults');
  const matrix = child(root, 'matrix');
  reportSameNames(items, isAbsent(matrix), problems);
  const overridden = (source: Source) =>
    source.kind === 'mapping' ? override(source, set, problems) : source;
  if (isAbsent(matrix)) {
    if (!isAbsent(defaults)) defaultsShape.read(defaults, problems);
    for (const name of Object.keys(axes))
      problems.key([axisRoot, name], `There is no axis "${name}".`, 'The file has no "matrix".');
    return items.map((item) => {
      const source = item.kind === 'mapping' ? (merge(defaults, item) ?? item) : item;
      return { source: overridden(source), path: item.path, cell: null };
    });
  }
  const before = problems.reported;
  checkNumbers(matrix, yaml.scalarAt, problems);
  const draft = matrixShape.read(matrix, problems);
  if (draft === undefined || problems.reported > before) return [];
  const scenarios = byName(items, problems);
  if (scenarios.size < items.length) return [];
  const ground = { matrix, defaults, scenarios, given: axes };
  return expandMatrix(draft, ground, problems).map(({ source, path, cell }) => {
    return { source: overridden(source), path, cell: cell.origin };
  });
}

function byName(items: readonly Source[], problems: Problems): ReadonlyMap<string, Source> {
  return new Map(
    items.flatMap((item) => {
      const name = child(item, 'name');
      const text = isAbsent(name)
        ? problems.value(
            item,
            '"name" is missing here.',
            'Add "name:", the scenario’s name, unique in the file.',
          )
        : plainName.read(name, problems);
      return text === undefined ? [] : [[text, item] as const];
    }),
  );
}

/** @param areFolders whether the names are those of the runs' folders; cells have names of their own. */
function reportSameNames(items: readonly Source[], areFolders: boolean, problems: Problems): void {
  const seen = new Map<string, string>();
  for (const item of items) {
    const name = child(item, 'name');
    if (isAbsent(name) || name.kind !== 'scalar') continue;
    const text = String(name.value);
    const other = seen.get(folderOf(text));
    if (other === text)
      problems.value(nearest(item, 'name'), `There are two scenarios named "${text}".`, 'Rename one.');
    else if (other !== undefined && areFolders) {
      const what = `The runs of "${text}" and "${other}" would share a folder.`;
      problems.value(nearest(item, 'name'), what, 'Rename one.');
    }
    seen.set(folderOf(text), text);
  }
}
