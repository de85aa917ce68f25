import type { DeliverEvent, NumberRange } from '../history/events.js';
import { IntervalSet } from '../history/intervals.js';
import type { ConsumerSession } from './consumer-book.js';
import type { LaneBook } from './lane-book.js';
import type { PublisherBook } from './publisher-book.js';
import type { Severity } from './result.js';
import type { Scene } from './surroundings.js';

export type DuplicateKind =
  | 'republished'
  | 'reread'
  | 'unflagged'
  | 'after-settle'
  | 'concurrent'
  | 'redelivered';

/** Legal kinds are counted per publisher, not reported one by one. */
const legalKinds: ReadonlySet<DuplicateKind> = new Set(['republished', 'reread', 'redelivered']);

/** Judges the part of a delivery whose numbers had been delivered before. Call before the delivery is booked. */
export function judgeRepeat(
  event: DeliverEvent,
  repeat: NumberRange,
  lane: LaneBook,
  publisher: PublisherBook,
  session: ConsumerSession,
  isCalm: boolean,
  scene: () => Scene,
): void {
  for (const { kind, range } of classify(event, repeat, lane, publisher, session)) {
    if (!legalKinds.has(kind)) {
      const natural = naturalOf(kind, lane, isCalm);
      lane.log.add({
        class: 'duplicate',
        kind,
        natural,
        publisher: publisher.name,
        ranges: [range],
        scene: scene(),
        evidence: sentences[kind](`${event.by.client}/${event.by.session}`),
      });
      continue;
    }
    let repeats = publisher.legalRepeats.get(kind);
    if (repeats === undefined) {
      repeats = { numbers: new IntervalSet(), scene: scene() };
      publisher.legalRepeats.set(kind, repeats);
    }
    repeats.numbers.add(range.from, range.to);
  }
}

function* classify(
  event: DeliverEvent,
  repeat: NumberRange,
  lane: LaneBook,
  publisher: PublisherBook,
  session: ConsumerSession,
): Generator<{ kind: DuplicateKind; range: NumberRange }> {
  if (lane.isStream) {
    yield { kind: 'reread', range: repeat };
    return;
  }
  const attempt = event.attemptSession;
  const seen = publisher.seenBy.get(attempt) ?? new IntervalSet();
  for (const range of seen.outside(repeat.from, repeat.to)) yield { kind: 'republished', range };
  const proven = publisher.provenAcks.get(attempt) ?? new IntervalSet();
  for (const again of seen.within(repeat.from, repeat.to)) {
    const legal = event.redelivered ? IntervalSet.of(again) : lateFirsts(publisher, attempt, session, again);
    for (const range of legal.outside(again.from, again.to)) yield { kind: 'unflagged', range };
    for (const part of legal.ranges()) {
      for (const range of proven.within(part.from, part.to)) yield { kind: 'after-settle', range };
      for (const open of proven.outside(part.from, part.to)) {
        const elsewhere = heldElsewhere(lane, publisher.name, attempt, session, open);
        for (const range of elsewhere.ranges()) yield { kind: 'concurrent', range };
        for (const range of elsewhere.outside(open.from, open.to)) yield { kind: 'redelivered', range };
      }
    }
  }
}

/**
 * What of an unflagged delivery may be the broker's first one, come late: a paused node hands on what it held
 * only after the queue has given it, flagged, to another session. Each message has one first delivery.
 */
function lateFirsts(
  publisher: PublisherBook,
  attempt: number,
  { name, connectLine }: ConsumerSession,
  { from, to }: NumberRange,
): IntervalSet {
  const late = new IntervalSet();
  if (connectLine === null) return late;
  for (const { range, value: first } of publisher.firstFlagged.get(attempt)?.within(from, to) ?? []) {
    if (first.session !== name && connectLine < first.line) late.add(range.from, range.to);
  }
  const unflagged = publisher.unflagged.get(attempt);
  if (unflagged !== undefined) late.removeAll(unflagged);
  return late;
}

/** What of the range another session holds that has not ended as far as its client knows. */
function heldElsewhere(
  lane: LaneBook,
  publisher: string,
  attempt: number,
  session: ConsumerSession,
  range: NumberRange,
): IntervalSet {
  const held = new IntervalSet();
  for (const other of lane.sessions.values()) {
    if (other === session || other.isClosed) continue;
    for (const part of other.holds(publisher, attempt)?.within(range.from, range.to) ?? []) {
      held.add(part.from, part.to);
    }
  }
  return held;
}

/**
 * A cut client may hold what the broker has given to another, and a classic queue that was read from disk has
 * forgotten what it gave to whom (seen on 4.3.6): there, these convict only when all was calm.
 */
function naturalOf(kind: DuplicateKind, lane: LaneBook, isCalm: boolean): Severity {
  if (kind === 'unflagged') return lane.isKeptByOneNode && !isCalm ? 'warn' : 'fail';
  return kind === 'concurrent' && lane.isSac && isCalm ? 'fail' : 'warn';
}

const sentences: Record<DuplicateKind, (session: string) => string> = {
  unflagged: (session) => `Delivered again to ${session} without the redelivered flag.`,
  'after-settle': (session) =>
    `Delivered again to ${session} although its ack had counted: the prefetch let later messages pass.`,
  concurrent: (session) => `Delivered to ${session} while another live session still held it.`,
  redelivered: () =>
    'Delivered again with the redelivered flag after an unsettled delivery, or its first delivery came late: legal.',
  republished: () => 'Delivered once for each of several publish attempts: legal.',
  reread: () => 'Read again from a stream: legal.',
};

/** Books the legal repeats of a publisher as one finding a kind. */
export function reportLegalRepeats(lane: LaneBook, publisher: PublisherBook): void {
  for (const [kind, { numbers, scene }] of publisher.legalRepeats) {
    lane.log.add({
      class: 'duplicate',
      kind,
      natural: 'info',
      publisher: publisher.name,
      ranges: numbers.ranges(),
      scene,
      evidence: sentences[kind as DuplicateKind](''),
    });
  }
}
