import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MixSpec } from '../../src/config/scenario.js';
import { drawMix } from '../../src/plan/draw-mix.js';
import { randomFrom } from '../../src/plan/random.js';
import type { Schedule } from '../../src/plan/schedule.js';
import { parseSchedule, stringifySchedule } from '../../src/plan/serialise-schedule.js';

const weight = fc.constantFrom(0, 0.5, 1, 2, 10);
const mixes: fc.Arbitrary<MixSpec> = fc
  .record({
    actions: fc.integer({ min: 1, max: 60 }),
    waits: fc.tuple(fc.nat(60_000), fc.nat(60_000)),
    weights: fc.record({ node: weight, partition: weight, network: weight, consumer: weight }),
    consumerStop: fc.constantFrom('crash' as const, 'close' as const, 'cancel' as const),
    lossPercent: fc.constantFrom(5, 50),
  })
  .filter(({ weights }) => Object.values(weights).some((each) => each > 0))
  .map(({ waits, ...rest }) => ({ ...rest, minWaitMs: Math.min(...waits), maxWaitMs: Math.max(...waits) }));
const clusters = fc
  .integer({ min: 2, max: 7 })
  .map((count) => Array.from({ length: count }, (_, i) => `n${i + 1}`));
const consumers = [1, 2, 3].map((place) => ({ lane: 'main', client: `c${place}` }));
const seeds = fc.nat(2 ** 32 - 1);

/** Plays a schedule on a model of its own and throws at the first action that could do nothing. */
function play(actions: Schedule['actions'], nodes: readonly string[], mix: MixSpec): void {
  const up = new Set(nodes);
  let isolated: string | null = null;
  let flaky = false;
  const stopped = new Set<string>();
  for (const [position, { index, kind, due, node, groups, lossPercent, client }] of actions.entries()) {
    expect(index).toBe(position);
    if (due.kind !== 'wait') throw new Error('a drawn action waits');
    expect(due.waitMs).toBeGreaterThanOrEqual(mix.minWaitMs);
    expect(due.waitMs).toBeLessThanOrEqual(mix.maxWaitMs);
    if (up.size === 1) expect(['kill', 'start']).toContain(kind);
    switch (kind) {
      case 'kill':
        expect(up.delete(node ?? '')).toBe(true);
        break;
      case 'start':
        expect(nodes).toContain(node);
        expect(up.has(node ?? '')).toBe(false);
        up.add(node ?? '');
        break;
      case 'partition': {
        const target = groups?.[0]?.[0] ?? '';
        expect(groups).toEqual([[target]]);
        expect(up.has(target)).toBe(true);
        expect(target).not.toBe(isolated);
        isolated = target;
        break;
      }
      case 'heal':
        expect(isolated).not.toBeNull();
        isolated = null;
        break;
      case 'flaky':
        expect(flaky).toBe(false);
        expect(lossPercent).toBe(mix.lossPercent);
        if (node !== null) expect(up.has(node)).toBe(true);
        flaky = true;
        break;
      case 'fast':
        expect(flaky).toBe(true);
        expect(node).toBeNull();
        flaky = false;
        break;
      case 'consumer-start':
        expect(stopped.delete(client ?? '')).toBe(true);
        break;
      case `consumer-${mix.consumerStop}`:
        expect(consumers.map((each) => each.client)).toContain(client);
        expect(stopped.has(client ?? '')).toBe(false);
        stopped.add(client ?? '');
        break;
      default:
        throw new Error(`${kind} is never drawn`);
    }
    expect(up.size).toBeGreaterThan(0);
  }
}

describe('the mix', () => {
  it('draws only what can be done, for any seed, and never kills the last node', () => {
    fc.assert(
      fc.property(mixes, clusters, seeds, (mix, nodes, seed) => {
        const actions = drawMix(mix, nodes, randomFrom(seed), consumers);
        expect(actions).toHaveLength(mix.actions);
        play(actions, nodes, mix);
      }),
      { numRuns: 2000 },
    );
  });

  it('survives being written and read', () => {
    fc.assert(
      fc.property(mixes, clusters, seeds, (mix, nodes, seed) => {
        const actions = drawMix(mix, nodes, randomFrom(seed), consumers);
        const schedule: Schedule = { version: 1, scenario: 'x', seed, quietMs: 0, actions };
        const text = stringifySchedule(schedule);
        expect(parseSchedule(text)).toEqual(schedule);
        expect(stringifySchedule(parseSchedule(text))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the 2019 proportions over many seeds', () => {
    const mix: MixSpec = {
      actions: 20,
      minWaitMs: 5000,
      maxWaitMs: 60_000,
      weights: { node: 2, partition: 2, network: 1, consumer: 0 },
      consumerStop: 'crash',
      lossPercent: 5,
    };
    const runs = Array.from({ length: 1000 }, (_, seed) =>
      drawMix(mix, ['n1', 'n2', 'n3'], randomFrom(seed)),
    );
    const all = runs.flat();
    const share = (...kinds: readonly string[]) =>
      all.filter(({ kind }) => kinds.includes(kind)).length / all.length;
    // A fifth network and two fifths each of the others, moved towards "node" by the times of one live node.
    expect(share('kill', 'start')).toBeGreaterThan(0.4);
    expect(share('kill', 'start')).toBeLessThan(0.55);
    expect(share('partition', 'heal')).toBeGreaterThan(0.3);
    expect(share('partition', 'heal')).toBeLessThan(0.4);
    expect(share('flaky', 'fast')).toBeGreaterThan(0.14);
    expect(share('flaky', 'fast')).toBeLessThan(0.2);
    const waits = all.map(({ due }) => (due.kind === 'wait' ? due.waitMs : 0));
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    expect(Math.abs(mean - 32_500)).toBeLessThan(500);
    expect(all.filter(({ kind, node }) => kind === 'flaky' && node === null).length).toBeGreaterThan(500);
  });
});
