import { expect, test } from 'vitest';
import { partitionNumbers } from '../../../src/blockade/partition-numbers.js';

const numbers = (...groups: string[][]) => Object.fromEntries(partitionNumbers(groups));

test('disjoint groups are counted in their order', () => {
  expect(numbers(['a', 'b'], ['c'], ['d'])).toEqual({ a: 1, b: 1, c: 2, d: 3 });
});

test('one group or none is no partition', () => {
  expect(numbers(['a', 'b'])).toEqual({});
  expect(numbers()).toEqual({});
});

test('a node of several groups is alone, and counted when it is met again', () => {
  expect(numbers(['a', 'b'], ['b', 'c'], ['d'])).toEqual({ a: 1, b: 2, c: 3, d: 4 });
});

test('a group that loses all its nodes leaves no gap', () => {
  expect(numbers(['a'], ['a', 'b'], ['c'])).toEqual({ a: 1, b: 2, c: 3 });
  expect(numbers(['a', 'b'], ['a', 'b'])).toEqual({ a: 1, b: 2 });
});

test('a node that is met a third time moves to the end again', () => {
  expect(numbers(['a'], ['a', 'b'], ['a', 'c'])).toEqual({ b: 1, a: 2, c: 3 });
});
