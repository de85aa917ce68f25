import type { Candidate } from './investigate-candidates.js';
import type { Limits } from './investigate-limits.js';
import type { CauseName } from './investigate-model.js';
import type { Moment } from './investigate-stream.js';

/** What a rule may know beside the finding itself. */
export interface CauseContext {
  readonly limits: Limits;
  /** Lost by the first deliveries of all keys over the finding's session, this one included. */
  readonly lostInSession: number;
  /** What was confirmed is known: what is not listed as lost was never confirmed. */
  readonly concluded: boolean;
}

export interface CauseRule {
  readonly name: CauseName;
  /** The evidence, as sentences; null when the rule does not hold. */
  readonly explain: (finding: Candidate, context: CauseContext) => string | null;
}

const lossClasses: ReadonlySet<string> = new Set(['loss', 'suspected-loss']);
/** A majority that came back no longer ago than this, or since the connection was lost, came back just then. */
const justUs = 60_000_000;

/** The delivery that skipped them is the first of its key over a new connection, or of a newly active consumer. */
function isFirst({ firstOfSession, session, takenFrom }: Moment): boolean {
  const anew = session.reconnectLine !== null || session.changeLine !== null || takenFrom !== null;
  return firstOfSession && anew;
}

function sessionPhrase(moment: Moment): string {
  const { session } = moment;
  const active = session.changeLine !== null && session.changeLine > (session.consumingLine ?? 0);
  const how = active
    ? `after ${session.consumer} became the active consumer (line ${session.changeLine})`
    : session.reconnectLine !== null
      ? `after ${session.consumer} reconnected (line ${session.reconnectLine})`
      : `to ${session.consumer}, which took over from ${moment.takenFrom},`;
  const lost =
    session.lostLine === null || active
      ? ''
      : `, having lost its connection${session.lostFrom === null ? '' : ` to ${session.lostFrom}`} (line ${session.lostLine})`;
  return `${how}${lost}`;
}

/**
 * A consumer holds at most its prefetch unacknowledged. When its connection ends, the broker owes it, or the next
 * consumer, exactly those messages again. If instead the first delivery afterwards jumps over as many messages
 * as the prefetch, those are the ones. Several keys share one prefetch, so their losses are added up; and when
 * several connections in a row delivered nothing, each may have swallowed a prefetch.
 */
const prefetchNotRedelivered: CauseRule = {
  name: 'prefetch-not-redelivered',
  explain(finding, { limits, lostInSession }) {
    const { moment, class: kind } = finding;
    const prefetch = limits.prefetch.value ?? 0;
    if (!lossClasses.has(kind) || prefetch === 0 || moment === null || !isFirst(moment)) return null;
    const times = lostInSession / prefetch;
    if (!Number.isInteger(times) || times < 1 || times > Math.max(1, moment.sessionsSince)) return null;
    const others = lostInSession - finding.count;
    return (
      `The first delivery ${sessionPhrase(moment)} jumps over ${finding.count}` +
      `${others > 0 ? `, and over ${others} of the other keys` : ''}: ` +
      `${times === 1 ? 'exactly the' : `${times} times the`} prefetch of ${prefetch} (${limits.prefetch.how}). ` +
      'They were unacknowledged when the connection ended and were not redelivered.'
    );
  },
};

/** The same with fewer messages than the prefetch, or with no limit: likely the same thing, but no exact match. */
const unackedNotRedelivered: CauseRule = {
  name: 'unacked-not-redelivered',
  explain(finding, { limits, lostInSession }) {
    const { moment, class: kind } = finding;
    const prefetch = limits.prefetch.value;
    if (!lossClasses.has(kind) || prefetch === null || moment === null || !isFirst(moment)) return null;
    if (prefetch !== 0 && lostInSession >= prefetch) return null;
    const limit = prefetch === 0 ? 'there was no prefetch limit' : `fewer than the prefetch of ${prefetch}`;
    return (
      `The first delivery ${sessionPhrase(moment)} jumps over ${finding.count}; ${limit} ` +
      `(${limits.prefetch.how}). They may have been unacknowledged when the connection ended.`
    );
  },
};

/** Whatever a consumer skips shows as a jump; what no jump skipped comes after the last delivery. */
const unconsumedTail: CauseRule = {
  name: 'unconsumed-tail',
  explain: (finding) =>
    finding.class === 'tail'
      ? `No delivery of ${finding.key === '' ? 'these' : `sequence ${finding.key}`} follows them` +
        `${finding.lastDeliveryLine === null ? '' : ` (the last that the log shows is line ${finding.lastDeliveryLine})`}: ` +
        'whether the broker lost them or nobody consumed any more, the log cannot tell.'
      : null,
};

