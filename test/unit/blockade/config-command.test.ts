import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { configOutput, loadConfig } from '../../../src/cli/blockade/config.js';
import type { Io } from '../../../src/cli/io.js';

let cwd = '';
let told: string[] = [];

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'blockade-config-'));
  told = [];
});
afterEach(() => rmSync(cwd, { recursive: true }));

const io = (): Io => ({
  out: () => {},
  err: (line) => told.push(line),
  env: { TAG: '4' },
  cwd,
  interactive: false,
  signal: new AbortController().signal,
});
const write = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const load = (config: string | null = null, lenient = false) => loadConfig({ config, lenient }, io());
const namesIn = (config: string | null = null) => load(config).file.containers.map(({ name }) => name);

test('the file given, else blockade.yaml, else blockade.yml, else none', () => {
  expect(load()).toMatchObject({ path: null, file: { containers: [], startOrder: [] } });
  write('blockade.yml', 'containers: {yml: {image: i}}');
  expect(namesIn()).toEqual(['yml']);
  write('blockade.yaml', 'containers: {yaml: {image: i}}');
  expect(namesIn()).toEqual(['yaml']);
  write('other.yml', 'containers: {other: {image: i}}');
  expect(namesIn('other.yml')).toEqual(['other']);
  expect(namesIn(join(cwd, 'other.yml'))).toEqual(['other']);
});

test('a file that was given must be there', () => {
  write('blockade.yml', 'containers: {}');
  expect(() => load('none.yml')).toThrow(`There is no Blockade file none.yml. It was looked for in ${cwd}.`);
  mkdirSync(join(cwd, 'folder'));
  expect(() => load('folder')).toThrow('The Blockade file folder is not a file.');
  write('huge.yml', `# ${'x'.repeat(1024 * 1024)}`);
  expect(() => load('huge.yml')).toThrow('the limit is 1048576');
});

test('every problem is a line with file, line and column', () => {
  write('blockade.yml', 'containers:\n  a: {imge: i}\n  b: {image: i, count: 0}\n');
  expect(() => load()).toThrow(
    expect.objectContaining({
      problems: [
        'blockade.yml:2:6: "a" has no image. Add "image:", for example rabbitmq:4-management.',
        'blockade.yml:2:7: "imge" is no key of "a". Did you mean "image"?',
        'blockade.yml:3:24: "count" must be a whole number from 1 to 200.',
      ],
    }),
  );
});

test('words of the network section that no kernel understands are told at their place', () => {
  write('blockade.yml', 'containers: {}\nnetwork:\n  flaky: 30% or so\n  slow: 75ms');
  expect(() => load()).toThrow(/^blockade\.yml:3:10: "30% or so" is nothing that "flaky" can do/);
  expect(load(null, true).file.network).toMatchObject({ flaky: '30% or so', slow: '75ms' });
  expect(told[0]).toMatch(/^warning: blockade\.yml:3:10: .* "flaky" will be refused\.$/);
});

test('lenient: warnings instead', () => {
  write('blockade.yml', 'containers:\n  b: {image: i, count: 0}\n');
  expect(load(null, true).file.containers).toHaveLength(1);
  expect(told).toEqual([
    'warning: blockade.yml:2:24: "count" must be a whole number from 1 to 200. It is taken for 1.',
  ]);
});

const whole = `containers:
  app: {image: "app:$\{TAG}", links: [db_1], ports: {8080: 80}, start_delay: 1.5}
  db: {image: db, count: 2, environment: {A: 0}, holy: true}
`;

test('--json prints every container whole, with the order of starting', () => {
  write('blockade.yml', whole);
  const printed = JSON.parse(configOutput({ config: null, lenient: false, json: true }, io()));
  expect(printed).toMatchObject({
    version: 1,
    file: 'blockade.yml',
    start_order: ['db_1', 'db_2', 'app'],
    network: { driver: 'default', flaky: '30%', slow: '75ms 100ms distribution normal', duplicate: '5%' },
  });
  expect(printed.containers.map(({ name }: { name: string }) => name)).toEqual(['app', 'db_1', 'db_2']);
  expect(printed.containers[0]).toEqual({
    name: 'app',
    image: 'app:4',
    command: null,
    hostname: null,
    container_name: null,
    links: { db_1: 'db_1' },
    volumes: {},
    ports: { '8080': 80 },
    expose: [80],
    environment: {},
    dns: [],
    cap_add: [],
    start_delay: 1.5,
    neutral: false,
    holy: false,
  });
});

test('for people: in the order of starting, and only what says something', () => {
  write('blockade.yml', whole);
  const text = configOutput({ config: null, lenient: false, json: false }, io());
  expect(text.split('\n').slice(0, 9)).toEqual([
    'blockade.yml: 3 containers, in the order of starting',
    '  db_1',
    '    image: db',
    '    environment: {"A":"0"}',
    '    holy: true',
    '  db_2',
    '    image: db',
    '    environment: {"A":"0"}',
    '    holy: true',
  ]);
  expect(text).toContain('  app\n    image: app:4\n    links: {"db_1":"db_1"}');
  expect(text).toContain('  network\n    driver: default\n    flaky: 30%');
});
