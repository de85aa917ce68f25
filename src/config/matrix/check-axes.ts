import { suggest } from '../../yaml/suggest.js';
import type { Problems } from '../shape.js';
import { describe, type Source } from '../source.js';
import type { Axis, Entry, MatrixDraft } from './matrix-shape.js';
import { expressionStart } from './template.js';

/** The axis that every matrix has: the names of the file's scenarios. */
export const scenarioAxis = 'scenario';
export const maxCells = 500;
/** The whole product is made before `exclude` thins it out. */
export const maxProduct = 10_000;

/**
 * The axes of a matrix as they are multiplied, the scenario first. Undefined after a problem was reported that
 * leaves nothing to multiply.
 */
export function axesOf(
  axes: ReadonlyMap<string, Axis>,
  scenarioNames: readonly Source[],
  matrix: Source,
  problems: Problems,
): ReadonlyMap<string, readonly Source[]> | undefined {
  const before = problems.reported;
  for (const [name, axis] of axes) {
    if (axis.values.length > 0) continue;
    problems.key(
      axis.source.path,
      `The axis "${name}" has no values.`,
      `List them here, or fill it from outside: --axis ${name}=VALUE,VALUE.`,
    );
  }
  const chosen = axes.get(scenarioAxis);
  for (const value of chosen?.values ?? []) checkScenarioName(value, scenarioNames, problems);
  const all = new Map([[scenarioAxis, chosen?.values ?? scenarioNames]]);
  for (const [name, { values }] of axes) if (name !== scenarioAxis) all.set(name, values);
  const size = [...all.values()].reduce((product, values) => product * values.length, 1);
  if (size > maxProduct)
    problems.key(
      matrix.path,
      `The axes make ${size} combinations, more than the limit of ${maxProduct}.`,
      'Use fewer values.',
    );
  return problems.reported > before ? undefined : all;
}

/** Reports what an entry of `include` or `exclude` names that cannot be. */
export function checkEntries(
  { include, exclude }: MatrixDraft,
  axes: ReadonlyMap<string, readonly Source[]>,
  scenarioNames: readonly Source[],
  problems: Problems,
): void {
  for (const { values } of exclude ?? []) {
    for (const [name, { path }] of values) {
      if (axes.has(name)) continue;
      const near = suggest(name, axes.keys());
      const hint = near === null ? `Axes: ${[...axes.keys()].join(', ')}.` : `Did you mean "${near}"?`;
      problems.key(path, `There is no axis "${name}" to exclude by.`, hint);
    }
  }
  for (const { values } of [...(include ?? []), ...(exclude ?? [])]) {
    const scenario = values.get(scenarioAxis);
    if (scenario !== undefined) checkScenarioName(scenario, scenarioNames, problems);
  }
}

/** Reports expressions inside the matrix: its values are what expressions stand for. */
export function checkNoExpressions(
  axes: ReadonlyMap<string, readonly Source[]>,
  entries: readonly Entry[],
  problems: Problems,
): void {
  const visit = (source: Source): void => {
    if (source.kind === 'list') source.items.forEach(visit);
    else if (source.kind === 'mapping') source.entries.forEach(visit);
    else if (typeof source.value === 'string' && source.value.includes(expressionStart))
      problems.value(source, 'A value of the matrix is not evaluated itself.', 'Write it out.');
  };
  for (const values of axes.values()) values.forEach(visit);
  for (const { source } of entries) visit(source);
}

function checkScenarioName(value: Source, names: readonly Source[], problems: Problems): void {
  const known = names.flatMap((name) => (name.kind === 'scalar' ? [String(name.value)] : []));
  const given = value.kind === 'scalar' ? String(value.value) : '';
  if (known.includes(given)) return;
  const near = suggest(given, known);
  const hint = near === null ? `The file has: ${known.join(', ')}.` : `Did you mean "${near}"?`;
  problems.value(value, `There is no scenario ${describe(value)}.`, hint);
}
