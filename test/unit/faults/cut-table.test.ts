import { expect, test } from 'vitest';
import { CutTable } from '../../../src/faults/cut-table.js';

test('who may not send to whom becomes who drops whose packets', () => {
  const blocked = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
    ['c', []],
  ]);
  expect(CutTable.arriving(blocked)).toEqual(
    new Map([
      ['b', ['a']],
      ['c', ['a', 'b']],
    ]),
  );
});

test('a one-way cut keeps both apart, and only the sender is deaf-eared', () => {
  const cuts = new CutTable();
  cuts.replace(new Map([['b', ['a']]]));
  expect([cuts.droppedAt('a'), cuts.droppedAt('b')]).toEqual([[], ['a']]);
  expect([cuts.deafTo('a'), cuts.deafTo('b')]).toEqual([['b'], []]);
  expect([cuts.apartFrom('a'), cuts.apartFrom('b'), cuts.apartFrom('c')]).toEqual([['b'], ['a'], []]);
});

test('a cut both ways is nobody\u2019s deafness', () => {
  const cuts = new CutTable();
  cuts.replace(
    new Map([
      ['a', ['b']],
      ['b', ['a']],
    ]),
  );
  expect([cuts.deafTo('a'), cuts.deafTo('b')]).toEqual([[], []]);
  expect(cuts.apartFrom('a')).toEqual(['b']);
});
