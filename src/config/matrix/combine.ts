import { child, type Source } from '../source.js';
import { looselyEqual } from './loose-equal.js';
import type { Entry } from './matrix-shape.js';

/** One combination of values. */
export interface Combination {
  readonly values: ReadonlyMap<string, Source>;
  /** Names that tell this combination from the others: the axes; all names when it was included as a whole. */
  readonly telling: readonly string[];
  /** The `include` entry that it is, when it is one as a whole. */
  readonly included: Entry | null;
}

export interface Combined {
  readonly combinations: readonly Combination[];
  /** Entries of `exclude` that left nothing out. */
  readonly idle: readonly Entry[];
}

/**
 * The combinations of a matrix by GitHub's rules: the product of the axes, the last axis running fastest; of it
 * without what an `exclude` entry matches; with the values of each `include` entry added to every combination
 * whose axes it does not contradict, later entries over earlier ones; at the end the entries that fit none.
 * https://docs.github.com/actions/writing-workflows/choosing-what-your-workflow-does/running-variations-of-jobs-in-a-workflow
 */
export function combine(
  axes: ReadonlyMap<string, readonly Source[]>,
  include: readonly Entry[],
  exclude: readonly Entry[],
): Combined {
  const all = productOf(axes);
  const idle = exclude.filter((entry) => !all.some((values) => matchesAll(entry.values, values)));
  const left = all.filter((values) => !exclude.some((entry) => matchesAll(entry.values, values)));
  const parts = include.map((entry) => splitByAxes(entry, axes));
  const telling = [...axes.keys()];
  const extended = left.map((values) => {
    const extras = parts
      .filter(({ filter }) => matchesAll(filter, values))
      .flatMap(({ extra }) => [...extra]);
    return { telling, included: null, values: new Map([...values, ...extras]) };
  });
  const alone = parts.filter(({ filter }) => !left.some((values) => matchesAll(filter, values)));
  const own = alone.map(({ entry }) => {
    return { telling: [...entry.values.keys()], included: entry, values: entry.values };
  });
  return { combinations: [...extended, ...own], idle };
}

type Values = ReadonlyMap<string, Source>;

function productOf(axes: ReadonlyMap<string, readonly Source[]>): readonly Values[] {
  return [...axes].reduce<readonly Values[]>(
    (product, [name, values]) =>
      product.flatMap((before) => values.map((value) => new Map([...before, [name, value]]))),
    [new Map()],
  );
}

/** What an entry asks of a combination, and what it adds to it. */
function splitByAxes(entry: Entry, axes: ReadonlyMap<string, unknown>) {
  const all = [...entry.values];
  const filter = new Map(all.filter(([name]) => axes.has(name)));
  const extra = new Map(all.filter(([name]) => !axes.has(name)));
  return { entry, filter, extra };
}

function matchesAll(filter: Values, combination: Values): boolean {
  return [...filter].every(([name, wanted]) => matches(wanted, combination.get(name)));
}

/** A mapping is matched by a part of it, leaf by leaf; what is not there equals nothing but null. */
function matches(wanted: Source, value: Source | undefined): boolean {
  if (wanted.kind === 'mapping')
    return [...wanted.entries].every(([key, part]) => matches(part, value && child(value, key)));
  if (wanted.kind === 'list') {
    if (value?.kind !== 'list' || value.items.length !== wanted.items.length) return false;
    return wanted.items.every((item, index) => matches(item, value.items[index]));
  }
  if (value === undefined) return looselyEqual(wanted.value, null);
  return value.kind === 'scalar' && looselyEqual(wanted.value, value.value);
}
