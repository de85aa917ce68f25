import { describe, expect, it } from 'vitest';
import { parseHistory } from '../../src/history/reader.js';
import { judge } from '../../src/verdict/judge.js';
import { defaultPolicy } from '../../src/verdict/policy.js';
import { type Plant, plants, simulate } from '../reference/simulated-run.js';

const runs = Number(process.env.VERDICT_RUNS ?? 3000);
const firstSeed = Number(process.env.VERDICT_SEED ?? Date.now() % 1_000_000_000);

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const classOf: Record<Plant, string> = {
  loss: 'loss',
  order: 'order',
  unflagged: 'duplicate',
  'never-published': 'unexpected',
  'returned-delivered': 'unexpected',
  corrupt: 'corrupt',
  foreign: 'unexpected',
  'sac-overlap': 'sac-overlap',
};

/** Delivering ahead of its turn, as these do, is out of order as well. */
const alsoOrder: ReadonlySet<Plant> = new Set(['returned-delivered', 'sac-overlap']);

/** The failing findings of a simulated run as `class numbers`, and what was planted in the same form. */
function examine(seed: number, plant: Plant | null) {
  const { text, planted } = simulate(generator(seed), plant);
  const reading = parseHistory(text);
  const result = judge(reading.events, defaultPolicy, reading);
  const found = result.findings
    .filter((finding) => finding.severity === 'fail')
    .map(
      (finding) =>
        `${finding.class} ${finding.ranges.map(({ from, to }) => (from === to ? from : `${from}..${to}`)).join(',')}`,
    );
  const expected = planted === null || plant === null ? [] : [`${classOf[plant]} ${planted.join(',')}`];
  return { result, found, expected };
}

describe(`what a simulated broker did wrong is found, and nothing else (seeds from ${firstSeed})`, () => {
  it(`nothing in ${runs} clean runs`, () => {
    let invented = 0;
    let passed = 0;
    for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
      const { result, found } = examine(seed, null);
      if (found.length > 0) invented += 1;
      expect(found, `seed ${seed}`).toEqual([]);
      // A run in which chaos came after the last confirm shows nothing; all others pass.
      if (result.verdict === 'pass') passed += 1;
    }
    console.log(`clean: ${runs} runs, ${passed} passed, ${invented} with invented findings`);
    expect(passed).toBeGreaterThan(runs * 0.9);
  });

  it.each(plants)('%s', (plant) => {
    const count = Math.ceil(runs / plants.length);
    let plantedRuns = 0;
    let missed = 0;
    for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
      const { result, found, expected } = examine(seed, plant);
      const consequences = alsoOrder.has(plant) && expected.length > 0;
      const direct = found.filter((finding) => !(consequences && finding.startsWith('order ')));
      expect(direct, `seed ${seed}`).toEqual(expected);
      if (expected.length === 0) continue;
      plantedRuns += 1;
      if (result.verdict !== 'fail') missed += 1;
    }
    console.log(`${plant}: planted in ${plantedRuns} of ${count} runs, ${missed} missed`);
    expect(missed).toBe(0);
    expect(plantedRuns).toBeGreaterThan(count / 50);
  });
});
