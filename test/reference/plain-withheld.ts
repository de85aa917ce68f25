import type { Delivery, PlainHistory } from './plain-history.js';

const leastUs = 120_000_000;

/**
 * First deliveries of numbers that an earlier delivery to another session had skipped, when for at least two
 * minutes between the two nothing was in the way and the skipping session may hold more.
 */
export function withheldOf(history: PlainHistory): Delivery[] {
  const found: Delivery[] = [];
  for (const [index, delivery] of history.deliveries.entries()) {
    const before = history.deliveries
      .slice(0, index)
      .filter((entry) => entry.publisher === delivery.publisher && entry.line < delivery.line);
    if (before.some((entry) => entry.number === delivery.number)) continue;
    const skip = before.find((entry) => entry.number > delivery.number);
    if (skip === undefined || skip.session === delivery.session) continue;
    const first = before[0];
    const lowestAttempt = Math.min(
      ...history.attempts
        .filter((attempt) => attempt.publisher === delivery.publisher && attempt.line < (first?.line ?? 0))
        .map((attempt) => attempt.number),
      first?.number ?? 0,
    );
    if (skip.line === first?.line && delivery.number < lowestAttempt) continue;
    const isCalm = history.calms.some(
      (calm) => Math.min(calm.toUs, delivery.atUs) - Math.max(calm.fromUs, skip.atUs) >= leastUs,
    );
    if (isCalm && !delivery.full.has(skip.session)) found.push(delivery);
  }
  return found;
}
