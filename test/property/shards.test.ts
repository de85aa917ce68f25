import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenarioFile } from '../../src/config/load.js';
import type { Scenario } from '../../src/config/scenario.js';
import { cellsOf, makePlan } from '../../src/plan/plan.js';
import { planJson } from '../../src/plan/plan-json.js';
import { planSeed } from '../../src/plan/plan-seed.js';
import { parseShard, shardText, shareOut } from '../../src/plan/shards.js';
import { planHere } from '../../src/run/plan-for.js';

const works = fc.array(fc.nat(600_000), { minLength: 1, maxLength: 60 });
const runners = fc.integer({ min: 1, max: 40 });
const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);

describe('work that is shared out', () => {
  it('goes to known runners, balanced within the longest piece, and never to fewer than there could be', () => {
    fc.assert(
      fc.property(works, runners, (ms, count) => {
        const chosen = shareOut(ms, count);
        expect(chosen).toHaveLength(ms.length);
        const loads = Array.from({ length: count }, (_, index) =>
          sum(ms.filter((_each, piece) => chosen[piece] === index + 1)),
        );
        expect(sum(loads)).toBe(sum(ms));
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(Math.max(...ms));
        expect(new Set(chosen).size).toBe(Math.min(count, ms.length));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Scenarios whose schedules, and with them their times, come from the seed. */
const scenarios: fc.Arbitrary<readonly Scenario[]> = fc
  .array(fc.record({ actions: fc.integer({ min: 1, max: 12 }), runs: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => {
    const items = all.map(
      ({ actions, runs }, at) => `{ name: s${at}, runs: ${runs}, chaos: { mix: { actions: ${actions} } } }`,
    );
    const loaded = loadScenarioFile(`{ version: 1, scenarios: [${items.join()}] }`, 's.yml');
    return loaded.ok ? loaded.file.scenarios : [];
  });

describe('the shards of a plan', () => {
  it('are together the plan, on every runner, no cell twice and none empty', () => {
    fc.assert(
      fc.property(scenarios, runners, fc.nat(2 ** 32 - 1), (all, count, seed) => {
        const never = () => {
          throw new Error('no seed is drawn when one is given');
        };
        const whole = makePlan(all, planSeed(all, seed, never), count);
        const ids = (cells: typeof whole.cells) => cells.map(({ scenario }) => scenario.name);
        const shards = Array.from({ length: whole.shards }, (_, at) =>
          planHere(all, { seed, shard: parseShard(`${at + 1}/${count}`) }, never),
        );
        const parts = shards.map(({ plan, shard }) => cellsOf(plan, shard));
        expect(parts.flat()).toHaveLength(all.length);
        expect(new Set(parts.flatMap(ids))).toEqual(new Set(ids(whole.cells)));
        expect(Math.min(...parts.map((part) => part.length))).toBeGreaterThan(0);
        for (const { plan, shard } of shards) {
          const json = JSON.parse(planJson(plan, shard)) as object;
          expect(json).toEqual({ ...JSON.parse(planJson(whole, null)), shard: shard && shardText(shard) });
        }
      }),
      { numRuns: 100 },
    );
  });
});
