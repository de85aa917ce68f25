/**
 * The number of each node's partition, as Blockade's status shows it. Nodes are collected into chain groups,
 * one group after the other: a node that has no chain group yet joins the one of its first group, and a node
 * that is met again is put alone into a new one at the end. What that empties is dropped; the rest is counted
 * from 1. Blockade takes the members of a group in no certain order; here they come in the order given.
 * @param groups the effective groups; one or none is no partition.
 * @returns numbers of the nodes that stand in a group; the others have none.
 */
export function partitionNumbers(groups: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  if (groups.length <= 1) return new Map();
  const chains: Set<string>[] = [];
  for (const group of groups) {
    const fresh = new Set<string>();
    for (const node of group) {
      const chain = chains.find((each) => each.has(node));
      chain?.delete(node);
      if (chain) chains.push(new Set([node]));
      else fresh.add(node);
    }
    if (fresh.size > 0) chains.push(fresh);
  }
  return new Map(
    chains
      .filter((chain) => chain.size > 0)
      .flatMap((chain, index) => [...chain].map((node) => [node, index + 1] as const)),
  );
}
