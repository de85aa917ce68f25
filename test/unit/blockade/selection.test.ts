import { describe, expect, test } from 'vitest';
import type { NodeStatus } from '../../../src/blockade/node-status.js';
import { type Selectable, SelectionError, selectNodes } from '../../../src/blockade/selection.js';

const nodes: readonly Selectable[] = [
  { name: 'c1', status: 'UP' },
  { name: 'c2', status: 'DOWN' },
  { name: 'c3', status: 'UP' },
];
const request = { names: [], all: false, random: false };
const choose = (wanted: object, eligible: readonly NodeStatus[] = ['UP'], drawn = 0) => {
  const { selected, skipped, unknown } = selectNodes({ ...request, ...wanted }, nodes, eligible, () => drawn);
  return { selected: selected.map((node) => node.name), skipped: skipped.map((node) => node.name), unknown };
};

test('names, in the order of the nodes; unknown ones are told but do not fail it', () => {
  expect(choose({ names: ['c3', 'c9', 'c1', 'c1'] })).toEqual({
    selected: ['c1', 'c3'],
    skipped: [],
    unknown: ['c9'],
  });
});

test('all acts on those that can and tells the others', () => {
  expect(choose({ all: true })).toEqual({ selected: ['c1', 'c3'], skipped: ['c2'], unknown: [] });
  expect(choose({ all: true }, ['UP', 'DOWN']).skipped).toEqual([]);
});

test('random is one of all that are eligible, whatever is named', () => {
  expect(choose({ random: true }, ['UP'], 1).selected).toEqual(['c3']);
  expect(choose({ random: true, names: ['c2'] }, ['UP'], 0).selected).toEqual(['c1']);
});

describe('errors', () => {
  test.each([
    [{ names: ['c1'], all: true }, 'Either specify individual containers or --all, but not both'],
    [{ all: true, random: true }, 'Specify either --all or --random, but not both'],
    [{}, 'Specify individual containers or --all or --random'],
    [{ names: ['c9'] }, 'selection does not match any container. Did you mean "c1"?'],
    [{ names: ['x', 'y'] }, 'selection does not match any container. There are: c1, c2, c3.'],
    [{ names: ['c9'], random: true }, 'selection does not match any container. Did you mean "c1"?'],
    [{ names: ['c2'] }, 'Container c2 is not found or not any of UP: it is DOWN.'],
  ])('%j', (wanted, message) => {
    expect(() => choose(wanted)).toThrow(new SelectionError(message));
  });

  test('nothing that could be chosen at random', () => {
    expect(() => choose({ random: true }, ['PAUSED'])).toThrow(
      'Container c1 is not found or not any of PAUSED',
    );
  });

  test('no node at all', () => {
    expect(() => selectNodes({ ...request, all: true }, [], ['UP'], () => 0)).toThrow(
      new SelectionError('selection does not match any container'),
    );
  });
});
