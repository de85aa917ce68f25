import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockedPairs, effectiveGroups } from '../../src/blockade/partition.js';
import { planPartition } from '../../src/blockade/partition-plan.js';
import { randomGroups } from '../../src/blockade/random-partition.js';
import { randomFrom, wholeBetween } from '../../src/plan/random.js';
import { chainsOf, drawnPartition, mayReach } from './partition-truth.js';

test('what is blocked equals the plain definition, in 5,000 random partitions', () => {
  fc.assert(
    fc.property(drawnPartition, (drawn) => {
      const { nodes, groups, cuts } = drawn;
      const blocked = blockedPairs(nodes, groups, drawn, cuts);
      expect([...blocked.keys()]).toEqual(nodes);
      for (const a of nodes)
        expect(blocked.get(a)).toEqual(nodes.filter((b) => !mayReach(drawn, a, b)).sort());
    }),
    { numRuns: 5_000 },
  );
});

test('without cuts, chains of dropped addresses say the same, and number the nodes alike', () => {
  fc.assert(
    fc.property(drawnPartition, (drawn) => {
      const { nodes, groups } = drawn;
      const plan = planPartition(nodes, { groups, cuts: [] }, drawn);
      const chains = chainsOf(plan.groups);
      for (const node of nodes) {
        expect(plan.blocked.get(node)).toEqual([...(chains.get(node)?.drops ?? [])].sort());
        expect(plan.numbers.get(node)).toBe(chains.get(node)?.chain);
      }
    }),
    { numRuns: 5_000 },
  );
});

test('numbers: 1 to the last without a gap, none for the holy, the same number means the same neighbours', () => {
  fc.assert(
    fc.property(drawnPartition, (drawn) => {
      const { nodes, groups, holy } = drawn;
      const { numbers, blocked, groups: inForce } = planPartition(nodes, { groups, cuts: [] }, drawn);
      const used = [...new Set(numbers.values())].sort((a, b) => a - b);
      expect(used).toEqual(used.map((_, index) => index + 1));
      expect(holy.filter((node) => numbers.has(node))).toEqual([]);
      expect(numbers.size).toBe(inForce.length < 2 ? 0 : nodes.length - holy.length);
      for (const [a, number] of numbers)
        for (const [b, other] of numbers)
          if (number === other) expect(blocked.get(a)).toEqual(blocked.get(b));
    }),
  );
});

test('one-way cuts only ever take away, and only their own direction', () => {
  fc.assert(
    fc.property(drawnPartition, (drawn) => {
      const { nodes, groups, cuts } = drawn;
      const without = blockedPairs(nodes, groups, drawn);
      const withCuts = blockedPairs(nodes, groups, drawn, cuts);
      for (const a of nodes) {
        const added = (withCuts.get(a) ?? []).filter((b) => !without.get(a)?.includes(b));
        expect(withCuts.get(a)).toEqual(expect.arrayContaining([...(without.get(a) ?? [])]));
        for (const b of added)
          expect(cuts.some(({ from, to }) => from.includes(a) && to.includes(b))).toBe(true);
      }
    }),
  );
});

test('the order of groups and of names in them does not matter', () => {
  fc.assert(
    fc.property(drawnPartition, (drawn) => {
      const { nodes, groups } = drawn;
      const turned = [...groups].reverse().map((group) => [...group].reverse());
      expect(blockedPairs(nodes, turned, drawn)).toEqual(blockedPairs(nodes, groups, drawn));
    }),
  );
});

test('expanding the groups in force changes nothing any more', () => {
  fc.assert(
    fc.property(drawnPartition, (drawn) => {
      const { nodes, groups, holy } = drawn;
      const once = effectiveGroups(nodes, groups, drawn);
      expect(effectiveGroups(nodes, once, { holy })).toEqual(once);
      const everyone = nodes.filter((node) => !holy.includes(node));
      expect([...new Set(once.flat())].sort()).toEqual([...everyone].sort());
    }),
  );
});

test('a random partition: every node in exactly one group, none empty, the same seed the same groups', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 9 }), (seed, count) => {
      const nodes = Array.from({ length: count }, (_, index) => `c${index}`);
      const drawWith = () => {
        const random = randomFrom(seed);
        return randomGroups(nodes, (min, max) => wholeBetween(random, min, max));
      };
      const groups = drawWith();
      expect(drawWith()).toEqual(groups);
      expect(groups).not.toHaveLength(1);
      expect(groups.every((group) => group.length > 0)).toBe(true);
      if (groups.length > 0) expect(groups.flat().sort()).toEqual(nodes);
    }),
  );
});

test('random partitions have every number of groups, about as often', () => {
  const random = randomFrom(4);
  const draw = (min: number, max: number) => wholeBetween(random, min, max);
  const counts = [0, 0, 0, 0, 0];
  for (let round = 0; round < 4_000; round++) {
    const { length } = randomGroups(['a', 'b', 'c', 'd'], draw);
    counts[length] = (counts[length] ?? 0) + 1;
  }
  expect(counts[1]).toBe(0);
  for (const length of [0, 2, 3, 4]) expect(counts[length]).toBeGreaterThan(850);
});
