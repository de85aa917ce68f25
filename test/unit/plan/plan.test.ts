import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenarioFile } from '../../../src/config/load.js';
import type { Scenario } from '../../../src/config/scenario.js';
import { makePlan } from '../../../src/plan/plan.js';
import { planJson } from '../../../src/plan/plan-json.js';
import { planSeed } from '../../../src/plan/plan-seed.js';
import { maxShards, parseShard } from '../../../src/plan/shards.js';
import { ConfigurationError } from '../../../src/run/contract.js';
import { planHere, planInShards } from '../../../src/run/plan-for.js';

function scenarios(text: string): readonly Scenario[] {
  const loaded = loadScenarioFile(text, 'm.yml');
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.file.scenarios;
}
const file = (...items: string[]) => scenarios(`{ version: 1, scenarios: [${items.join(', ')}] }`);
const unseeded = file('{ name: a }', '{ name: b }');
const mixed = file('{ name: a, seed: 7 }', '{ name: b }');
const seeded = file('{ name: a, seed: 7 }', '{ name: b, seed: 8 }');
const example = scenarios(readFileSync(new URL('../../../examples/matrix.yml', import.meta.url), 'utf8'));

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigurationError)
      return error.problems.map(({ message, hint }) => `${message} ${hint}`).join('\n');
    throw error;
  }
  throw new Error('expected a refusal');
};

describe('a shard', () => {
  it('is written 2/4', () => expect(parseShard('2/4')).toEqual({ index: 2, count: 4 }));

  it.each(['', '2', '0/4', '5/4', '1/0', '-1/4', '1/4 ', '1.5/4', `1/${maxShards + 1}`])(
    'is not %j',
    (text) => {
      expect(() => parseShard(text)).toThrow('write 2/4 for the second of four');
    },
  );

  it('needs a seed when the file has none, and one that nobody else would draw differently', () => {
    const shard = { index: 1, count: 2 };
    const draw = () => 5;
    expect(refusal(() => planHere(unseeded, { seed: null, shard }, draw))).toMatch(
      /^Shard 1\/2 needs a seed/,
    );
    expect(refusal(() => planHere(mixed, { seed: null, shard }, draw))).toMatch(/^Shard 1\/2 needs a seed/);
    expect(planHere(seeded, { seed: null, shard }, draw).plan.seed).toBeNull();
    expect(planHere(mixed, { seed: 9, shard }, draw).plan.seed).toBe(9);
    expect(planHere(unseeded, { seed: null, shard: { index: 1, count: 1 } }, draw).plan.seed).toBe(5);
  });

  it('beyond the last cell has nothing to run and says so', () => {
    const shard = { index: 3, count: 9 };
    expect(refusal(() => planHere(seeded, { seed: null, shard }, () => 0))).toBe(
      'Shard 3/9 has nothing to run: there are only 2 cells. Share the plan out in 2 or fewer.',
    );
    expect(planHere(seeded, { seed: null, shard: { index: 2, count: 9 } }, () => 0).shard).toEqual({
      index: 2,
      count: 2,
    });
  });
});

describe('the seed of a plan', () => {
  const seeds = (all: readonly Scenario[], given: number | null) =>
    makePlan(
      all,
      planSeed(all, given, () => 5),
      1,
    ).cells.map(({ runs }) => runs[0]?.seed);

  it('is the one given, or the scenario’s own, or one that is drawn once', () => {
    expect(seeds(mixed, 9)).toEqual([9, 9]);
    expect(seeds(mixed, null)).toEqual([7, 5]);
    expect(seeds(unseeded, null)).toEqual([5, 5]);
  });

  it('is told when giving it makes the same plan', () => {
    const told = (all: readonly Scenario[], given: number | null) => planSeed(all, given, () => 5).seed;
    expect([told(unseeded, null), told(seeded, null), told(mixed, null), told(mixed, 9)]).toEqual([
      5,
      null,
      null,
      9,
    ]);
  });

  it('cannot be told to several runners when only some scenarios have one', () => {
    expect(refusal(() => planInShards(mixed, null, 2, () => 5))).toMatch(/^Some scenarios have a seed/);
    expect(planInShards(mixed, null, 1, () => 5).cells).toHaveLength(2);
  });
});

describe('the plan of examples/matrix.yml as JSON', () => {
  const plan = planInShards(example, null, 4, () => 0);
  const json = JSON.parse(planJson(plan, { index: 2, count: 4 }));

  it('has every cell with its place, its labels, its seeds and its shard', () => {
    expect(json).toMatchObject({ version: 1, shard: '2/4', seed: null, shards: 4 });
    expect(json.cells).toHaveLength(32);
    expect(json.cells.find(({ id }: { id: string }) => id === 'kill.forky-sac')).toEqual({
      id: 'kill.forky-sac',
      scenario: 'kill',
      values: { broker: 'forky', queue: 'sac' },
      shard: expect.stringMatching(/^[1-4]\/4$/),
      expectedMs: expect.any(Number),
      position: { file: 'm.yml', line: 29, column: 5 },
      runs: [{ id: 'kill.forky-sac-s2026', seed: 2026, expectedMs: expect.any(Number) }],
    });
    expect(json.runs).toHaveLength(32);
    expect(json.runs[0]).toMatchObject({
      id: 'load.bullseye-quorum-s2026',
      scenario: 'load.bullseye-quorum',
      schedule: { version: 1, scenario: 'load.bullseye-quorum', seed: 2026, actions: [], quietMs: 10_000 },
    });
  });

  it('has a job matrix that names every cell once', () => {
    const legs: readonly { shard: string; name: string; cells: string; minutes: number }[] =
      json.matrix.include;
    expect(legs.map(({ shard }) => shard)).toEqual(['1/4', '2/4', '3/4', '4/4']);
    const ids = legs.flatMap(({ cells }) => cells.split(' '));
    expect(ids.toSorted()).toEqual(json.cells.map(({ id }: { id: string }) => id).toSorted());
    for (const { minutes } of legs) expect(minutes).toBeGreaterThanOrEqual(5);
    expect(legs[0]?.name).toMatch(/^shard 1 of 4: \d+ cells, about \d+ min$/);
  });
});
