import type { DeliverEvent, NumberRange } from '../history/events.js';
import { IntervalMap } from '../history/interval-map.js';
import { IntervalSet } from '../history/intervals.js';
import type { ConsumerSession } from './consumer-book.js';
import { judgeRepeat } from './duplicates.js';
import { entryOf, setOf } from './entry.js';
import type { LaneBook } from './lane-book.js';
import { reportEpisode } from './order-findings.js';
import { OrderScope } from './order-scope.js';
import type { PublisherBook } from './publisher-book.js';
import type { Scene, Surroundings } from './surroundings.js';

const nothing = new IntervalSet();

/** Judges one `delivered` line and books it. */
export function judgeDelivery(event: DeliverEvent, lane: LaneBook, surroundings: Surroundings): void {
  const publisher = lane.publisher(event.publisher);
  const session = lane.session(event.by.client, event.by.session);
  const scene = once(() => surroundings.scene(event.line, event.atUs, session.connectLine));
  const { from, to } = event.range;
  const fresh = publisher.seen.outside(from, to);
  const repeats = publisher.seen.within(from, to);
  const numbers = to - from + 1;

  lane.delivered += numbers;
  if (event.redelivered) lane.redelivered += numbers;
  for (const repeat of repeats) {
    lane.duplicates += repeat.to - repeat.from + 1;
    judgeRepeat(event, repeat, lane, publisher, session, surroundings.isLongCalm(event.atUs), scene);
  }
  noteUnpublished(event, publisher, scene);
  noteDoubtful(event.range, publisher, scene);
  judgeOrder(event, lane, publisher, session, scene);
  for (const range of fresh) fillSkips(range, event, lane, publisher, scene);
  noteSkip(event, lane, publisher, session, scene);
  if (fresh.length > 0 && !event.redelivered && lane.isSac && !session.isDrain) {
    watchSac(lane, publisher, session, fresh, scene);
  }

  publisher.seen.add(from, to);
  setOf(publisher.seenBy, event.attemptSession).add(from, to);
  noteFlag(event, publisher, session);
  publisher.lastDeliveredUs = Math.max(publisher.lastDeliveredUs, event.atUs + event.spanUs);
  session.delivered(
    event.publisher,
    event.attemptSession,
    event.range,
    event.atUs,
    (name, attempt, proven) => {
      const acks = setOf(lane.publisher(name).provenAcks, attempt);
      for (const range of proven) acks.add(range.from, range.to);
    },
  );
  lane.availability.delivered(event.atUs, event.atUs + event.spanUs, event.line, lane.isBehind);
}

function noteUnpublished(event: DeliverEvent, publisher: PublisherBook, scene: () => Scene): void {
  const published = publisher.attempts.get(event.attemptSession)?.published ?? nothing;
  for (const part of published.outside(event.range.from, event.range.to)) {
    entryOf(publisher.unpublished, event.attemptSession, () => new IntervalMap<Scene>()).add(
      part.from,
      part.to,
      scene(),
    );
  }
}

function noteFlag(event: DeliverEvent, publisher: PublisherBook, session: ConsumerSession): void {
  const { attemptSession: attempt, range, line } = event;
  if (!event.redelivered) {
    setOf(publisher.unflagged, attempt).add(range.from, range.to);
    return;
  }
  const first = { line, session: session.name };
  entryOf(publisher.firstFlagged, attempt, () => new IntervalMap<typeof first>()).add(
    range.from,
    range.to,
    first,
  );
}

function noteDoubtful({ from, to }: NumberRange, publisher: PublisherBook, scene: () => Scene): void {
  for (const { returned, nacked } of publisher.attempts.values()) {
    for (const part of [...returned.within(from, to), ...nacked.within(from, to)]) {
      publisher.doubtful.add(part.from, part.to, scene());
    }
  }
}

