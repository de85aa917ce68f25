import type { Distribution, Effect } from '../../config/condition.js';

/** A share of packets, percent, with netem's correlation. */
export interface Share {
  readonly percent: number;
  readonly correlationPercent: number | null;
}

/** All that is done to one packet; null: not that. */
export interface PacketFate {
  readonly delay: {
    readonly delayMs: number;
    readonly jitterMs: number;
    readonly correlationPercent: number | null;
    readonly distribution: Distribution;
  } | null;
  readonly loss: Share | null;
  readonly duplicate: Share | null;
  readonly corrupt: Share | null;
  readonly reorder: Share | null;
  readonly kbit: number | null;
}

export const untouched: PacketFate = {
  delay: null,
  loss: null,
  duplicate: null,
  corrupt: null,
  reorder: null,
  kbit: null,
};

/**
 * What several effects do to the same packet, in whatever order they are named: delays and jitters add up
 * (the largest jitter says how it is spread), shares are independent chances, the lowest rate counts.
 */
export function mergeEffects(effects: readonly Effect[]): PacketFate {
  return effects.reduce(merge, untouched);
}

function merge(fate: PacketFate, effect: Effect): PacketFate {
  switch (effect.kind) {
    case 'delay':
      return { ...fate, delay: later(fate.delay, effect) };
    case 'reorder':
      return {
        ...fate,
        reorder: either(fate.reorder, effect),
        delay: later(fate.delay, { delayMs: effect.delayMs, ...steady }),
      };
    case 'rate':
      return { ...fate, kbit: Math.min(fate.kbit ?? effect.kbit, effect.kbit) };
    default:
      return { ...fate, [effect.kind]: either(fate[effect.kind], effect) };
  }
}

const steady = { jitterMs: 0, correlationPercent: null, distribution: 'uniform' } as const;

type Delay = NonNullable<PacketFate['delay']>;

function later(a: Delay | null, b: Delay): Delay {
  const before = a ?? { delayMs: 0, ...steady };
  const { correlationPercent, distribution } = b.jitterMs > before.jitterMs ? b : before;
  return {
    delayMs: before.delayMs + b.delayMs,
    jitterMs: before.jitterMs + b.jitterMs,
    correlationPercent,
    distribution,
  };
}

function either(a: Share | null, { percent, correlationPercent }: Share): Share {
  if (a === null) return { percent, correlationPercent };
  return {
    percent: rounded(100 * (1 - (1 - a.percent / 100) * (1 - percent / 100))),
    correlationPercent:
      a.correlationPercent === null && correlationPercent === null
        ? null
        : Math.max(a.correlationPercent ?? 0, correlationPercent ?? 0),
  };
}

/** As exact as tc reads a share, so that what is read back compares equal. */
function rounded(percent: number): number {
  return Math.round(percent * 1e6) / 1e6;
}
