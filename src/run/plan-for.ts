import type { Scenario } from '../config/scenario.js';
import { makePlan, type Plan } from '../plan/plan.js';
import { planSeed } from '../plan/plan-seed.js';
import { type Shard, shardText } from '../plan/shards.js';
import { ConfigurationError } from './contract.js';

/**
 * The plan that several runners share: each makes it for itself, and takes its shard of it.
 * @param draw a seed for scenarios without one.
 * @throws ConfigurationError when one call could not make the same plan on every runner.
 */
export function planInShards(
  scenarios: readonly Scenario[],
  seed: number | null,
  shards: number,
  draw: () => number,
): Plan {
  const seeds = planSeed(scenarios, seed, draw);
  if (shards > 1 && !seeds.repeatable)
    throw problem(
      'Some scenarios have a seed of their own and some have none, so no two runners would make the same plan.',
      'Give a seed for all, or write one under "defaults".',
    );
  return makePlan(scenarios, seeds, shards);
}

/** The plan of one runner, and the part of it that runs here. @throws ConfigurationError as above. */
export function planHere(
  scenarios: readonly Scenario[],
  options: { readonly seed: number | null; readonly shard: Shard | null },
  draw: () => number,
): { readonly plan: Plan; readonly shard: Shard | null } {
  const { seed, shard } = options;
  if (shard === null) return { plan: makePlan(scenarios, planSeed(scenarios, seed, draw), 1), shard: null };
  if (shard.count > 1 && seed === null && scenarios.some((scenario) => scenario.seed === null))
    throw problem(
      `Shard ${shardText(shard)} needs a seed: without it every shard would draw its own.`,
      'Give all shards the same one, e.g. the seed that the plan printed.',
    );
  const plan = planInShards(scenarios, seed, shard.count, draw);
  if (shard.index > plan.shards)
    throw problem(
      `Shard ${shardText(shard)} has nothing to run: there are only ${plan.shards} cells.`,
      `Share the plan out in ${plan.shards} or fewer.`,
    );
  return { plan, shard: { index: shard.index, count: plan.shards } };
}

function problem(message: string, hint: string): ConfigurationError {
  return new ConfigurationError([{ position: null, message, hint }]);
}
