import type { Shape } from '../shape.js';
import { describe, isAbsent, type Source, shorten } from '../source.js';
import { list, mapping, optional } from '../structure-shapes.js';

const maxValues = 500;
const namePattern = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** Names of an `include` or `exclude` entry, each with its value. */
export interface Entry {
  readonly source: Source;
  readonly values: ReadonlyMap<string, Source>;
}

/** One axis as written; its list may be filled from outside. */
export interface Axis {
  readonly source: Source;
  readonly values: readonly Source[];
}

/** Any YAML value: what it may be is decided where it is used. */
const axis: Shape<Axis> = {
  schema: { type: ['array', 'null'], maxItems: maxValues },
  read(source, problems) {
    if (isAbsent(source)) return { source, values: [] };
    if (source.kind !== 'list')
      return problems.value(source, `Expected a list of values, not ${describe(source)}.`);
    if (source.items.length <= maxValues) return { source, values: source.items };
    return problems.value(source, `Expected at most ${maxValues} values, not ${source.items.length}.`);
  },
};

const axes: Shape<ReadonlyMap<string, Axis>> = {
  schema: { type: 'object', additionalProperties: axis.schema },
  read(source, problems) {
    if (source.kind !== 'mapping')
      return problems.value(
        source,
        `Expected a mapping of names to lists of values, not ${describe(source)}.`,
      );
    const read = new Map<string, Axis>();
    for (const [name, value] of source.entries) {
      if (!namePattern.test(name)) {
        problems.key(
          value.path,
          `"${shorten(name)}" cannot be the name of an axis.`,
          'Use letters, digits, "_" and "-", a letter first.',
        );
        continue;
      }
      const values = axis.read(value, problems);
      if (values) read.set(name, values);
    }
    return read;
  },
};

const entry: Shape<Entry> = {
  schema: { type: 'object', minProperties: 1 },
  read(source, problems) {
    if (source.kind !== 'mapping')
      return problems.value(source, `Expected a mapping of names to values, not ${describe(source)}.`);
    if (source.entries.size === 0) return problems.value(source, 'This entry names nothing.', 'Remove it.');
    return { source, values: source.entries };
  },
};

const entries = list(entry, 'entries', 0, maxValues);

/** The `matrix` of a scenario file. */
export const matrixShape = mapping({
  axes: optional(axes, null, 'Names and their lists of values; each combination is a cell.'),
  include: optional(entries, null, 'Values added to the combinations they fit, or cells of their own.'),
  exclude: optional(entries, null, 'Combinations that are left out.'),
});

export type MatrixDraft = NonNullable<ReturnType<typeof matrixShape.read>>;
