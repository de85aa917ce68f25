/** The model of a node's network conditions: what is done to which packets, and for how long. */

/** Which packets of a node: those that arrive at it, those that leave it, or both kinds. */
export const directions = ['in', 'out', 'both'] as const;
export type Direction = (typeof directions)[number];

/** How the jitter of a delay is spread; `uniform` is netem's own when none is named. */
export const distributions = ['uniform', 'normal', 'pareto', 'paretonormal'] as const;
export type Distribution = (typeof distributions)[number];

/**
 * What is done to packets. Shares are percent of the packets that the aim matches; a correlation says how
 * much each chance depends on the one before it, null: not at all.
 */
export type Effect =
  | {
      readonly kind: 'delay';
      readonly delayMs: number;
      /** 0: every packet is as late as the next. */
      readonly jitterMs: number;
      readonly correlationPercent: number | null;
      readonly distribution: Distribution;
    }
  | {
      readonly kind: 'loss' | 'duplicate' | 'corrupt';
      readonly percent: number;
      readonly correlationPercent: number | null;
    }
  | {
      readonly kind: 'reorder';
      /** This share overtakes the others, which are late by the delay. */
      readonly percent: number;
      readonly correlationPercent: number | null;
      readonly delayMs: number;
    }
  /** 1 kbit is 1000 bits, per second. */
  | { readonly kind: 'rate'; readonly kbit: number };

export const effectKinds = ['delay', 'loss', 'duplicate', 'reorder', 'corrupt', 'rate'] as const;
export type EffectKind = Effect['kind'];

/** Which packets are meant. */
export interface Aim {
  /** As the node sees it. */
  readonly direction: Direction;
  /** Other end, by node name; null: anybody, clients included. */
  readonly peers: readonly string[] | null;
  /** TCP or UDP port at either end of the connection; null: any. */
  readonly ports: readonly number[] | null;
}

/** One condition of a node's network. */
export interface Condition {
  readonly effect: Effect;
  readonly aim: Aim;
  /** Ends by itself this long after it came into force; null: when it is ended. */
  readonly durationMs: number | null;
}
