import { type OneWayCut, PartitionError } from './partition.js';

export interface PartitionArguments {
  readonly groups: readonly (readonly string[])[];
  readonly cuts: readonly OneWayCut[];
}

/**
 * What the arguments of `partition` ask for: each is a group (`c1,c2`) or a one-way cut (`c1,c2>c3`). The two
 * add up: groups are made of the group arguments alone, a name in a cut does not count as named there; then
 * each cut takes its direction away. Blanks around names and empty names mean nothing.
 * @throws {PartitionError} for an argument with more than one `>`.
 */
export function parsePartitionArguments(args: readonly string[]): PartitionArguments {
  const groups: (readonly string[])[] = [];
  const cuts: OneWayCut[] = [];
  for (const arg of args) {
    const sides = arg.split('>').map(namesOf);
    const [from = [], to] = sides;
    if (sides.length > 2)
      throw new PartitionError(`"${arg}" has more than one ">". Write each cut as an argument of its own.`);
    if (to === undefined) groups.push(from);
    else cuts.push({ from, to });
  }
  return { groups, cuts };
}

function namesOf(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
