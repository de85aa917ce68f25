import type { Candidate } from './investigate-candidates.js';
import type { Limits } from './investigate-limits.js';

/** Gaps of several keys that one interruption made: one after another, each key once, over one session. */
function groupsOf(gaps: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups: Candidate[][] = [];
  let keys = new Set<string>();
  for (const gap of gaps) {
    const before = groups.at(-1)?.at(-1)?.moment;
    const same =
      before?.firstOfSession === gap.moment?.firstOfSession &&
      before?.session.ordinal === gap.moment?.session.ordinal &&
      before?.session.consumer === gap.moment?.session.consumer;
    if (!same || keys.has(gap.key)) {
      groups.push([]);
      keys = new Set();
    }
    keys.add(gap.key);
    groups.at(-1)?.push(gap);
  }
  return groups;
}

function classOf(group: readonly Candidate[], limits: Limits): Candidate['class'] {
  const total = group.reduce((sum, gap) => sum + gap.count, 0);
  const moment = group[0]?.moment ?? null;
  const prefetch = limits.prefetch.value ?? 0;
  const inFlight = limits.inFlight.value ?? 0;
  const reconnected =
    moment?.firstOfSession === true && (moment.session.ordinal !== 1 || moment.session.changeLine !== null);
  const prefetches = prefetch === 0 ? 0 : total / prefetch;
  const sessions = Math.max(1, moment?.sessionsSince ?? 1);
  if (reconnected && Number.isInteger(prefetches) && prefetches >= 1 && prefetches <= sessions) {
    return 'suspected-loss';
  }
  if (inFlight > 0 && total % inFlight === 0) return 'unconfirmed-gap';
  return total <= Math.max(prefetch, inFlight) ? 'suspected-loss' : 'gap';
}

/**
 * What gaps look like when the log does not tell what was confirmed. A jump's size is not a loss: a multiple of
 * the in-flight limit is the publisher's doing, a prefetch skipped on reconnecting is the consumer's, and of a
 * large one nothing can be said.
 */
export function suspectGaps(candidates: readonly Candidate[], limits: Limits): readonly Candidate[] {
  const gaps = candidates.filter((each) => each.class === 'gap');
  const classes = new Map<Candidate, Candidate['class']>();
  for (const group of groupsOf(gaps)) {
    const kind = classOf(group, limits);
    for (const gap of group) classes.set(gap, kind);
  }
  return candidates.map((each) => ({ ...each, class: classes.get(each) ?? each.class }));
}
