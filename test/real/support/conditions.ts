import type { Aim, Condition, Effect } from '../../../src/config/condition.js';

/** A condition of arriving packets, unless aimed otherwise. */
export function plain(effect: Effect, aim: Partial<Aim> = {}, durationMs: number | null = null): Condition {
  return { effect, aim: { direction: 'in', peers: null, ports: null, ...aim }, durationMs };
}

export const share = (percent: number, correlationPercent: number | null = null) => ({
  percent,
  correlationPercent,
});

export const late = (delayMs: number, jitterMs = 0): Effect => ({
  kind: 'delay',
  delayMs,
  jitterMs,
  correlationPercent: null,
  distribution: 'uniform',
});
