import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../../src/config/json-schema.js';
import { loadScenarioFile } from '../../../src/config/load.js';
import { presets } from '../../../src/config/presets.js';
import { actionKinds } from '../../../src/config/scenario.js';

const page = readFileSync(new URL('../../../docs/scenario-file.md', import.meta.url), 'utf8');

const asScenario = (part: string): string =>
  `version: 1\nscenarios:\n  - name: x\n${part.replace(/^(?=.)/gm, '    ')}`;

describe('docs/scenario-file.md', () => {
  const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

  it.each(examples)('gives an example that is right: %s', (text) => {
    const file = text.startsWith('version:') ? text : asScenario(text);
    expect(loadScenarioFile(file, 'doc.yml')).toMatchObject({ ok: true });
  });

  const rows = page.slice(page.indexOf('## Mistakes')).matchAll(/^\| `(.+?)` \| (.+) \|$/gm);
  it.each([...rows].map(([, part = '', message = '']) => [part, message]))(
    'quotes what %s gives',
    (part, message) => {
      const loaded = loadScenarioFile(asScenario(part), 'doc.yml');
      const told = loaded.ok
        ? []
        : loaded.problems.map((each) => `${each.message} ${each.suggestion}`.trim());
      expect(told).toEqual([message]);
    },
  );

  it('describes every key, every action and every built-in scenario', () => {
    const keys = new Set<string>();
    JSON.stringify(scenarioJsonSchema(), (key, value) => {
      if (key === 'properties') for (const each of Object.keys(value)) keys.add(each);
      return value;
    });
    expect(keys.size).toBeGreaterThan(50);
    const words = [...keys, ...actionKinds, ...presets.map(({ name }) => name)];
    const missing = words.filter((word) => !new RegExp(`[\`{ ]${word}[\`:]`).test(page));
    expect(missing).toEqual([]);
  });
});

it('README.md gives a scenario that is right', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const scenarios = [...readme.matchAll(/^```yaml\n(version:[\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  expect(scenarios).toHaveLength(1);
  expect(loadScenarioFile(scenarios[0] ?? '', 'README.md')).toMatchObject({ ok: true });
});
