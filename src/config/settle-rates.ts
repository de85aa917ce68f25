import { type PublisherDraft, unlimited } from './lane-shape.js';
import type { PublisherSpec } from './scenario.js';
import type { LaneDraft } from './workload-shape.js';

/**
 * What all publishers of which no rate is said share, where there are several lanes: without a limit the first
 * ones to be confirmed would take the brokers from the others, and every lane would pile up a backlog.
 */
const sharedPerSecond = 1000;

/** The rate of every publisher of which none is said; null: as fast as confirms allow. */
export function shareOfRate(lanes: readonly LaneDraft[]): number | null {
  if (lanes.length < 2) return null;
  const counts = lanes.map(({ publishers }) => (publishers.rate === null ? publishers.count : 0));
  const sharing = counts.reduce((sum, count) => sum + count, 0);
  return Math.max(1, Math.floor(sharedPerSecond / sharing));
}

/** The publishers with their rate settled. */
export function withRate({ rate, ...rest }: PublisherDraft, share: number | null): PublisherSpec {
  return { ...rest, ratePerSecond: rate === unlimited ? null : (rate ?? share) };
}
