import { expect, it } from 'vitest';
import { loadScenarioFile } from '../../../src/config/load.js';

const reuseOf = (value: string, set: Readonly<Record<string, string>> = {}) => {
  const loaded = loadScenarioFile(
    `version: 1\nscenarios:\n  - name: x\n    cluster: { ${value} }\n`,
    'x.yml',
    { set },
  );
  return loaded.ok ? loaded.file.scenarios[0]?.cluster.reuse : loaded.problems.map(({ message }) => message);
};

it('is off unless asked for, in the file or on the command line', () => {
  expect(reuseOf('nodes: 3')).toBe(false);
  expect(reuseOf('reuse: true')).toBe(true);
  expect(reuseOf('nodes: 3', { 'cluster.reuse': 'true' })).toBe(true);
});

it('must be true or false', () => {
  expect(reuseOf('reuse: yes')).toEqual(['Expected true or false, not "yes".']);
});
