import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readBlockadeFile } from '../../../src/blockade/read-blockade-file.js';

/** What a file says for an environment variable. */
const variable = (name: string) => `\${${name}}`;

const read = (text: string, environment: Record<string, string> = {}) =>
  readBlockadeFile(text, { file: 'blockade.yml', environment, workingDirectory: '/home/me' });

const file = (text: string, environment?: Record<string, string>) => {
  const reading = read(text, environment);
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.message).join(' '));
  return reading;
};

const problems = (text: string): string[] => {
  const reading = read(text);
  if (reading.ok) throw new Error('expected problems');
  return reading.problems.map(({ line, column, message, suggestion }) =>
    `${line}:${column} ${message} ${suggestion}`.trim(),
  );
};

describe('the ready files', () => {
  const folder = fileURLToPath(new URL('../../../blockade-files/', import.meta.url));
  test.each(readdirSync(folder))('%s', (name) => {
    const { file: ready, notes } = file(readFileSync(`${folder}${name}`, 'utf8'));
    const wanted = { one: 1, three: 3, five: 5 }[name.split('-')[0] ?? ''];
    expect(ready.containers.map((container) => container.name)).toEqual(
      Array.from({ length: wanted ?? 0 }, (_, index) => `rabbitmq${index + 1}`),
    );
    expect(ready.containers.every(({ name: own, hostname }) => own === hostname)).toBe(true);
    expect(notes).toEqual([]);
  });
});

test('defaults, count, links and order', () => {
  const { file: read } = file(`
containers:
  app: {image: app, links: {db_1: first, db_2: second}, start_delay: 2.5}
  db: {image: db, count: 2, container_name: base, neutral: true}
`);
  expect(read.startOrder).toEqual(['db_1', 'db_2', 'app']);
  expect(read.containers[2]).toEqual({
    name: 'db_2',
    image: 'db',
    hostname: null,
    containerName: 'base_2',
    links: {},
    startDelaySeconds: 0,
    environment: {},
    neutral: true,
    holy: false,
  });
  expect(read.containers[0]).toMatchObject({
    links: { db_1: 'first', db_2: 'second' },
    startDelaySeconds: 2.5,
  });
  expect(read.network).toEqual({
    driver: 'default',
    flaky: '30%',
    slow: '75ms 100ms distribution normal',
    duplicate: '5%',
  });
});

test('environment keeps what is written, and variables are replaced in keys and values', () => {
  const { file: read } = file(
    `containers:
  a:
    image: "img:${variable('TAG')}"
    environment: {ZERO: 0, EMPTY: "", NO: false, "${variable('K')}": "v-${variable('TAG')}", BARE: $TAG}
`,
    { TAG: '4.3', K: 'KEY' },
  );
  expect(read.containers[0]?.image).toBe('img:4.3');
  expect(read.containers[0]?.environment).toEqual({
    ZERO: '0',
    EMPTY: '',
    NO: 'false',
    KEY: 'v-4.3',
    BARE: '$TAG',
  });
  const list = file('containers: {a: {image: i, environment: [X, Y=1=2]}}');
  expect(list.file.containers[0]?.environment).toEqual({ X: 'X', Y: '1=2' });
});

test('keys that a run does not use are noted at their place', () => {
  const { notes } = file('containers:\n  a:\n    image: i\n    ports: [5672]\n');
  expect(notes).toMatchObject([
    { line: 4, column: 5, message: '"ports" has no effect on the nodes of a run.' },
  ]);
});

test('no containers, and an empty list of them', () => {
  expect(problems('')).toEqual(['1:1 The file has no "containers". List each node under "containers:".']);
  expect(file('containers: {}').file.containers).toEqual([]);
});

describe('mistakes, each at its place', () => {
  test.each([
    ['contianers: {}', '1:1 "contianers" is no key of the file. Did you mean "containers"?'],
    ['containers: [a]', '1:13 "containers" must be a mapping, not a list.'],
    ['containers:\n  c1:\n', '2:3 "c1" must be a mapping, not nothing.'],
    [
      'containers:\n  c1: {hostname: x}',
      '2:7 "c1" has no image. Add "image:", for example rabbitmq:4-management.',
    ],
    [
      'containers:\n  c1:\n    imgae: x\n    image: y',
      '3:5 "imgae" is no key of "c1". Did you mean "image"?',
    ],
    [
      'containers:\n  c1: {image: i, start_delay: -4}',
      '2:31 "start_delay" must be a number of seconds, zero or more.',
    ],
    [
      'containers:\n  c1: {image: i, start_delay: "1"}',
      '2:31 "start_delay" must be a number of seconds, zero or more.',
    ],
    ['containers:\n  c1: {image: i, count: 0}', '2:25 "count" must be a whole number from 1 to 32.'],
    [
      'containers:\n  c1: {image: i, neutral: true, holy: true}',
      '2:39 "c1" cannot be neutral and holy at the same time.',
    ],
    [
      'containers:\n  c1: {image: i, links: 5}',
      '2:25 "links" must be a list or a mapping, not the number 5.',
    ],
    [
      'containers:\n  c1: {image: i, links: abc}',
      '2:25 "links" must be a list or a mapping, not the string "abc".',
    ],
    ['containers:\n  c1: {image: i, links: [c1]}', '2:25 These link in a circle: c1.'],
    [
      'containers:\n  c12: {image: i, links: [c13]}\n  c14: {image: i}',
      '2:26 "c12" links to "c13", which is not there. Did you mean "c12"?',
    ],
    [
      `containers: {a: {image: "${variable('NO_SUCH')}"}}`,
      '1:25 There is no environment variable "NO_SUCH". Set it, or write its value here.',
    ],
    [
      'containers: {}\nnetwork: {driver: overlay}',
      '2:19 "overlay" is no network driver. Use "default" or "udn".',
    ],
    ['containers: {a: {image: i}, a: {image: j}}', '1:29 duplicated mapping key.'],
    [
      'containers: {"a b": {image: i}}',
      '1:21 "a b" cannot be a container\'s name. Use letters, digits, "_", "." and "-".',
    ],
  ])('%s', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  test('the same container_name twice is told at both places', () => {
    expect(
      problems('containers:\n  a: {image: i, container_name: x}\n  b: {image: i, container_name: x}'),
    ).toEqual(['2:33 The container_name "x" is used twice.', '3:33 The container_name "x" is used twice.']);
  });

  test('all at once, in the order of the file', () => {
    expect(problems('containers:\n  a: {imge: i}\n  b: {image: i, holy: maybe}\n')).toHaveLength(3);
  });
});
