import type { Candidate } from './investigate-candidates.js';
import type { Limits } from './investigate-limits.js';

/**
 * What a gap looks like when the log does not tell what was confirmed. A jump's size is not a loss: a multiple of
 * the in-flight limit is the publisher's doing, a prefetch skipped on reconnecting is the consumer's, both can be
 * in one gap, and without the limit nothing can be said of a large one.
 */
export function suspect(gap: Candidate, limits: Limits): Candidate {
  const prefetch = limits.prefetch.value ?? 0;
  const inFlight = limits.inFlight.value ?? 0;
  const first = gap.moment?.firstOfSession === true && gap.moment.session.ordinal !== 1;
  const prefetches = prefetch === 0 ? 0 : gap.count / prefetch;
  const sessions = Math.max(1, gap.moment?.sessionsSince ?? 1);
  if (first && prefetches >= 1 && prefetches <= sessions && Number.isInteger(prefetches)) {
    return { ...gap, class: 'suspected-loss' };
  }
  const rest = inFlight === 0 ? gap.count : gap.count % inFlight;
  if (rest === 0) return { ...gap, class: 'unconfirmed-gap' };
  if (first && rest === prefetch && gap.count > rest) return { ...gap, class: 'suspected-loss', count: rest };
  if (gap.count <= Math.max(prefetch, inFlight)) return { ...gap, class: 'suspected-loss' };
  return gap;
}
