import type { Condition } from '../../config/condition.js';

/** Names what a condition replaces: the same kind of effect on the same node with the very same aim. */
export function conditionKey({ effect, aim }: Pick<Condition, 'effect' | 'aim'>): string {
  return `${effect.kind} ${aim.direction} ${listed(aim.peers)} ${listed(aim.ports)}`;
}

/** Adds conditions to others; one with the key of an earlier one takes its place. */
export function composed(existing: readonly Condition[], added: readonly Condition[]): readonly Condition[] {
  const byKey = new Map(existing.map((condition) => [conditionKey(condition), condition]));
  for (const condition of added) byKey.set(conditionKey(condition), condition);
  return [...byKey.values()];
}

/** True when the condition touches packets of this direction. */
export function touches({ aim }: Condition, way: 'in' | 'out'): boolean {
  return aim.direction === 'both' || aim.direction === way;
}

function listed(items: readonly (string | number)[] | null): string {
  return items === null ? 'any' : [...new Set(items.map(String))].sort().join(',');
}
