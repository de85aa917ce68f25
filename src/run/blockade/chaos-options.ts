/** What a degradation may do to a node. */
export const chaosEvents = ['PARTITION', 'STOP', 'FLAKY', 'SLOW', 'DUPLICATE'] as const;
export type ChaosEvent = (typeof chaosEvents)[number];

/** A whole number between two, both included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

export interface ChaosOptions {
  readonly events: readonly ChaosEvent[];
  /** How long all is well before the next degradation. */
  readonly delayMs: Range;
  /** How long a degradation lasts. */
  readonly runtimeMs: Range;
  /** How many nodes it takes. */
  readonly containersAtOnce: Range;
  /** The same seed makes the same choices, as long as the same nodes run. */
  readonly seed: number;
  /** After this, all is put back; null: when interrupted. */
  readonly durationMs: number | null;
}

/** One degradation: what happens to which node. */
export type Degradation = readonly { readonly node: string; readonly event: ChaosEvent }[];

/** Draws what the next degradation does: some of the nodes that run, one event each. */
export function drawDegradation(
  nodes: readonly string[],
  { events, containersAtOnce }: Pick<ChaosOptions, 'events' | 'containersAtOnce'>,
  draw: (min: number, max: number) => number,
): Degradation {
  const left = [...nodes];
  const wanted = Math.min(left.length, draw(containersAtOnce.min, containersAtOnce.max));
  return Array.from({ length: wanted }, () => {
    const [node = ''] = left.splice(draw(0, left.length - 1), 1);
    return { node, event: events[draw(0, events.length - 1)] ?? 'PARTITION' };
  });
}

/** Blockade's rule: a min above its max is lowered to the max. */
export function rangeOf(min: number, max: number): Range {
  return { min: Math.min(min, max), max };
}
