import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine } from '../../src/config/matrix/combine.js';
import type { Entry } from '../../src/config/matrix/matrix-shape.js';
import { type Source, sourceOf } from '../../src/config/source.js';
import { type PlainRow, type PlainValue, plainCombinations } from '../reference/plain-matrix.js';

const names = ['os', 'node', 'queue', 'extra'] as const;
const scalar = fc.constantFrom('a', 'A', 'b', '1', 2, 'c');
const mapping = fc.dictionary(fc.constantFrom('kind', 'size'), fc.constantFrom('x', 'X', 'y'), {
  maxKeys: 2,
});
const value: fc.Arbitrary<PlainValue> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 1, arbitrary: mapping },
);
const row = (known: readonly string[], from: fc.Arbitrary<PlainValue>): fc.Arbitrary<PlainRow> =>
  fc.dictionary(fc.constantFrom(...known), from, { minKeys: 1, maxKeys: 3 });

const matrices = fc
  .dictionary(fc.constantFrom('os', 'node', 'queue'), fc.array(value, { minLength: 1, maxLength: 3 }), {
    maxKeys: 3,
  })
  .chain((axes) => {
    // Entries mostly speak of values that there are: others would never match.
    const used = Object.values(axes).flat();
    const near = used.length === 0 ? value : fc.oneof(fc.constantFrom(...used), value);
    const axisNames = Object.keys(axes);
    return fc.record({
      axes: fc.constant(axes),
      include: fc.array(row(names, near), { maxLength: 4 }),
      exclude:
        axisNames.length === 0
          ? fc.constant<PlainRow[]>([])
          : fc.array(row(axisNames, near), { maxLength: 3 }),
    });
  });

const plain = (source: Source): PlainValue => {
  if (source.kind === 'mapping')
    return Object.fromEntries([...source.entries].map(([key, each]) => [key, String(plain(each))]));
  if (source.kind === 'list' || source.value === null) throw new Error('no such values are made here');
  return typeof source.value === 'boolean' ? String(source.value) : source.value;
};
const entryOf = (entry: PlainRow): Entry => {
  const source = sourceOf(entry);
  return { source, values: source.kind === 'mapping' ? source.entries : new Map() };
};

describe('the matrix', () => {
  it('has the combinations that GitHub would make, in the same order', () => {
    let excluded = 0;
    let extended = 0;
    let alone = 0;
    fc.assert(
      fc.property(matrices, ({ axes, include, exclude }) => {
        const sources = Object.entries(axes).map(
          ([name, values]) => [name, values.map((each) => sourceOf(each))] as const,
        );
        const { combinations } = combine(new Map(sources), include.map(entryOf), exclude.map(entryOf));
        const expected = plainCombinations({ axes, include, exclude });
        expect(
          combinations.map(({ values }) =>
            Object.fromEntries([...values].map(([name, each]) => [name, plain(each)])),
          ),
        ).toEqual(expected);
        const product = Object.values(axes).reduce((size, values) => size * values.length, 1);
        const own = combinations.filter(({ included }) => included !== null).length;
        if (combinations.length - own < product) excluded += 1;
        if (own > 0) alone += 1;
        if (combinations.some(({ values, included }) => included === null && values.has('extra')))
          extended += 1;
      }),
      { numRuns: 3000 },
    );
    // What was never tried proves nothing.
    expect(Math.min(excluded, extended, alone)).toBeGreaterThan(200);
  });
});