/**
 * A publisher that loses its connection gives up what it has in flight and goes on with the next number, so the
 * sequence has holes by design: one in-flight window each time, or what there was of it.
 */
const neverConfirmed: CauseRule = {
  name: 'never-confirmed',
  explain(finding, { limits, concluded }) {
    if (finding.class !== 'unconfirmed-gap') return null;
    const limit = limits.inFlight.value;
    const times = limit === null || limit === 0 ? 0 : finding.count / limit;
    const fits = Number.isInteger(times) && times > 0;
    const size =
      limit === null || limit === 0
        ? ''
        : fits
          ? ` ${finding.count} is ${times} times the ${limit} that the publisher has in flight (${limits.inFlight.how}).`
          : finding.count < limit
            ? ` ${finding.count} is within the ${limit} that the publisher has in flight (${limits.inFlight.how}).`
            : ` ${finding.count} is no multiple of the ${limit} in flight: several publishes failed one by one.`;
    if (concluded) return `The runner's difference of confirmed and received does not contain them.${size}`;
    return fits ? `A guess from the size alone:${size}` : null;
  },
};

function quorumPhrase({ quorum, session, atUs }: Moment): string {
  const { live, brokers, partitioned, regained } = quorum;
  const cut = partitioned ? ', with the network cut' : '';
  if (brokers === 0) return ' The log does not tell which brokers were up.';
  const just =
    regained !== null && (regained.atUs >= atUs - justUs || regained.line > (session.lostLine ?? Infinity));
  if (just) {
    return ` Quorum had just been regained (line ${regained.line}, ${regained.liveBefore} to ${live} of ${brokers} brokers${cut}).`;
  }
  const state = quorum.quorum === true ? 'there was quorum' : 'there was no quorum';
  return ` Quorum had not just been regained: ${live} of ${brokers} brokers were up${cut} and ${state}.`;
}

/**
 * Messages of which a consumer's connection was robbed come again with the flag, but behind others: best effort
 * is all that is promised for them. They are at most a prefetch.
 */
const redeliveredOutOfPlace: CauseRule = {
  name: 'redelivered-out-of-place',
  explain(finding, { limits }) {
    const { moment, episode } = finding;
    if (finding.class !== 'order' || episode === null || moment === null) return null;
    if (!episode.redelivered || episode.lateFlagged === 0) return null;
    const prefetch = limits.prefetch.value ?? 0;
    if (prefetch > 0 && finding.count > prefetch) return null;
    const within = prefetch === 0 ? '' : `; the prefetch is ${prefetch}`;
    return (
      `${finding.count} message(s) come for the first time, flagged redelivered, behind later ones` +
      ` (back by ${episode.size}${within}).${quorumPhrase(moment)}`
    );
  },
};

/** Neither a repeat nor a redelivery: the queue itself gave a later message first. */
const trueReordering: CauseRule = {
  name: 'true-reordering',
  explain(finding) {
    const { episode } = finding;
    if (finding.class !== 'order' || episode === null || episode.redelivered) return null;
    return (
      `${finding.count} message(s) come for the first time behind later ones, neither duplicates nor, ` +
      `but for ${episode.lateFlagged}, flagged redelivered (back by ${episode.size}).`
    );
  },
};

/** A jump back to what had come before and was never known to be acknowledged is what AMQP promises. */
const replay: CauseRule = {
  name: 'replay',
  explain: (finding) =>
    finding.class === 'duplicate' && finding.episode?.unflaggedRepeat === false
      ? `${finding.count} message(s) come again, all flagged redelivered: AMQP allows that after a lost connection.`
      : null,
};

const unflaggedRepeat: CauseRule = {
  name: 'unflagged-repeat',
  explain: (finding) =>
    finding.class === 'duplicate' && finding.episode?.unflaggedRepeat === true
      ? `${finding.count} message(s) come again, not all of them flagged redelivered: published twice, or delivered twice.`
      : null,
};

/** Every rule, the more exact before the less. */
export const causeRules: readonly CauseRule[] = [
  prefetchNotRedelivered,
  unackedNotRedelivered,
  unconsumedTail,
  neverConfirmed,
  redeliveredOutOfPlace,
  trueReordering,
  replay,
  unflaggedRepeat,
];

/** The first rule that holds, with its evidence; null when none does. */
export function causeOf(
  finding: Candidate,
  context: CauseContext,
): { readonly name: CauseName; readonly evidence: string } | null {
  for (const { name, explain } of causeRules) {
    const evidence = explain(finding, context);
    if (evidence !== null) return { name, evidence };
  }
  return null;
}
