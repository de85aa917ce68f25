/** A whole number, both ends included. */
export type DrawWhole = (min: number, max: number) => number;

/**
 * Blockade's random partition: 1 to n groups of the nodes given, one node in each first, then every other
 * node in any of them. One group is none: it means `join`.
 * @param nodes those that may be named in a group: running and not holy.
 */
export function randomGroups(nodes: readonly string[], draw: DrawWhole): readonly (readonly string[])[] {
  if (nodes.length === 0) return [];
  const wanted = draw(1, nodes.length);
  if (wanted === 1) return [];
  const left = [...nodes];
  const pick = () => left.splice(draw(0, left.length - 1), 1);
  const groups = Array.from({ length: wanted }, pick);
  while (left.length > 0) groups[draw(0, wanted - 1)]?.push(...pick());
  return groups;
}
