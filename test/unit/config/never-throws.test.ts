import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenarioFile } from '../../../src/config/load.js';
import { presets } from '../../../src/config/presets.js';

/** Either a file, or problems each of which stands in the text and says something. */
function expectAnswer(text: string): void {
  const loaded = loadScenarioFile(text, 'fuzz.yml', {
    nodesOfBlockadeFile: () => ({ ok: true, nodes: ['a'] }),
  });
  if (loaded.ok) {
    expect(loaded.file.scenarios.length).toBeGreaterThan(0);
    return;
  }
  expect(loaded.problems.length).toBeGreaterThan(0);
  const lines = text.split('\n').length;
  for (const { line, column, message } of loaded.problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines + 1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message).not.toBe('');
  }
}

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 0, -1, 1.5, 1e300, '', '5s', 'kill', 'rabbitmq1', 'leader', '__proto__'),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('name', 'queue', 'type', 'at', 'do', 'node', 'groups', '__proto__'),
      tie('any'),
    ),
  ),
})).any;

const matrixExample = readFileSync(new URL('../../../examples/matrix.yml', import.meta.url), 'utf8');

const parts = [
  'cluster',
  'workload',
  'chaos',
  'expect',
  'runs',
  'seed',
  'name',
  'nodes',
  'lanes',
  'queue',
  'actions',
];

describe('the reader', () => {
  it('answers whatever the text is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectAnswer), { numRuns: 500 });
  });

  it('answers a damaged file', () => {
    const texts = fc.constantFrom(...presets.map(({ yaml }) => yaml), matrixExample, matrixExample);
    const damage = fc.tuple(
      fc.nat(2000),
      fc.nat(20),
      fc.constantFrom('', ' ', '\t', '\n', ':', '[', '{', '}', '&a', '*a', '0', '- ', "'"),
    );
    fc.assert(
      fc.property(texts, fc.array(damage, { minLength: 1, maxLength: 3 }), (text, damages) => {
        const damaged = damages.reduce((now, [place, length, patch]) => {
          const at = place % now.length;
          return now.slice(0, at) + patch + now.slice(at + length);
        }, text);
        expectAnswer(damaged);
      }),
      { numRuns: 3000 },
    );
  });

  it('answers a sound YAML file that says nonsense', () => {
    const scenario = fc.dictionary(fc.constantFrom(...parts), value);
    fc.assert(
      fc.property(fc.array(scenario, { maxLength: 3 }), value, (scenarios, defaults) => {
        expectAnswer(JSON.stringify({ version: 1, defaults, scenarios }));
      }),
      { numRuns: 1000 },
    );
  });

  it('answers a matrix that says nonsense', () => {
    const entry = fc.dictionary(fc.constantFrom('x', 'y', 'z', 'scenario', '__proto__'), value, {
      maxKeys: 3,
    });
    const axes = fc.dictionary(fc.constantFrom('x', 'y', '__proto__'), fc.array(value, { maxLength: 3 }));
    const entries = fc.option(fc.array(entry, { maxLength: 3 }));
    const matrices = fc.oneof(
      value,
      fc.record({ axes, include: entries, exclude: entries }, { requiredKeys: ['axes'] }),
    );
    const use = (name: string) => `\${{ matrix.${name} }}`;
    const lenient = { cluster: { config: { a: use('y'), b: `b ${use('x')}` } } };
    const strict = {
      seed: use('x'),
      cluster: { config: { a: use('y.name') } },
      workload: { queue: use('x') },
    };
    let cells = 0;
    fc.assert(
      fc.property(matrices, fc.constantFrom(lenient, strict, null), (matrix, defaults) => {
        const text = JSON.stringify({
          version: 1,
          matrix,
          defaults,
          scenarios: [{ name: 'x' }],
        });
        expectAnswer(text);
        if (loadScenarioFile(text, 'fuzz.yml').ok) cells += 1;
      }),
      { numRuns: 2000 },
    );
    expect(cells).toBeGreaterThan(0);
  });
});
