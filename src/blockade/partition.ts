import { didYouMean } from '../yaml/suggest.js';

export interface PartitionRoles {
  /** Neutral nodes also meet each other, whatever group they are named in. */
  readonly neutral?: readonly string[];
  /** Holy nodes are never filtered and may not be named in a group or a cut. */
  readonly holy?: readonly string[];
}

/** What nodes of one side send does not reach the nodes of the other; the way back stays as it is. */
export interface OneWayCut {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Groups or cuts that cannot be: a node that is not there or is holy, a cut without two sides. */
export class PartitionError extends Error {
  override readonly name = 'PartitionError';
}

/**
 * The groups in force, by Blockade's rules: the user's own, then the nodes that no group names as one more,
 * then the neutral nodes as another unless all of them are in that one. Empty groups mean nothing. Members
 * stand once each and in the order of the nodes; that order is what numbers and listings go by.
 * @throws {PartitionError} naming every unknown or holy name at once.
 */
export function effectiveGroups(
  nodes: readonly string[],
  groups: readonly (readonly string[])[],
  roles: PartitionRoles = {},
): readonly (readonly string[])[] {
  checkNames(nodes, groups.flat(), roles.holy ?? []);
  const members = (wanted: readonly string[]) => nodes.filter((node) => wanted.includes(node));
  const named = new Set([...groups.flat(), ...(roles.holy ?? [])]);
  const leftover = nodes.filter((node) => !named.has(node));
  const neutral = members(roles.neutral ?? []);
  const apart = neutral.every((node) => leftover.includes(node)) ? [] : neutral;
  return [...groups.map(members), leftover, apart].filter((group) => group.length > 0);
}

/**
 * Who may not send to whom: two nodes may talk when they share an effective group or one of them is holy,
 * and a one-way cut forbids its direction whatever the groups allow.
 * @returns for every node, in their order, the sorted names it may not send to. Without one-way cuts the
 * relation is symmetric.
 * @throws {PartitionError} naming every unknown or holy name at once, or the cut that cuts nothing.
 */
export function blockedPairs(
  nodes: readonly string[],
  groups: readonly (readonly string[])[],
  roles: PartitionRoles = {},
  cuts: readonly OneWayCut[] = [],
): Map<string, readonly string[]> {
  const holy = new Set(roles.holy);
  checkNames(nodes, [...groups, ...cuts.flatMap(({ from, to }) => [from, to])].flat(), [...holy]);
  cuts.forEach(checkCut);
  const all = effectiveGroups(nodes, groups, roles).map((group) => new Set(group));
  const mayTalk = (a: string, b: string) =>
    holy.has(a) || holy.has(b) || all.some((group) => group.has(a) && group.has(b));
  const isCut = (a: string, b: string) => cuts.some(({ from, to }) => from.includes(a) && to.includes(b));
  const blocked = (a: string) => nodes.filter((b) => a !== b && (!mayTalk(a, b) || isCut(a, b)));
  return new Map(nodes.map((node) => [node, blocked(node).sort()]));
}

function checkNames(nodes: readonly string[], names: readonly string[], holy: readonly string[]): void {
  const named = [...new Set(names)];
  const unknown = named.filter((name) => !nodes.includes(name));
  const hallowed = named.filter((name) => nodes.includes(name) && holy.includes(name));
  const problems = [
    ...unknown.map((name) => `"${name}" is no node of this cluster.${didYouMean(name, nodes)}`),
    ...hallowed.map((name) => `"${name}" is holy: it is never cut off, so no group and no cut may name it.`),
  ];
  if (problems.length > 0)
    throw new PartitionError(`${problems.join(' ')} The nodes are ${nodes.join(', ')}.`);
}

function checkCut({ from, to }: OneWayCut): void {
  if (from.some((a) => to.some((b) => a !== b))) return;
  throw new PartitionError(
    `"${from.join(',')}>${to.join(',')}" cuts nothing: it needs a node on each side, and not the same one.`,
  );
}
