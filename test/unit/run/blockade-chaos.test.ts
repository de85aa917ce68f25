import { describe, expect, it } from 'vitest';
import { randomFrom, wholeBetween } from '../../../src/plan/random.js';
import { chaosEvents, drawDegradation, rangeOf } from '../../../src/run/blockade/chaos-options.js';

const drawOf = (seed: number) => {
  const random = randomFrom(seed);
  return (min: number, max: number) => wholeBetween(random, min, max);
};
const nodes = ['a', 'b', 'c', 'd'];

describe('a degradation', () => {
  it('takes as many different nodes as it may, one event each', () => {
    const draw = drawOf(1);
    const sizes = new Set<number>();
    for (let round = 0; round < 200; round += 1) {
      const drawn = drawDegradation(
        nodes,
        { events: ['STOP', 'SLOW'], containersAtOnce: { min: 1, max: 3 } },
        draw,
      );
      sizes.add(drawn.length);
      expect(new Set(drawn.map(({ node }) => node)).size).toBe(drawn.length);
      for (const { node, event } of drawn) {
        expect(nodes).toContain(node);
        expect(['STOP', 'SLOW']).toContain(event);
      }
    }
    expect([...sizes].sort()).toEqual([1, 2, 3]);
  });

  it('is the same for the same seed, and never of more nodes than there are', () => {
    const options = { events: chaosEvents, containersAtOnce: { min: 9, max: 9 } };
    expect(drawDegradation(nodes, options, drawOf(5))).toEqual(drawDegradation(nodes, options, drawOf(5)));
    expect(drawDegradation(nodes, options, drawOf(5))).toHaveLength(4);
    expect(drawDegradation([], options, drawOf(5))).toEqual([]);
  });

  it('lowers a min above its max to the max, as Blockade does', () => {
    expect(rangeOf(5, 3)).toEqual({ min: 3, max: 3 });
    expect(rangeOf(1, 3)).toEqual({ min: 1, max: 3 });
  });
});
