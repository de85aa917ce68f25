import type { Condition } from '../../config/condition.js';
import type { FilterCounters, LossRule, Peer } from '../filter-rules.js';
import { touches } from './compose.js';
import { type KernelAbilities, lostByFilter } from './kernel-abilities.js';
import { sameFate, type TreeInForce } from './read-shaping.js';
import { effectsOn, trafficClasses, type Way } from './traffic-classes.js';

/** How a node's conditions are put in force: what the packet filter does, and what the queues do. */
export interface NodePlan {
  readonly losses: readonly { readonly condition: Condition; readonly rule: LossRule }[];
  readonly queued: readonly Condition[];
}

export function planNode(
  conditions: readonly Condition[],
  kernel: KernelAbilities,
  peerNamed: (name: string) => Peer,
): NodePlan {
  const losses = conditions.flatMap((condition) => {
    const { effect, aim } = condition;
    if (effect.kind !== 'loss' || !lostByFilter(condition, kernel)) return [];
    const { percent } = effect;
    const [peers, ports] = [aim.peers?.map(peerNamed) ?? null, aim.ports];
    return waysOf(condition).map((way) => ({ condition, rule: { way, percent, peers, ports } }));
  });
  return { losses, queued: conditions.filter((condition) => !lostByFilter(condition, kernel)) };
}

export function waysOf(condition: Condition): readonly Way[] {
  return (['in', 'out'] as const).filter((way) => touches(condition, way));
}

/** Why the queues in force do not do what a condition asks for; null: they do. */
export function missingInQueues(
  condition: Condition,
  queued: readonly Condition[],
  trees: Readonly<Record<Way, TreeInForce | null>>,
): string | null {
  for (const way of waysOf(condition)) {
    const tree = trees[way];
    const packets = way === 'in' ? 'arriving' : 'leaving';
    if (tree === null) return `no queue of ours holds ${packets} packets`;
    const classes = trafficClasses(queued, way);
    for (const [index, { fate, cells }] of classes.entries()) {
      if (!cells.some((cell) => effectsOn([condition], way, cell).length > 0)) continue;
      const found = tree.classes[index];
      if (!found || !sameFate(fate, found.fate))
        return `the queue for ${packets} packets does something else`;
    }
    if (tree.filters < classes.flatMap(({ cells }) => cells).length)
      return `filters for ${packets} packets are gone`;
  }
  return null;
}

/** Why the packet filter in force does not lose what a condition asks for; null: it does. */
export function missingInFilter(
  condition: Condition,
  losses: NodePlan['losses'],
  found: FilterCounters['losses'],
): string | null {
  for (const [index, { condition: its, rule }] of losses.entries()) {
    if (its !== condition) continue;
    const percent = found[index]?.percent;
    if (percent === undefined) return 'no rule loses its packets';
    if (Math.abs(percent - rule.percent) > 0.01) return `its rule loses ${percent}% of the packets`;
  }
  return null;
}
