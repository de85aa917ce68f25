import { expect, test } from 'vitest';
import { blockedPairs } from '../../../src/blockade/partition.js';

const nodes = ['n1', 'n2', 'n3', 'n4'];
const table = (groups: string[][], roles = {}) => Object.fromEntries(blockedPairs(nodes, groups, roles));

test('one isolated node; the unnamed form one group', () => {
  expect(table([['n2']])).toEqual({ n1: ['n2'], n2: ['n1', 'n3', 'n4'], n3: ['n2'], n4: ['n2'] });
});

test('overlapping groups: the bridge talks to both sides', () => {
  expect(
    table([
      ['n1', 'n2'],
      ['n2', 'n3', 'n4'],
    ]),
  ).toEqual({ n1: ['n3', 'n4'], n2: [], n3: ['n1'], n4: ['n1'] });
});

test('one group of all, no group and an empty group block nothing', () => {
  const nothing = { n1: [], n2: [], n3: [], n4: [] };
  expect(table([nodes])).toEqual(nothing);
  expect(table([])).toEqual(nothing);
  expect(table([[]])).toEqual(nothing);
});

test('neutral nodes keep their group and meet each other', () => {
  expect(table([['n1', 'n2'], ['n3']], { neutral: ['n2', 'n3'] })).toEqual({
    n1: ['n3', 'n4'],
    n2: ['n4'],
    n3: ['n1', 'n4'],
    n4: ['n1', 'n2', 'n3'],
  });
});

test('holy nodes are never filtered', () => {
  expect(table([['n1'], ['n2']], { holy: ['n4'] })).toEqual({
    n1: ['n2', 'n3'],
    n2: ['n1', 'n3'],
    n3: ['n1', 'n2'],
    n4: [],
  });
});

test('every wrong name is told at once, with what was meant', () => {
  expect(() => blockedPairs(['rabbitmq1', 'rabbitmq2'], [['rabitmq1'], ['zzz']])).toThrow(
    '"rabitmq1" is no node of this cluster. Did you mean "rabbitmq1"? "zzz" is no node of this cluster. The nodes are rabbitmq1, rabbitmq2.',
  );
  expect(() => blockedPairs(nodes, [['n1']], { holy: ['n1'] })).toThrow('"n1" is holy');
});
