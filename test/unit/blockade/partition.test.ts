import { describe, expect, test } from 'vitest';
import { blockedPairs, effectiveGroups, type OneWayCut } from '../../../src/blockade/partition.js';

const nodes = ['n1', 'n2', 'n3', 'n4'];
const table = (groups: string[][], roles = {}, cuts: OneWayCut[] = []) =>
  Object.fromEntries(blockedPairs(nodes, groups, roles, cuts));
const nothing = { n1: [], n2: [], n3: [], n4: [] };

test('one isolated node; the unnamed form one group', () => {
  expect(table([['n2']])).toEqual({ n1: ['n2'], n2: ['n1', 'n3', 'n4'], n3: ['n2'], n4: ['n2'] });
});

test('blocked names are sorted, whatever the order of the nodes', () => {
  const blocked = blockedPairs(['z', 'c10', 'a', 'c9'], [['z']]);
  expect([...blocked]).toEqual([
    ['z', ['a', 'c10', 'c9']],
    ['c10', ['z']],
    ['a', ['z']],
    ['c9', ['z']],
  ]);
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

test('a neutral node named in a group still meets those of the leftover', () => {
  expect(table([['n1', 'n2']], { neutral: ['n2', 'n3'] })).toEqual({
    n1: ['n3', 'n4'],
    n2: ['n4'],
    n3: ['n1'],
    n4: ['n1', 'n2'],
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

describe('one-way cuts', () => {
  test('take away their direction alone, and name nobody for the groups', () => {
    expect(table([], {}, [{ from: ['n1'], to: ['n2'] }])).toEqual({ ...nothing, n1: ['n2'] });
    expect(table([['n1']], {}, [{ from: ['n2', 'n3'], to: ['n4'] }])).toEqual({
      n1: ['n2', 'n3', 'n4'],
      n2: ['n1', 'n4'],
      n3: ['n1', 'n4'],
      n4: ['n1'],
    });
  });

  test('win over a shared group and over being neutral, and never cut a node from itself', () => {
    expect(table([], { neutral: ['n1', 'n2'] }, [{ from: ['n1', 'n2'], to: ['n2'] }])).toEqual({
      ...nothing,
      n1: ['n2'],
    });
  });

  test('both ways are two cuts', () => {
    const both = [
      { from: ['n1'], to: ['n2'] },
      { from: ['n2'], to: ['n1'] },
    ];
    expect(table([], {}, both)).toEqual({ ...nothing, n1: ['n2'], n2: ['n1'] });
  });

  test.each<[OneWayCut, string]>([
    [{ from: [], to: ['n1'] }, '">n1" cuts nothing'],
    [{ from: ['n1'], to: [] }, '"n1>" cuts nothing'],
    [{ from: ['n1'], to: ['n1'] }, '"n1>n1" cuts nothing'],
    [{ from: ['n1'], to: ['n9'] }, '"n9" is no node of this cluster.'],
    [{ from: ['n4'], to: ['n1'] }, '"n4" is holy'],
  ])('%j is refused', (cut, message) => {
    expect(() => table([], { holy: ['n4'] }, [cut])).toThrow(message);
  });
});

describe('the groups in force', () => {
  test('are the given, then the leftover, then the neutral, members in the order of the nodes', () => {
    const groups = [['n3', 'n1', 'n3'], [], ['n2', 'n1']];
    expect(effectiveGroups(nodes, groups, { neutral: ['n4', 'n2'] })).toEqual([
      ['n1', 'n3'],
      ['n1', 'n2'],
      ['n4'],
      ['n2', 'n4'],
    ]);
  });

  test('have no group of neutrals when all of them are left over', () => {
    expect(effectiveGroups(nodes, [['n1']], { neutral: ['n2', 'n4'] })).toEqual([['n1'], ['n2', 'n3', 'n4']]);
    expect(effectiveGroups(nodes, [], { neutral: ['n2'], holy: ['n3'] })).toEqual([['n1', 'n2', 'n4']]);
  });

  test('of holy nodes there are none', () => {
    expect(effectiveGroups(nodes, [], { holy: nodes })).toEqual([]);
  });
});

test('every wrong name is told at once, with what was meant', () => {
  expect(() => blockedPairs(['rabbitmq1', 'rabbitmq2'], [['rabitmq1'], ['zzz']])).toThrow(
    '"rabitmq1" is no node of this cluster. Did you mean "rabbitmq1"? "zzz" is no node of this cluster. The nodes are rabbitmq1, rabbitmq2.',
  );
  expect(() => blockedPairs(nodes, [['n1']], { holy: ['n1'] })).toThrow('"n1" is holy');
});
