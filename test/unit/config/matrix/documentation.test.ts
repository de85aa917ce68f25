import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenarioFile } from '../../../../src/config/load.js';

const page = readFileSync(new URL('../../../../docs/matrix.md', import.meta.url), 'utf8');
const example = readFileSync(new URL('../../../../examples/matrix.yml', import.meta.url), 'utf8');

describe('docs/matrix.md', () => {
  const files = [...page.matchAll(/^```yaml\n(version:[\s\S]*?)^```$/gm)].map(([, text = '']) => text);

  it('has examples', () => expect(files).toHaveLength(3));

  it.each(files)('gives an example that is right: %s', (text) => {
    const axes = text.includes('--axis') ? { version: '"4.2","4.3"' } : {};
    expect(loadScenarioFile(text, 'doc.yml', { axes })).toMatchObject({ ok: true });
  });

  it('counts the cells of its example as they are, the same as in examples/matrix.yml', () => {
    const ids = [files[0] ?? '', example].map((text) => {
      const loaded = loadScenarioFile(text, 'doc.yml');
      return loaded.ok ? loaded.file.scenarios.map(({ name }) => name) : [];
    });
    expect(ids[0]).toHaveLength(32);
    expect(ids[1]).toEqual(ids[0]);
    expect([ids[0]?.[0], ids[0]?.at(-1)]).toEqual(['load.bullseye-quorum', 'isolate.forky-sac']);
  });

  const rows = page.slice(page.indexOf('## Mistakes')).matchAll(/^\| `(.+?)` \| (.+) \|$/gm);
  it.each([...rows].map(([, part = '', message = '']) => [part, message]))(
    'quotes what %s gives',
    (part, message) => {
      const loaded = loadScenarioFile(
        `{ version: 1, scenarios: [{ name: load }, { name: kill }], ${part} }`,
        'doc.yml',
      );
      const told = loaded.ok
        ? []
        : loaded.problems.map((each) => `${each.message} ${each.suggestion}`.trim());
      expect(told).toEqual([message]);
    },
  );
});
