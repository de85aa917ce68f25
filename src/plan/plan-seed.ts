import type { Scenario } from '../config/scenario.js';

export interface PlanSeed {
  /** What `--seed` has to say for the same plan; null: nothing, because every scenario has its own. */
  readonly seed: number | null;
  /** At least one scenario had no seed, so one was drawn. */
  readonly drawn: boolean;
  /** The same call with `--seed` makes the same plan; false: some scenarios have a seed, others were given one. */
  readonly repeatable: boolean;
  seedOf(scenario: Scenario): number;
}

/**
 * The seed of each scenario: the one given for all, or its own, or the one that is drawn, once for all that have
 * none, so that cells of a matrix differ in nothing but their values.
 */
export function planSeed(scenarios: readonly Scenario[], given: number | null, draw: () => number): PlanSeed {
  if (given !== null) return { seed: given, drawn: false, repeatable: true, seedOf: () => given };
  const without = scenarios.filter(({ seed }) => seed === null).length;
  if (without === 0) return { seed: null, drawn: false, repeatable: true, seedOf: ({ seed }) => seed ?? 0 };
  const drawn = draw();
  const all = without === scenarios.length;
  return { seed: all ? drawn : null, drawn: true, repeatable: all, seedOf: ({ seed }) => seed ?? drawn };
}
