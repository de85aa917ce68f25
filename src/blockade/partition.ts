import { didYouMean } from '../yaml/suggest.js';

export interface PartitionRoles {
  /** Neutral nodes also meet each other, whatever group they are named in. */
  readonly neutral?: readonly string[];
  /** Holy nodes are never filtered and may not be named in a group. */
  readonly holy?: readonly string[];
}

/** Groups that name a node which is not there, or is holy. */
export class PartitionError extends Error {
  override readonly name = 'PartitionError';
}

/**
 * Who may not talk to whom, by Blockade's rules: two nodes may talk when they share a group. The nodes that
 * no group names form one more group together; groups may overlap; empty groups mean nothing; no groups at
 * all block nothing.
 * @returns for every node the sorted names it is cut from; the relation is symmetric.
 * @throws {PartitionError} naming every unknown or holy name at once.
 */
export function blockedPairs(
  nodes: readonly string[],
  groups: readonly (readonly string[])[],
  roles: PartitionRoles = {},
): Map<string, readonly string[]> {
  const holy = new Set(roles.holy);
  checkNames(nodes, groups, holy);
  const named = new Set(groups.flat());
  const rest = nodes.filter((node) => !named.has(node) && !holy.has(node));
  const all = [...groups, rest, roles.neutral ?? []].map((group) => new Set(group));
  const mayTalk = (a: string, b: string) =>
    a === b || holy.has(a) || holy.has(b) || all.some((group) => group.has(a) && group.has(b));
  return new Map(nodes.map((node) => [node, nodes.filter((other) => !mayTalk(node, other)).sort()]));
}

function checkNames(
  nodes: readonly string[],
  groups: readonly (readonly string[])[],
  holy: ReadonlySet<string>,
): void {
  const named = [...new Set(groups.flat())];
  const unknown = named.filter((name) => !nodes.includes(name));
  const hallowed = named.filter((name) => nodes.includes(name) && holy.has(name));
  const problems = [
    ...unknown.map((name) => `"${name}" is no node of this cluster.${didYouMean(name, nodes)}`),
    ...hallowed.map((name) => `"${name}" is holy: it is never cut off, so no group may name it.`),
  ];
  if (problems.length > 0)
    throw new PartitionError(`${problems.join(' ')} The nodes are ${nodes.join(', ')}.`);
}
