import { type LocatedYaml, locateYaml, YamlProblem } from '../../yaml/locate.js';
import { suggest } from '../../yaml/suggest.js';
import type { Problems } from '../shape.js';
import { type Path, sourceOf, TooManyValues } from '../source.js';
import type { Axis } from './matrix-shape.js';
import { checkNumbers } from './written-numbers.js';

/** First step of the paths of values that were given from outside. */
export const axisRoot = '--axis';

/**
 * The axes with lists from outside in the place of their own: `a,b`, or a YAML list `[a, { suite: b }]`. The file
 * says which axes there are, and what they are used for.
 */
export function fillAxes(
  axes: ReadonlyMap<string, Axis>,
  given: Readonly<Record<string, string>>,
  problems: Problems,
): ReadonlyMap<string, Axis> {
  const filled = new Map(axes);
  for (const [name, text] of Object.entries(given)) {
    const path: Path = [axisRoot, name];
    if (!axes.has(name) && name !== 'scenario') {
      const near = suggest(name, axes.keys());
      const known = axes.size === 0 ? 'The file has none.' : `The file has: ${[...axes.keys()].join(', ')}.`;
      problems.key(path, `There is no axis "${name}".`, near === null ? known : `Did you mean "${near}"?`);
      continue;
    }
    const axis = readList(text, path, problems);
    if (axis) filled.set(name, axis);
  }
  return filled;
}

function readList(text: string, path: Path, problems: Problems): Axis | undefined {
  try {
    const yaml: LocatedYaml = locateYaml(text.trimStart().startsWith('[') ? text : `[${text}]`);
    const source = sourceOf(yaml.value, path);
    if (source.kind !== 'list') return problems.key(path, `"${text}" is not a list of values.`);
    checkNumbers(source, (at) => yaml.scalarAt(at.slice(path.length)), problems);
    return { source, values: source.items };
  } catch (error) {
    if (!(error instanceof YamlProblem) && !(error instanceof TooManyValues)) throw error;
    return problems.key(path, `"${text}" is not a list of values: ${error.message}.`, 'Write a,b or [a, b].');
  }
}