/** The scope of order: the receiver where it gets everything, its session where it shares or starts in the middle. */
function judgeOrder(
  event: DeliverEvent,
  lane: LaneBook,
  publisher: PublisherBook,
  session: ConsumerSession,
  scene: () => Scene,
): void {
  const isShared = lane.isCompeting || session.isDrain;
  const receiver = isShared || lane.isStream ? session.name : session.client;
  const attempt = event.attemptSession;
  const key = JSON.stringify([receiver, publisher.name, attempt]);
  const scope = entryOf(
    lane.scopes,
    key,
    () =>
      new OrderScope((episode) =>
        reportEpisode(lane, lane.policy.order, publisher.name, receiver, session.prefetch, episode),
      ),
  );
  scope.delivered(event.range, {
    seenElsewhere: isShared ? (publisher.seenBy.get(attempt) ?? nothing) : null,
    exempt: exemptNumbers(publisher, attempt, event.range),
    published: publisher.attempts.get(attempt)?.published ?? nothing,
    redelivered: event.redelivered,
    isRedeliveryExempt: lane.isCompeting,
    scene,
    cancelledHolder: (range) => cancelledHolder(lane, publisher.name, attempt, range),
  });
}

/** Published in another session too; the line that says so may stand a little behind the delivery's. */
function exemptNumbers(publisher: PublisherBook, attempt: number, { from, to }: NumberRange): IntervalSet {
  if (publisher.attempts.size < 2 && publisher.attempts.has(attempt)) return nothing;
  const exempt = new IntervalSet();
  for (const [other, { published }] of publisher.attempts) {
    if (other === attempt) continue;
    for (const part of published.within(from, to)) exempt.add(part.from, part.to);
  }
  return exempt;
}

function cancelledHolder(
  lane: LaneBook,
  publisher: string,
  attempt: number,
  { from, to }: NumberRange,
): string | null {
  for (const session of lane.sessions.values()) {
    if (session.wasCancelled && session.holds(publisher, attempt)?.covers(from, to)) return session.name;
  }
  return null;
}

/** A first delivery of skipped numbers: withheld when the queue had calm and credit to deliver them long before. */
function fillSkips(
  range: NumberRange,
  event: DeliverEvent,
  lane: LaneBook,
  publisher: PublisherBook,
  scene: () => Scene,
): void {
  for (const { range: filled, value: skip } of publisher.skips.take(range.from, range.to)) {
    const skipper = lane.sessions.get(skip.session);
    if (skipper === undefined || skip.session === `${event.by.client}/${event.by.session}`) continue;
    if (!hasCredit(skipper) || !lane.calm.within(skip.scene.atUs, event.atUs)) continue;
    lane.log.add({
      class: 'withheld',
      kind: null,
      natural: 'fail',
      publisher: publisher.name,
      ranges: [filled],
      scene: scene(),
      evidence:
        `${skip.session} was given later messages at line ${skip.scene.line}, lived on with credit and no fault ` +
        'in force, and never got these; they came only to another session.',
    });
  }
}

function hasCredit(session: ConsumerSession): boolean {
  if (session.prefetch === null || session.prefetch === 0) return true;
  let held = 0;
  for (const attempts of session.held.values()) for (const set of attempts.values()) held += set.count;
  return held < session.prefetch;
}

function noteSkip(
  event: DeliverEvent,
  lane: LaneBook,
  publisher: PublisherBook,
  session: ConsumerSession,
  scene: () => Scene,
): void {
  const start = publisher.seen.isEmpty
    ? Math.min(
        ...[...publisher.attempts.values()].map(({ published }) => lowest(published)),
        event.range.from,
      )
    : publisher.seen.max + 1;
  if (event.range.from <= start) return;
  publisher.skips.add(start, event.range.from - 1, {
    scene: scene(),
    session: session.name,
    prefetch: session.prefetch,
    firstAfterReconnect:
      session.received === 0 &&
      [...lane.sessions.values()].some((other) => other !== session && other.received > 0),
  });
}

function lowest(set: IntervalSet): number {
  return set.isEmpty ? Number.POSITIVE_INFINITY : set.min;
}

function watchSac(
  lane: LaneBook,
  publisher: PublisherBook,
  session: ConsumerSession,
  fresh: readonly NumberRange[],
  scene: () => Scene,
): void {
  const between = lane.sac.fresh(session.name);
  if (between === null) return;
  lane.log.add({
    class: 'sac-overlap',
    kind: null,
    natural: 'fail',
    publisher: publisher.name,
    ranges: fresh,
    scene: scene(),
    evidence: `${session.name} and ${between} were both given new messages, with no change of the active consumer between.`,
  });
}

function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
