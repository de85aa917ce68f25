import fc from 'fast-check';
import type { Condition, Effect } from '../../../../src/config/condition.js';

export const nodes = ['n1', 'n2', 'n3', 'n4'];
export const ports = [4369, 5672, 25672];

const share = { percent: fc.integer({ min: 1, max: 99 }), correlationPercent: fc.constantFrom(null, 10, 25) };

export const effects: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({
    kind: fc.constant('delay' as const),
    delayMs: fc.integer({ min: 1, max: 500 }),
    jitterMs: fc.constantFrom(0, 10, 100),
    correlationPercent: share.correlationPercent,
    distribution: fc.constantFrom('uniform' as const, 'normal' as const),
  }),
  fc.record({ kind: fc.constantFrom('loss' as const, 'duplicate' as const, 'corrupt' as const), ...share }),
  fc.record({
    kind: fc.constant('reorder' as const),
    ...share,
    delayMs: fc.integer({ min: 1, max: 100 }),
  }),
  fc.record({ kind: fc.constant('rate' as const), kbit: fc.integer({ min: 8, max: 100_000 }) }),
);

export const conditions: fc.Arbitrary<readonly Condition[]> = fc.array(
  fc.record({
    effect: effects,
    aim: fc.record({
      direction: fc.constantFrom('in' as const, 'out' as const, 'both' as const),
      peers: fc.option(fc.uniqueArray(fc.constantFrom(...nodes), { minLength: 1 })),
      ports: fc.option(fc.uniqueArray(fc.constantFrom(...ports), { minLength: 1 })),
    }),
    durationMs: fc.option(fc.integer({ min: 100, max: 60_000 })),
  }),
  { maxLength: 6 },
);
