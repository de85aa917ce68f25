import { expect, test } from 'vitest';
import { parsePartitionArguments } from '../../../src/blockade/partition-arguments.js';

test('comma lists are groups, ">" is a one-way cut; blanks and empty names mean nothing', () => {
  expect(parsePartitionArguments(['c1, c2,', 'c3>c4', ' c1 ,c2 > c3 ', ','])).toEqual({
    groups: [['c1', 'c2'], []],
    cuts: [
      { from: ['c3'], to: ['c4'] },
      { from: ['c1', 'c2'], to: ['c3'] },
    ],
  });
});

test('one cut an argument', () => {
  expect(() => parsePartitionArguments(['a>b>c'])).toThrow(
    '"a>b>c" has more than one ">". Write each cut as an argument of its own.',
  );
});
