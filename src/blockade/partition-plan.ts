import type { BlockadeContainer } from './blockade-file.js';
import { blockedPairs, effectiveGroups, type PartitionRoles } from './partition.js';
import type { PartitionArguments } from './partition-arguments.js';
import { partitionNumbers } from './partition-numbers.js';

/** All that follows from a partition, before anything is touched. */
export interface PartitionPlan {
  /** The groups in force: the user's in their order, the leftover, the neutral; members in the order of nodes. */
  readonly groups: readonly (readonly string[])[];
  /** For every node, in their order, the sorted names of those it may not send to. */
  readonly blocked: ReadonlyMap<string, readonly string[]>;
  /** What `status` shows; a node without one is in no partition. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** @throws {PartitionError} naming every mistake in names at once. */
export function planPartition(
  nodes: readonly string[],
  { groups, cuts }: PartitionArguments,
  roles: PartitionRoles,
): PartitionPlan {
  const blocked = blockedPairs(nodes, groups, roles, cuts);
  const inForce = effectiveGroups(nodes, groups, roles);
  return { groups: inForce, blocked, numbers: partitionNumbers(inForce) };
}

/** Everybody may talk to everybody. */
export function planJoin(nodes: readonly string[]): PartitionPlan {
  return { groups: [], blocked: new Map(nodes.map((node) => [node, []])), numbers: new Map() };
}

/** Who is neutral and who is holy in a file. */
export function rolesOf(containers: readonly BlockadeContainer[]): Required<PartitionRoles> {
  const names = (role: 'neutral' | 'holy') => containers.filter((each) => each[role]).map(({ name }) => name);
  return { neutral: names('neutral'), holy: names('holy') };
}

/** The plan as `--dry-run --json` prints it. */
export function planJson({ groups, blocked }: PartitionPlan): string {
  return JSON.stringify({ groups, blocked: Object.fromEntries(blocked) }, null, 2);
}

/** The plan for people. */
export function planText({ groups, blocked, numbers }: PartitionPlan): string {
  const width = Math.max(0, ...[...blocked.keys()].map((name) => name.length));
  const numbered = (node: string) => (numbers.has(node) ? `  partition ${numbers.get(node)}` : '');
  const isOpen = [...blocked.values()].every((names) => names.length === 0);
  return [
    ...groups.map((group, index) => `group ${index + 1}: ${group.join(', ')}`),
    ...(isOpen ? ['nothing is blocked'] : []),
    ...[...blocked].map(([node, names]) =>
      `${node.padEnd(width)}  ${names.length === 0 ? 'can send to everyone' : `cannot send to ${names.join(', ')}`}${numbered(node)}`.trimEnd(),
    ),
  ].join('\n');
}
