import { describe, expect, test } from 'vitest';
import { dryRunJoin, dryRunPartition } from '../../../src/cli/blockade/dry-run.js';
import { UsageError } from '../../../src/cli/io.js';
import { read } from './reading.js';

const config = {
  path: 'blockade.yml',
  file: read('containers: {c1: {image: i}, c2: {image: i}, c3: {image: i}, eye: {image: i, holy: true}}')
    .file,
};
const least = (min: number) => min;
const most = (_: number, max: number) => max;
const json = (args: string[], random = false, draw = most) =>
  JSON.parse(dryRunPartition({ arguments: args, random }, config, true, draw));

test('groups in force and what each node may not send to; every node is there', () => {
  expect(json(['c1'])).toEqual({
    groups: [['c1'], ['c2', 'c3']],
    blocked: { c1: ['c2', 'c3'], c2: ['c1'], c3: ['c1'], eye: [] },
  });
});

test('one-way cuts', () => {
  expect(json(['c1,c2>c3'])).toEqual({
    groups: [['c1', 'c2', 'c3']],
    blocked: { c1: ['c3'], c2: ['c3'], c3: [], eye: [] },
  });
});

test('random partitions are drawn among those that are not holy; one group means join', () => {
  expect(json([], true)).toEqual({
    groups: [['c3'], ['c2'], ['c1']],
    blocked: { c1: ['c2', 'c3'], c2: ['c1', 'c3'], c3: ['c1', 'c2'], eye: [] },
  });
  expect(json([], true, least)).toEqual(JSON.parse(dryRunJoin(config, true)));
});

test('join blocks nothing', () => {
  expect(JSON.parse(dryRunJoin(config, true))).toEqual({
    groups: [],
    blocked: { c1: [], c2: [], c3: [], eye: [] },
  });
  expect(dryRunJoin(config, false)).toContain('nothing is blocked');
});

test('for people', () => {
  expect(dryRunPartition({ arguments: ['c1', 'c2>c3'], random: false }, config, false, most)).toBe(
    [
      'group 1: c1',
      'group 2: c2, c3',
      'c1   cannot send to c2, c3  partition 1',
      'c2   cannot send to c1, c3  partition 2',
      'c3   cannot send to c1  partition 2',
      'eye  can send to everyone',
    ].join('\n'),
  );
});

describe('refused', () => {
  test.each([
    [[], false, 'Either specify individual partitions or --random.'],
    [['c1'], true, 'Either specify individual partitions or --random, but not both'],
    [['c9'], false, '"c9" is no node of this cluster. Did you mean "c1"?'],
    [['eye'], false, '"eye" is holy: it is never cut off, so no group and no cut may name it.'],
    [['c1>eye'], false, '"eye" is holy'],
    [['c1>'], false, '"c1>" cuts nothing'],
    [['c1>c2>c3'], false, 'more than one ">"'],
  ])('%j, random %s', (args, random, message) => {
    expect(() => json(args, random)).toThrow(UsageError);
    expect(() => json(args, random)).toThrow(message);
  });
});
