import { describe, expect, test } from 'vitest';
import { locateYaml, YamlProblem } from '../../../src/yaml/locate.js';

const problem = (text: string): YamlProblem => {
  try {
    locateYaml(text);
  } catch (error) {
    if (error instanceof YamlProblem) return error;
    throw error;
  }
  throw new Error('expected a problem');
};

describe('places', () => {
  const file = locateYaml(
    'a: 1\nb:\n  - x: [1, 22]\n  - "y"\nd:\n"f f": &k {g: 1}\nh: *k\ni: |\n  text\n7: z\n',
  );
  test.each([
    [['a'], 1, 4, 1, 1],
    [['b'], 3, 3, 2, 1],
    [['b', 0], 3, 5, 3, 5],
    [['b', 0, 'x'], 3, 8, 3, 5],
    [['b', 0, 'x', 1], 3, 12, 3, 12],
    [['b', 1], 4, 5, 4, 5],
    [['d'], 5, 1, 5, 1],
    [['f f', 'g'], 6, 15, 6, 12],
    [['h'], 7, 4, 7, 1],
    [['7'], 10, 4, 10, 1],
  ])('%j', (path, line, column, keyLine, keyColumn) => {
    expect(file.positionOf(path)).toEqual({ line, column });
    expect(file.keyPositionOf(path)).toEqual({ line: keyLine, column: keyColumn });
  });
  test('a path that is not in the text has the place of its nearest ancestor', () => {
    expect(file.positionOf(['b', 0, 'nothing', 'here'])).toEqual({ line: 3, column: 5 });
    expect(file.positionOf(['h', 'g'])).toEqual({ line: 7, column: 4 });
    expect(file.positionOf([])).toEqual({ line: 1, column: 1 });
  });
  test('the value is what YAML says', () => {
    expect(file.value).toMatchObject({ a: 1, b: [{ x: [1, 22] }, 'y'], d: null, h: { g: 1 } });
  });
});

describe('unsound texts', () => {
  test('an empty file is null', () => {
    expect(locateYaml('').value).toBeNull();
    expect(locateYaml('# only a comment\n').value).toBeNull();
  });
  test('a byte order mark does not shift the places', () => {
    expect(locateYaml('\uFEFFa: 1').positionOf(['a'])).toEqual({ line: 1, column: 4 });
  });
  test('duplicate keys', () => {
    expect(problem('a: 1\na: 2\n')).toMatchObject({ place: { line: 2, column: 1 } });
  });
  test('two documents', () => {
    expect(problem('a: 1\n---\nb: 2\n')).toMatchObject({
      message: 'the file holds more than one document',
      place: { line: 3, column: 1 },
    });
  });
  test('syntax', () => {
    expect(problem('a:\n\t- b').place).toEqual({ line: 2, column: 1 });
  });
  test('ten megabytes end at once', () => {
    expect(problem('a'.repeat(10_000_000)).message).toMatch(/10.0 MB.*limit of 1 MB/);
  });
  test('a bomb of aliases', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]`);
    expect(problem(`l0: &l0 [x]\n${levels.join('\n')}`).message).toBe(
      'more than 20 aliases (*name) in one file',
    );
  });
  test('a bomb of depth', () => {
    expect(problem('['.repeat(100_000)).message).toMatch(/deeper than the limit of 50/);
  });
});

test('scalars are known as they were written', () => {
  const { scalarAt } = locateYaml('a: 1.10\nb: [0x1F, "q\\n"]\nc: {}\n');
  expect(['a', 'c'].map((key) => scalarAt([key]))).toEqual(['1.10', null]);
  expect([0, 1, 2].map((index) => scalarAt(['b', index]))).toEqual(['0x1F', 'q\n', null]);
});

test('merge keys are merged where that is asked for', () => {
  const text = 'a: &a {x: 1}\nb: {<<: *a, y: 2}\n';
  expect(locateYaml(text, { mergeKeys: true }).value).toEqual({ a: { x: 1 }, b: { x: 1, y: 2 } });
  expect(locateYaml(text).value).toMatchObject({ b: { '<<': { x: 1 } } });
});
