import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { emitJsonSchema, scenarioJsonSchema } from '../../../src/config/json-schema.js';
import { loadScenarioFile } from '../../../src/config/load.js';
import { presets } from '../../../src/config/presets.js';

const root = new URL('../../../', import.meta.url);
const schemaFile = new URL('schema/scenario.schema.json', root);
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
}).compile(scenarioJsonSchema());

describe('the JSON Schema', () => {
  it('is the committed file; UPDATE_SCHEMA=1 writes it anew', () => {
    if (process.env.UPDATE_SCHEMA === '1') writeFileSync(schemaFile, emitJsonSchema());
    expect(readFileSync(schemaFile, 'utf8')).toBe(emitJsonSchema());
  });

  const examples = readdirSync(new URL('examples/', root)).filter((name) => name.endsWith('.yml'));
  it.each(examples)('accepts examples/%s, as the reader does', (name) => {
    const text = readFileSync(new URL(`examples/${name}`, root), 'utf8');
    const loaded = loadScenarioFile(text, name, {
      fileExists: () => true,
      nodesOfBlockadeFile: () => ({ ok: true, nodes: ['rabbitmq1', 'rabbitmq2', 'rabbitmq3'] }),
    });
    expect(loaded).toMatchObject({ ok: true });
    expect(validate(load(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each(presets.map(({ name, yaml }) => [name, yaml]))('accepts the preset %s', (_name, yaml) => {
    expect(validate(load(yaml)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['an axis that is no list', 'version: 1\nmatrix: { axes: { a: 1 } }\nscenarios: [{ name: x }]'],
    ['an entry of nothing', 'version: 1\nmatrix: { include: [{}] }\nscenarios: [{ name: x }]'],
    [
      'an expression for a name',
      `version: 1\nmatrix: { axes: { a: [b] } }\nscenarios: [{ name: "\${{ matrix.a }}" }]`,
    ],
    ['version 2', 'version: 2\nscenarios: [{ name: x }]'],
    ['no scenarios', 'version: 1'],
    ['no name', 'version: 1\nscenarios: [{ runs: 1 }]'],
    ['unknown key', 'version: 1\nscenarios: [{ name: x, rums: 1 }]'],
    ['time without unit', 'version: 1\nscenarios: [{ name: x, cluster: { net-tick: 8 } }]'],
    ['unknown type', 'version: 1\nscenarios: [{ name: x, workload: { queue: { type: qourum } } }]'],
    [
      'broker from two places',
      'version: 1\nscenarios: [{ name: x, cluster: { broker: { suite: a, image: b } } }]',
    ],
    ['count 0', 'version: 1\nscenarios: [{ name: x, workload: { publishers: { count: 0 } } }]'],
    ['action without time', 'version: 1\nscenarios: [{ name: x, chaos: { actions: [{ do: heal }] } }]'],
    [
      'action with two times',
      'version: 1\nscenarios: [{ name: x, chaos: { actions: [{ at: 1s, wait: 1s, do: heal }] } }]',
    ],
    ['kill without node', 'version: 1\nscenarios: [{ name: x, chaos: { actions: [{ at: 1s, do: kill }] } }]'],
    [
      'a key of another action',
      'version: 1\nscenarios: [{ name: x, chaos: { actions: [{ at: 1s, do: heal, settle: ack }] } }]',
    ],
  ])('refuses %s, as the reader does', (_title, text) => {
    expect(loadScenarioFile(text, 's.yml').ok).toBe(false);
    expect(validate(load(text))).toBe(false);
  });
});
