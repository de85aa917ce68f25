/**
 * Names of clients, unique in a history: publishers `a`, `b`, …, consumers `c1`, `c2`, …, and `drain`. Where a
 * run has several lanes the lane's name goes in front: `orders.a`, `orders.c1`, `orders.drain`.
 */
export interface LaneNames {
  publisher(index: number): string;
  consumer(index: number): string;
  readonly drain: string;
  /** True when a user means this client: by its full name, or by its name within the lane. */
  means(wanted: string, id: string): boolean;
}

export function laneNames(lane: string, laneCount: number): LaneNames {
  const prefix = laneCount > 1 ? `${lane}.` : '';
  return {
    publisher: (index) => prefix + (index < 26 ? String.fromCharCode(97 + index) : `p${index + 1}`),
    consumer: (index) => `${prefix}c${index + 1}`,
    drain: `${prefix}drain`,
    means: (wanted, id) => wanted === id || prefix + wanted === id,
  };
}
