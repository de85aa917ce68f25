import type { LaneSpec } from './scenario.js';

/**
 * The names that the clients of a lane have in actions: publishers `a`, `b`, … `z`, `p27`, …, consumers `c1`,
 * `c2`, …; with the lane's name and a dot in front where there are several lanes.
 */
export function clientNames(
  { name, publishers, consumers }: LaneSpec,
  kind: 'consumer' | 'publisher',
  severalLanes: boolean,
): readonly string[] {
  const count = kind === 'consumer' ? consumers.count : publishers.count;
  const short = Array.from({ length: count }, (_, index) =>
    kind === 'consumer' ? `c${index + 1}` : publisherName(index),
  );
  return severalLanes ? [...short, ...short.map((each) => `${name}.${each}`)] : short;
}

function publisherName(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `p${index + 1}`;
}
