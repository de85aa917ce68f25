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
const legal: ReadonlySet<DuplicateKind> = new Set(['republished', 'reread', 'redelivered']);

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
    if (!legal.has(kind)) {
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
    if (!event.redelivered) {
      yield { kind: 'unflagged', range: again };
      continue;
    }
    for (const range of proven.within(again.from, again.to)) yield { kind: 'after-settle', range };
    for (const open of proven.outside(again.from, again.to)) {
      const elsewhere = heldElsewhere(lane, publisher.name, attempt, session, open);
      for (const range of elsewhere.ranges()) yield { kind: 'concurrent', range };
      for (const range of elsewhere.outside(open.from, open.to)) yield { kind: 'redelivered', range };
    }
  }
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

/** A cut client may hold what the broker has given to another: concurrent convicts only when all was calm. */
function naturalOf(kind: DuplicateKind, lane: LaneBook, isCalm: boolean): Severity {
  if (kind === 'unflagged') return 'fail';
  return kind === 'concurrent' && lane.isSac && isCalm ? 'fail' : 'warn';
}

const sentences: Record<DuplicateKind, (session: string) => string> = {
  unflagged: (session) => `Delivered again to ${session} without the redelivered flag.`,
  'after-settle': (session) =>
    `Delivered again to ${session} although its ack had counted: the prefetch let later messages pass.`,
  concurrent: (session) => `Delivered to ${session} while another live session still held it.`,
  redelivered: () => 'Delivered again with the redelivered flag after an unsettled delivery: legal.',
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
