import { type Condition, directions, distributions, effectKinds } from '../../config/condition.js';

/** A condition with the wall-clock time at which it ends by itself, milliseconds since 1970; null: never. */
export interface NotedCondition {
  readonly condition: Condition;
  readonly endsAtMs: number | null;
}

/** nft takes comments of at most 128 bytes. */
const chunkLength = 100;

/** Conditions as words for a comment of a packet filter, which knows neither quotes nor long texts. */
export function writeNotes(noted: readonly NotedCondition[]): readonly string[] {
  if (noted.length === 0) return [];
  const text = Buffer.from(JSON.stringify(noted)).toString('base64url');
  return text.match(new RegExp(`.{1,${chunkLength}}`, 'g')) ?? [];
}

/** The conditions of {@link writeNotes}; null when these are not words of ours. */
export function readNotes(notes: readonly string[]): readonly NotedCondition[] | null {
  if (notes.length === 0) return [];
  try {
    const read: unknown = JSON.parse(Buffer.from(notes.join(''), 'base64url').toString('utf8'));
    return Array.isArray(read) && read.every(isNoted) ? read : null;
  } catch {
    return null;
  }
}

function isNoted(value: unknown): value is NotedCondition {
  const { condition, endsAtMs } = value as Partial<NotedCondition>;
  const { effect, aim } = condition ?? {};
  return (
    (endsAtMs === null || typeof endsAtMs === 'number') &&
    effect !== undefined &&
    effectKinds.includes(effect.kind) &&
    (effect.kind !== 'delay' || distributions.includes(effect.distribution)) &&
    aim !== undefined &&
    directions.includes(aim.direction)
  );
}
