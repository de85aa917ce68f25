import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockedPairs } from '../../src/blockade/partition.js';

const nodes = ['a', 'b', 'c', 'd', 'e'];
const roleOf = fc.record(
  Object.fromEntries(nodes.map((name) => [name, fc.constantFrom('plain', 'plain', 'neutral', 'holy')])),
);

/** Blockade's expansion, step by step as its users know it: leftover group, then the neutral group. */
function expand(groups: string[][], neutral: string[], holy: string[]): string[][] {
  const expanded = groups.map((group) => [...group]);
  const leftover: string[] = [];
  for (const node of nodes) {
    if (holy.includes(node)) continue;
    if (!groups.some((group) => group.includes(node))) leftover.push(node);
  }
  if (leftover.length > 0) expanded.push(leftover);
  if (!neutral.every((node) => leftover.includes(node))) expanded.push(neutral);
  return expanded.filter((group) => group.length > 0);
}

test('blocked = different, neither holy, and no common group, in 5,000 random partitions', () => {
  fc.assert(
    fc.property(fc.array(fc.subarray(nodes), { maxLength: 5 }), roleOf, (drawn, roles) => {
      const neutral = nodes.filter((node) => roles[node] === 'neutral');
      const holy = nodes.filter((node) => roles[node] === 'holy');
      const groups = drawn.map((group) => group.filter((node) => !holy.includes(node)));
      const blocked = blockedPairs(nodes, groups, { neutral, holy });
      const expanded = expand(groups, neutral, holy);
      for (const a of nodes)
        for (const b of nodes) {
          const talk =
            expanded.length <= 1 ||
            a === b ||
            holy.includes(a) ||
            holy.includes(b) ||
            expanded.some((group) => group.includes(a) && group.includes(b));
          expect(blocked.get(a)?.includes(b)).toBe(!talk);
          expect(blocked.get(a)?.includes(b)).toBe(blocked.get(b)?.includes(a));
        }
    }),
    { numRuns: 5_000 },
  );
});

test('the order of groups and of names in them does not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.shuffledSubarray(nodes), { maxLength: 4 }), (groups) => {
      const turned = [...groups].reverse().map((group) => [...group].reverse());
      expect(blockedPairs(nodes, turned)).toEqual(blockedPairs(nodes, groups));
    }),
  );
});
