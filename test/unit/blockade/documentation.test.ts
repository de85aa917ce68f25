import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configJson } from '../../../src/blockade/config-json.js';
import { problems, read } from './reading.js';

const text = readFileSync(new URL('../../../docs/blockade.md', import.meta.url), 'utf8');
const section = (title: string) => text.split(`### ${title}\n`)[1]?.split(/^##/m)[0] ?? '';

const rows = section('Mistakes')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));

test('the table of mistakes has the rows of the list of Blockade', () => {
  expect(rows).toHaveLength(16);
});

test.each(rows)('%s', (input, message) => {
  const told = problems(input ?? '').map((problem) => problem.replace(' ', ': '));
  expect(told[0]).toBe(message);
});

test('every key of a container and of the network has its row', () => {
  const documented = [...text.matchAll(/^\| `([a-z_]+)` \|/gm)].map((match) => match[1]);
  const { containers, network } = JSON.parse(
    configJson(read('containers: {c1: {image: i}}').file, 'blockade.yml'),
  );
  const { name, ...keys } = containers[0];
  expect(documented).toEqual(
    expect.arrayContaining([...Object.keys(keys), ...Object.keys(network), 'count']),
  );
});

test('the printed JSON has the keys that are shown', () => {
  const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(section('`blockade config`'))?.[1] ?? '');
  const file =
    'containers: {rabbitmq1: {image: "rabbitmq:4-management", hostname: rabbitmq1, ports: [15672]}}';
  const printed = configJson(read(`${file}\nnetwork: {driver: udn}`).file, 'blockade.yml');
  expect(JSON.parse(printed)).toEqual(shown);
});

test('every command and every option of 0.4.0 is in the tables', () => {
  const commands =
    'up destroy status start restart stop kill logs flaky slow duplicate fast partition join daemon add chaos events version';
  for (const command of commands.split(' '))
    expect(text).toMatch(new RegExp(`^\\| [^|]*\`${command}\``, 'm'));
  const options =
    '-c/--config -d/--data-dir -n/--name -v/--verbose -D/--debug -l/--logconf --json -f/--force --all --random -z/--random -s/--signal -p/--port --events --degrade-delay-min/-max --degrade-runtime-min/-max --containers-at-once-min/-max --output';
  for (const option of options.split(' ')) expect(text.replaceAll('`', '')).toContain(option);
});
