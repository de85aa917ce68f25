import { expect, test } from 'vitest';
import { asFile, problems, read } from './reading.js';

const lenient = (text: string) => {
  const { file, warnings } = read(text, { lenient: true });
  return {
    file,
    warnings: warnings.map(
      ({ line, column, message, suggestion }) => `${line}:${column} ${message} ${suggestion}`,
    ),
  };
};

test('what Blockade overlooks is taken as Blockade takes it, with a warning at its place', () => {
  const { file, warnings } = lenient(`containers:
  a: {image: i, imgae: x, count: -3, neutral: perhaps}
  b: {image: i, count: two, holy: 0}
network: {driver: overlay, extra: 1}
more: {}
`);
  expect(file.containers.map(({ name, neutral, holy }) => [name, neutral, holy])).toEqual([
    ['a', true, false],
    ['b', false, false],
  ]);
  expect(file.network.driver).toBe('default');
  expect(warnings).toEqual([
    '2:17 "imgae" is no key of "a". It is ignored.',
    '2:34 "count" must be a whole number from 1 to 200. It is taken for 1.',
    '2:47 "neutral" must be true or false, not the string "perhaps". It is taken for true.',
    '3:24 "count" must be a whole number from 1 to 200. It is taken for 1.',
    '3:35 "holy" must be true or false, not the number 0. It is taken for false.',
    '4:19 "overlay" is no network driver. It is taken for "default".',
    '4:28 "extra" is no key of "network". It is ignored.',
    '5:1 "more" is no key of the file. It is ignored.',
  ]);
});

test('what Blockade refuses is refused all the same', () => {
  expect(problems(asFile('start_delay: x\ncount: 201'), { lenient: true })).toHaveLength(2);
});
