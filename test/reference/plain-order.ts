import type { Delivery, PlainHistory } from './plain-history.js';

interface Episode {
  readonly kind: 'inversion' | 'replay';
  readonly numbers: number[];
  isUnflagged: boolean;
}

/** Order as docs/verdict.md defines it, over the list of deliveries of each scope. */
export function orderOf(
  history: PlainHistory,
  note: (key: string, publisher: string, number: number) => void,
): { 'first-delivery': number; unflagged: number; strict: number } {
  const isCompeting = !history.isSac && history.consumers.length > 1;
  const scopes = new Map<string, Delivery[]>();
  for (const delivery of history.deliveries) {
    const isShared = isCompeting || delivery.isDrain;
    const key = `${isShared ? delivery.session : delivery.client} ${delivery.publisher} ${delivery.attempt}`;
    scopes.set(key, [...(scopes.get(key) ?? []), delivery]);
  }
  const counts = { 'first-delivery': 0, unflagged: 0, strict: 0 };
  for (const deliveries of scopes.values()) {
    for (const episode of episodesOf(deliveries, history, isCompeting)) {
      counts.strict += 1;
      if (episode.kind === 'inversion') counts['first-delivery'] += 1;
      if (episode.kind === 'inversion' && episode.isUnflagged) counts.unflagged += 1;
      const flag = episode.isUnflagged ? '' : '-redelivered';
      const key = episode.kind === 'replay' ? 'replay:-' : `order:inversion${flag}`;
      for (const number of episode.numbers) note(key, deliveries[0]?.publisher ?? '', number);
    }
  }
  return counts;
}

function episodesOf(deliveries: readonly Delivery[], history: PlainHistory, isCompeting: boolean): Episode[] {
  const episodes: Episode[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  let open: Episode | null = null;
  for (const [index, delivery] of deliveries.entries()) {
    if (isExempt(delivery, history) || !isPublished(delivery, delivery.line, history)) continue;
    const highest = Math.max(
      ...deliveries
        .slice(0, index)
        .filter((entry) => !isExempt(entry, history) && isPublished(entry, delivery.line, history))
        .map((entry) => entry.number),
    );
    if (delivery.number > highest) {
      previous = delivery.number;
      open = null;
      continue;
    }
    const scope = isCompeting || delivery.isDrain ? history.deliveries : deliveries.slice(0, index);
    const isSeen = scope.some(
      (entry) =>
        entry.publisher === delivery.publisher &&
        entry.number === delivery.number &&
        entry.attempt === delivery.attempt &&
        entry.line < delivery.line,
    );
    if (!isSeen && delivery.redelivered && isCompeting) {
      open = null;
      continue;
    }
    const kind = isSeen ? 'replay' : 'inversion';
    if (open === null || open.kind !== kind || (kind === 'replay' && delivery.number <= previous)) {
      open = { kind, numbers: [], isUnflagged: false };
      episodes.push(open);
    }
    open.numbers.push(delivery.number);
    if (!delivery.redelivered) open.isUnflagged = true;
    previous = delivery.number;
  }
  return episodes;
}

/** The delivered attempt is known, by then, to have been published. */
function isPublished(delivery: Delivery, byLine: number, history: PlainHistory): boolean {
  return history.attempts.some(
    (attempt) =>
      attempt.publisher === delivery.publisher &&
      attempt.number === delivery.number &&
      attempt.session === delivery.attempt &&
      attempt.line < byLine,
  );
}

/** Published in another session too, by the time of the delivery's line. */
function isExempt(delivery: Delivery, history: PlainHistory): boolean {
  return history.attempts.some(
    (attempt) =>
      attempt.publisher === delivery.publisher &&
      attempt.number === delivery.number &&
      attempt.session !== delivery.attempt &&
      attempt.line < delivery.line,
  );
}
