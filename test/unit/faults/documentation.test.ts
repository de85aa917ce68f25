import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actionKinds } from '../../../src/config/scenario.js';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const page = read('docs/faults.md');
const table = read('docs/scenario-file.md');

const realTests = ['test/real/', 'test/real/support/', 'test/action/']
  .flatMap((folder) => readdirSync(new URL(folder, root)).map((name) => folder + name))
  .filter((path) => path.endsWith('.ts'))
  .map(read)
  .join('\n');

/** Conditions on packets are put in force on real kernels by their effect, below the action that names it. */
const effectOf: Readonly<Record<string, string>> = {
  slow: 'late',
  'rate-limit': 'rate',
  duplicate: 'duplicate',
  reorder: 'reorder',
  corrupt: 'corrupt',
};

describe.each(actionKinds)('the action %s', (kind) => {
  it('stands on the page of faults and in the table of actions', () => {
    expect(page).toContain(`\`${kind}\``);
    expect(table).toContain(`\`${kind}\``);
  });

  it('is applied by a test on real nodes', () => {
    const effect = effectOf[kind] ?? kind;
    expect(realTests).toMatch(new RegExp(`'${effect}'|do: ${effect}\\b|\\b${effect}\\(`));
  });
});
