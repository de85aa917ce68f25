import { PartitionError } from '../../blockade/partition.js';
import { type PartitionArguments, parsePartitionArguments } from '../../blockade/partition-arguments.js';
import {
  type PartitionPlan,
  planJoin,
  planJson,
  planPartition,
  planText,
  rolesOf,
} from '../../blockade/partition-plan.js';
import { type DrawWhole, randomGroups } from '../../blockade/random-partition.js';
import { UsageError } from '../io.js';
import type { LoadedConfig } from './config.js';

export interface PartitionRequest {
  /** The arguments of `partition`: groups and one-way cuts. */
  readonly arguments: readonly string[];
  readonly random: boolean;
}

/**
 * What `partition` would do to a blockade in which every node of the file is up.
 * @throws {UsageError} for no groups at all, groups together with `--random`, and names that cannot be.
 */
export function dryRunPartition(
  request: PartitionRequest,
  { file }: LoadedConfig,
  json: boolean,
  draw: DrawWhole,
): string {
  const nodes = file.containers.map(({ name }) => name);
  const roles = rolesOf(file.containers);
  try {
    const wanted = wantedPartition(
      request,
      nodes.filter((node) => !roles.holy.includes(node)),
      draw,
    );
    return print(wanted === 'join' ? planJoin(nodes) : planPartition(nodes, wanted, roles), json);
  } catch (error) {
    if (error instanceof PartitionError) throw new UsageError([error.message]);
    throw error;
  }
}

/** What `join` would do: nothing is blocked then. */
export function dryRunJoin({ file }: LoadedConfig, json: boolean): string {
  return print(planJoin(file.containers.map(({ name }) => name)), json);
}

/**
 * The partition that the command line asks for; `join`: a random one of a single group.
 * @param eligible nodes that a random partition may name.
 * @throws {UsageError} for no groups at all, and for groups together with `--random`.
 * @throws {PartitionError} for an argument that cannot be read.
 */
export function wantedPartition(
  { arguments: args, random }: PartitionRequest,
  eligible: readonly string[],
  draw: DrawWhole,
): PartitionArguments | 'join' {
  if (random && args.length > 0)
    throw new UsageError(['Either specify individual partitions or --random, but not both']);
  if (!random && args.length === 0)
    throw new UsageError([
      'Either specify individual partitions or --random. A partition is a comma list, such as c1,c2.',
    ]);
  if (!random) return parsePartitionArguments(args);
  const groups = randomGroups(eligible, draw);
  return groups.length === 0 ? 'join' : { groups, cuts: [] };
}

function print(plan: PartitionPlan, json: boolean): string {
  return json ? planJson(plan) : planText(plan);
}
