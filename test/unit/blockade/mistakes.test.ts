import { describe, expect, test } from 'vitest';
import { asFile, problems, variable } from './reading.js';

/** Blockade's own list of validation errors, row by row as in docs/blockade.md. */
describe('counterparts of the errors of Blockade', () => {
  test.each([
    ['no containers', 'network: {}', '1:1 The file has no "containers". List each node under "containers:".'],
    ['an empty file', '', '1:1 The file has no "containers". List each node under "containers:".'],
    ['containers is a list', 'containers: [a]', '1:13 "containers" must be a mapping, not a list.'],
    ['containers is nothing', 'containers:\n', '1:1 "containers" must be a mapping, not nothing.'],
    ['a container is nothing', 'containers:\n  c1:\n', '2:3 "c1" must be a mapping, not nothing.'],
    [
      'no image',
      'containers:\n  c1: {hostname: x}',
      '2:7 "c1" has no image. Add "image:", for example rabbitmq:4-management.',
    ],
    [
      'start_delay below zero',
      asFile('start_delay: -4'),
      '4:18 "start_delay" must be a number of seconds, zero or more.',
    ],
    [
      'start_delay is a word',
      asFile('start_delay: abc'),
      '4:18 "start_delay" must be a number of seconds, zero or more.',
    ],
    [
      'start_delay is text',
      asFile('start_delay: "1"'),
      '4:18 "start_delay" must be a number of seconds, zero or more.',
    ],
    [
      'neutral and holy',
      asFile('neutral: true\nholy: true'),
      '5:11 "c1" cannot be neutral and holy at the same time.',
    ],
    ['links is a number', asFile('links: 5'), '4:12 "links" must be a list or a mapping, not the number 5.'],
    [
      'links is a text',
      asFile('links: abc'),
      '4:12 "links" must be a list or a mapping, not the string "abc".',
    ],
    ['a link to nobody', asFile('links: [c9]'), '4:13 "c1" links to "c9", which is not there.'],
    ['a link to itself', asFile('links: [c1]'), '4:12 These link in a circle: c1.'],
    [
      'a link to a counted container',
      'containers:\n  a: {image: i, links: {b: b}}\n  b: {image: i, count: 2}',
      '2:25 "a" links to "b", which is not there. "b" has a "count": its containers are b_1, b_2.',
    ],
    [
      'a circle',
      'containers:\n  a: {image: i, links: [b]}\n  b: {image: i, links: [c]}\n  c: {image: i, links: [a]}',
      '2:24 These link in a circle: a, b, c.',
    ],
    [
      'expose is no number',
      asFile('expose: [abc]'),
      '4:14 A port must be a whole number from 1 to 65535, not "abc".',
    ],
    [
      'a variable that is not there',
      asFile(`hostname: x${variable('NO_SUCH')}`),
      '4:15 There is no environment variable "NO_SUCH". Set it, or write its value here.',
    ],
  ])('%s', (_, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  test('a link that is nearly right', () => {
    const text = 'containers:\n  rabbitmq1: {image: i}\n  app: {image: i, links: [rabitmq1]}';
    expect(problems(text)).toEqual([
      '3:27 "app" links to "rabitmq1", which is not there. Did you mean "rabbitmq1"?',
    ]);
  });

  test('links to several that are not there: each at its place', () => {
    expect(problems(asFile('links:\n  - x\n  - y'))).toEqual([
      '5:9 "c1" links to "x", which is not there.',
      '6:9 "c1" links to "y", which is not there.',
    ]);
  });

  test('the same container_name twice is told at both places', () => {
    expect(
      problems('containers:\n  a: {image: i, container_name: x}\n  b: {image: i, container_name: x}'),
    ).toEqual(['2:33 The container_name "x" is used twice.', '3:33 The container_name "x" is used twice.']);
  });
});

describe('mistakes that Blockade overlooks, or finds when it is too late', () => {
  test.each([
    ['contianers: {}', '1:1 "contianers" is no key of the file. Did you mean "containers"?'],
    [asFile('imgae: x'), '4:5 "imgae" is no key of "c1". Did you mean "image"?'],
    [asFile('count: 0'), '4:12 "count" must be a whole number from 1 to 200.'],
    [asFile('count: 1000000000'), '4:12 "count" must be a whole number from 1 to 200.'],
    [asFile('count: many'), '4:12 "count" must be a whole number from 1 to 200.'],
    [asFile('neutral: perhaps'), '4:14 "neutral" must be true or false, not the string "perhaps".'],
    [asFile('hostname: [a]'), '4:15 "hostname" must be text, not a list.'],
    [asFile('command: {a: b}'), '4:14 "command" must be text or a list, not a mapping.'],
    [asFile('dns: 5'), '4:10 "dns" must be a list, not the number 5.'],
    [asFile('cap_add: [[A]]'), '4:15 item 1 of "cap_add" must be text, not a list.'],
    [asFile('expose: 5672'), '4:13 "expose" must be a list, not the number 5672.'],
    [
      asFile('ports: [8080:80]'),
      '4:13 A port must be a whole number from 1 to 65535, not "8080:80". Write a mapping instead of a list: "8080: 80".',
    ],
    [asFile('ports: {8080: 70000}'), '4:19 A port must be a whole number from 1 to 65535, not "70000".'],
    [asFile('ports: {web: 80}'), '4:13 A port must be a whole number from 1 to 65535, not "web".'],
    [asFile('volumes: [/a:/b]'), '4:15 "/a:/b" has a ":" in a path. Write a mapping instead: "/a: /b".'],
    [asFile('volumes: {/a: b}'), '4:19 The container\'s path must be absolute, not "b".'],
    [
      'containers: {}\nnetwork: {driver: overlay}',
      '2:19 "overlay" is no network driver. Use "default" or "udn".',
    ],
    ['containers: {}\nnetwork: {falky: 5%}', '2:11 "falky" is no key of "network". Did you mean "flaky"?'],
    ['containers: {a: {image: i}, a: {image: j}}', '1:29 duplicated mapping key.'],
    [
      'containers: {"a b": {image: i}}',
      '1:14 "a b" cannot be a container\'s name. Use letters, digits, "_", "." and "-".',
    ],
    [
      asFile('container_name: a/b'),
      '4:21 "a/b" cannot be a container\'s name. Use letters, digits, "_", "." and "-".',
    ],
    [
      'containers:\n  a: {image: i, count: 2}\n  a_2: {image: i}',
      '3:3 Two containers are named "a_2". The other comes from "a"; one of them has a "count".',
    ],
  ])('%s', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  test('a mistake of a counted entry is told once', () => {
    expect(problems('containers: {a: {image: i, count: 3, links: [x], start_delay: x}}')).toHaveLength(2);
    const twice = 'container_name: x_1}, b: {image: i, container_name: x, count: 2}}';
    expect(problems(`containers: {a: {image: i, ${twice}`)).toHaveLength(2);
  });

  test('all at once, in the order of the file', () => {
    const text = `containers:
  a: {imge: i, links: [x]}
  b: {image: i, holy: maybe, expose: [x], start_delay: -1}
  c: 5
  d: {image: i, links: [a, d]}
network: {driver: x, more: 1}
`;
    expect(problems(text).map((problem) => problem.split(' ')[0])).toEqual([
      ...['2:6', '2:7', '2:24', '3:23', '3:39', '3:56', '4:6', '5:24', '6:19', '6:22'],
    ]);
  });
});
