import { describe, expect, test } from 'vitest';
import { container, problems, read, variable } from './reading.js';

test('defaults, count, links and order', () => {
  const { file } = read(`
containers:
  app: {image: app, links: {db_1: first, db_2: second}, start_delay: 2.5}
  db: {image: db, count: 2, container_name: base, neutral: true}
`);
  expect(file.startOrder).toEqual(['db_1', 'db_2', 'app']);
  expect(file.containers[2]).toEqual({
    name: 'db_2',
    image: 'db',
    command: null,
    hostname: null,
    containerName: 'base_2',
    links: {},
    volumes: {},
    ports: {},
    expose: [],
    environment: {},
    dns: [],
    capAdd: [],
    startDelaySeconds: 0,
    neutral: true,
    holy: false,
  });
  expect(file.containers[0]).toMatchObject({
    links: { db_1: 'first', db_2: 'second' },
    startDelaySeconds: 2.5,
  });
  expect(file.network).toEqual({
    driver: 'default',
    flaky: '30%',
    slow: '75ms 100ms distribution normal',
    duplicate: '5%',
  });
});

test('start order goes by rounds: what a round resolves opens the next one only', () => {
  const { file } = read(`
containers:
  c: {image: i, links: [b]}
  d: {image: i, links: [a]}
  b: {image: i, links: [a]}
  a: {image: i}
  e: {image: i}
`);
  expect(file.startOrder).toEqual(['a', 'e', 'd', 'b', 'c']);
});

test('a count of one adds no number', () => {
  expect(container('count: 1\ncontainer_name: x')).toMatchObject({ name: 'c1', containerName: 'x' });
});

describe('environment', () => {
  test('keeps what is written, and variables are replaced in keys and values', () => {
    const one = container(
      [
        'environment:',
        '  ZERO: 0',
        '  EMPTY: ""',
        '  NOTHING:',
        '  NO: false',
        '  VERSION: 1.10',
        '  BIG: 12345678901234567890',
        '  WORD: yes',
        `  "${variable('K')}": "v-${variable('TAG')}"`,
        '  BARE: $TAG',
      ].join('\n'),
      { environment: { TAG: '4.3', K: 'KEY' } },
    );
    expect(one.environment).toEqual({
      ZERO: '0',
      EMPTY: '',
      NOTHING: '',
      NO: 'false',
      VERSION: '1.10',
      BIG: '12345678901234567890',
      WORD: 'yes',
      KEY: 'v-4.3',
      BARE: '$TAG',
    });
  });

  test('a list names variables that are their own value, or gives one after "="', () => {
    const list = container(`environment: [X, Y=1=2, "${variable('K')}", "Z=${variable('K')}", W=]`, {
      environment: { K: 'key' },
    });
    expect(list.environment).toEqual({ X: 'X', Y: '1=2', key: 'key', Z: 'key', W: '' });
  });
});

describe('variables', () => {
  test('PWD and CWD are the working directory, unless the environment says otherwise', () => {
    const line = `hostname: ${variable('PWD')}-${variable('CWD')}`;
    expect(container(line).hostname).toBe('/home/me-/home/me');
    expect(container(line, { environment: { PWD: '/x', CWD: '' } }).hostname).toBe('/x-/home/me');
  });

  test('every one that is missing or empty is told, each once', () => {
    const text = `containers: {a: {image: "${variable('A')}${variable('B')}${variable('A')}"}}`;
    expect(problems(text, { environment: { A: '' } })).toEqual([
      '1:25 There is no environment variable "A". Set it, or write its value here.',
      '1:25 There is no environment variable "B". Set it, or write its value here.',
    ]);
  });

  test('what is inherited by every object is no variable', () => {
    expect(problems(`containers: {a: {image: "${variable('constructor')}"}}`)).toHaveLength(1);
  });

  test('a command keeps them for its own shell', () => {
    expect(container(`command: "echo ${variable('HOME')}"`).command).toBe(`echo ${variable('HOME')}`);
  });
});

describe('ports', () => {
  test('a list publishes each on the same port; all are exposed, in order and once', () => {
    expect(container('ports: [15672, "5672"]\nexpose: [25672, 5672]')).toMatchObject({
      ports: { '5672': 5672, '15672': 15672 },
      expose: [5672, 15672, 25672],
    });
  });

  test('a mapping goes from host to container; nothing means the same', () => {
    expect(container('ports: {8080: 80, 443: , 22: ""}')).toMatchObject({
      ports: { '22': 22, '443': 443, '8080': 80 },
      expose: [22, 80, 443],
    });
  });
});

test('volumes are absolute on the host; without a second path the container sees the same', () => {
  const text = `volumes:\n  "${variable('DATA')}/x": /y\n  data/../logs: /logs\n  /etc/hosts:\n  ~/a: /b`;
  expect(container(text, { environment: { DATA: '/data' } }).volumes).toEqual({
    '/data/x': '/y',
    '/home/me/logs': '/logs',
    '/etc/hosts': '/etc/hosts',
    '/home/me/~/a': '/b',
  });
  expect(container('volumes: [/tmp, rel]').volumes).toEqual({
    '/tmp': '/tmp',
    '/home/me/rel': '/home/me/rel',
  });
});

test('the rest is passed on', () => {
  expect(
    container('command: [sleep, 60]\nhostname: h\ndns: [198.18.0.1]\ncap_add: [NET_ADMIN]'),
  ).toMatchObject({ command: ['sleep', '60'], hostname: 'h', dns: ['198.18.0.1'], capAdd: ['NET_ADMIN'] });
  expect(container('command: sleep 60\ndns: 198.18.0.1')).toMatchObject({
    command: 'sleep 60',
    dns: ['198.18.0.1'],
  });
});

test('YAML 1.1 as Blockade reads it: merge keys, and yes and no', () => {
  const { file } = read(`
containers:
  a: &broker {image: i, holy: yes, environment: {X: 1}}
  b:
    <<: *broker
    holy: Off
`);
  expect(file.containers[1]).toMatchObject({ image: 'i', holy: false, environment: { X: '1' } });
  expect(file.containers[0]?.holy).toBe(true);
});

test('a network section is laid over the usual one', () => {
  expect(read('containers: {}\nnetwork: {driver: udn, flaky: 5%, slow:}').file.network).toEqual({
    driver: 'udn',
    flaky: '5%',
    slow: '75ms 100ms distribution normal',
    duplicate: '5%',
  });
  expect(read('containers: {}\nnetwork:').file.network.driver).toBe('default');
});

test('keys that a run does not use are noted at their place', () => {
  const { notes } = read('containers:\n  a:\n    image: i\n    ports: [5672]\n');
  expect(notes).toMatchObject([
    { line: 4, column: 5, message: '"ports" has no effect on the nodes of a run.' },
  ]);
});

test('no containers at all is a file too', () => {
  expect(read('containers: {}').file).toMatchObject({ containers: [], startOrder: [] });
});
