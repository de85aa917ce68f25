import fc from 'fast-check';
import type { OneWayCut } from '../../src/blockade/partition.js';

export interface DrawnPartition {
  readonly nodes: readonly string[];
  readonly groups: readonly (readonly string[])[];
  readonly cuts: readonly OneWayCut[];
  readonly neutral: readonly string[];
  readonly holy: readonly string[];
}

/** One to seven nodes, any of them neutral or holy, up to five groups and up to three one-way cuts. */
export const drawnPartition: fc.Arbitrary<DrawnPartition> = fc.integer({ min: 1, max: 7 }).chain((count) => {
  const nodes = Array.from({ length: count }, (_, index) => `c${index + 1}`);
  const roles = fc.array(fc.constantFrom('plain', 'plain', 'neutral', 'holy'), {
    minLength: count,
    maxLength: count,
  });
  return roles.chain((drawn) => {
    const withRole = (role: string) => nodes.filter((_, index) => drawn[index] === role);
    const nameable = nodes.filter((_, index) => drawn[index] !== 'holy');
    return fc.record({
      nodes: fc.constant(nodes),
      neutral: fc.constant(withRole('neutral')),
      holy: fc.constant(withRole('holy')),
      groups: fc.array(fc.shuffledSubarray(nameable), { maxLength: 5 }),
      cuts: nameable.length < 2 ? fc.constant([]) : fc.array(cutOf(nameable), { maxLength: 3 }),
    });
  });
});

/** At least one pair of different nodes. */
function cutOf(nodes: readonly string[]): fc.Arbitrary<OneWayCut> {
  const side = fc.subarray([...nodes], { minLength: 1 });
  return fc
    .record({ from: side, to: side })
    .filter(({ from, to }) => from.length > 1 || to.length > 1 || from[0] !== to[0]);
}

/**
 * The plain definition, written without groups of groups: may what `a` sends reach `b`?
 * Two nodes may talk when one is holy, or both are named together, or both are named nowhere, or both are
 * neutral; a cut from the one to the other forbids it all the same.
 */
export function mayReach({ groups, cuts, neutral, holy }: DrawnPartition, a: string, b: string): boolean {
  if (a === b) return true;
  for (const { from, to } of cuts) if (from.includes(a) && to.includes(b)) return false;
  if (holy.includes(a) || holy.includes(b)) return true;
  if (neutral.includes(a) && neutral.includes(b)) return true;
  const groupsOf = (node: string) => groups.flatMap((group, index) => (group.includes(node) ? [index] : []));
  const [ofA, ofB] = [groupsOf(a), groupsOf(b)];
  if (ofA.length === 0 && ofB.length === 0) return true;
  return ofA.some((index) => ofB.includes(index));
}

/**
 * How Blockade comes to the same without cuts, step by step: chains of nodes, each with a list of addresses
 * it drops; nothing at all for one group or none.
 * @returns for each node the number of its chain and the nodes that its chain drops.
 */
export function chainsOf(
  groups: readonly (readonly string[])[],
): Map<string, { chain: number; drops: string[] }> {
  const result = new Map<string, { chain: number; drops: string[] }>();
  if (groups.length < 2) return result;
  const everyone = [...new Set(groups.flat())];
  const chains: string[][] = [];
  groups.forEach((group) => {
    const arrivals: string[] = [];
    group.forEach((node) => {
      const index = chains.findIndex((chain) => chain.includes(node));
      if (index < 0) arrivals.push(node);
      else {
        chains[index] = (chains[index] ?? []).filter((member) => member !== node);
        chains.push([node]);
      }
    });
    if (arrivals.length > 0) chains.push(arrivals);
  });
  let chain = 0;
  for (const members of chains) {
    if (members.length === 0) continue;
    chain += 1;
    const friends = groups.filter((group) => members.some((member) => group.includes(member))).flat();
    const drops = everyone.filter((node) => !friends.includes(node));
    for (const member of members) result.set(member, { chain, drops });
  }
  return result;
}
