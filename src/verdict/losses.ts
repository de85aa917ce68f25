import { IntervalSet } from '../history/intervals.js';
import { entryOf, setOf } from './entry.js';
import type { LaneBook } from './lane-book.js';
import { type Cause, causeOfLoss } from './loss-causes.js';
import type { PartitionRecord } from './partition-book.js';
import type { PublisherBook, Skip } from './publisher-book.js';
import type { ActionRecord, Scene } from './surroundings.js';

export interface LossCounts {
  /** The tail included. */
  readonly lost: number;
  readonly tail: number;
}

/** What of the run around them decides why messages are gone. */
export interface LossSurroundings {
  readonly partitions: readonly PartitionRecord[];
  /** The last action before a line that can have cost messages. */
  readonly harmBefore: (line: number) => ActionRecord | null;
}

const nothing = new IntervalSet();

const tailCause: Cause = {
  name: 'unconsumed-tail',
  because: 'No delivery follows, and nobody consumed there any more.',
};

/** What of one publisher's numbers is missing at the end: losses once the drain is concluded, gaps otherwise. */
export function judgeMissing(
  lane: LaneBook,
  publisher: PublisherBook,
  { partitions, harmBefore }: LossSurroundings,
  endScene: Scene,
): LossCounts {
  const accepted = publisher.accepted();
  const missing = accepted.difference(publisher.seen);
  missing.removeAll(publisher.policyDropped);
  missing.removeAll(publisher.deadLettered);
  reportUnconfirmed(lane, publisher, accepted, endScene);
  if (missing.isEmpty) return { lost: 0, tail: 0 };
  if (lane.drain.kind !== 'concluded') {
    lane.log.add({
      class: 'gap',
      kind: 'undecided',
      natural: 'info',
      publisher: publisher.name,
      ranges: missing.ranges(),
      scene: endScene,
      evidence: `${missing.count} accepted messages were not delivered, but the drain was not concluded: they may still be in the queue.`,
    });
    return { lost: 0, tail: 0 };
  }
  if (lane.discards !== '') {
    reportPossibleDrop(lane, publisher, missing, endScene);
    return { lost: 0, tail: 0 };
  }
  let tail = 0;
  for (const [skip, lost] of groupBySkip(publisher, missing)) {
    const behind = skip === null ? IntervalSet.of(...lost.within(highest(publisher) + 1, lost.max)) : nothing;
    for (const numbers of [lost.difference(behind), behind]) {
      if (numbers.isEmpty) continue;
      const isTail = numbers === behind && isUnconsumed(lane, publisher);
      if (isTail) tail += numbers.count;
      const cause = isTail ? tailCause : causeOfLoss(lane, publisher, numbers, missing, skip, partitions);
      const scene = skip?.scene ?? endScene;
      const action = harmBefore(cause?.line ?? scene.line) ?? scene.action;
      reportLoss(lane, publisher, numbers, skip, cause, { ...scene, action });
    }
  }
  return { lost: missing.count, tail };
}

/** The queue may throw messages away and nobody sees which: no loss is proven, and no absence of one. */
function reportPossibleDrop(
  lane: LaneBook,
  publisher: PublisherBook,
  missing: IntervalSet,
  scene: Scene,
): void {
  lane.unexplained += missing.count;
  lane.log.add({
    class: 'policy-drop',
    kind: 'possible',
    natural: 'warn',
    publisher: publisher.name,
    ranges: missing.ranges(),
    scene,
    evidence: `${missing.count} confirmed, never delivered; ${lane.discards} may have dropped them, or they are lost.`,
  });
}

/** Missing numbers by the delivery that skipped them; null: nothing was delivered behind them. */
function groupBySkip(publisher: PublisherBook, missing: IntervalSet): ReadonlyMap<Skip | null, IntervalSet> {
  const groups = new Map<Skip | null, IntervalSet>();
  const rest = missing.clone();
  for (const { range, value } of publisher.skips.pieces()) {
    for (const part of missing.within(range.from, range.to)) {
      setOf(groups, value).add(part.from, part.to);
      rest.remove(part.from, part.to);
    }
  }
  if (!rest.isEmpty) groups.set(null, rest);
  return groups;
}

function reportLoss(
  lane: LaneBook,
  publisher: PublisherBook,
  lost: IntervalSet,
  skip: Skip | null,
  cause: Cause | null,
  scene: Scene,
): void {
  const isTail = cause === tailCause;
  const where =
    skip === null
      ? 'never delivered; nothing was delivered behind them.'
      : `never delivered; ${skip.session} was given the next one.`;
  lane.log.add({
    class: isTail ? 'tail' : 'loss',
    kind: isTail ? null : shapeOf(publisher, lost),
    natural: 'fail',
    publisher: publisher.name,
    ranges: lost.ranges(),
    scene,
    cause: cause?.name ?? null,
    evidence: `${lost.count} confirmed, ${where}${cause === null ? '' : ` ${cause.because}`}`,
  });
}

/** Where in its stream the loss is: `whole`, `prefix`, `middle` or `suffix`. */
function shapeOf(publisher: PublisherBook, lost: IntervalSet): string {
  if (publisher.seen.isEmpty) return 'whole';
  if (lost.min > publisher.seen.max) return 'suffix';
  return lost.max < publisher.seen.min ? 'prefix' : 'middle';
}

function highest(publisher: PublisherBook): number {
  return publisher.seen.isEmpty ? Number.NEGATIVE_INFINITY : publisher.seen.max;
}

/** Nobody could have received what came after the stream's last delivery. */
function isUnconsumed(lane: LaneBook, publisher: PublisherBook): boolean {
  if (lane.hadDrainConsumer || lane.isConsuming) return false;
  return lane.lastConsumingUs <= publisher.lastDeliveredUs;
}

/** Attempts that were never accepted and never delivered: legal, the stream has holes by design. */
function reportUnconfirmed(
  lane: LaneBook,
  publisher: PublisherBook,
  accepted: IntervalSet,
  endScene: Scene,
): void {
  const gone = publisher.union('published').difference(accepted);
  gone.removeAll(publisher.seen);
  gone.removeAll(publisher.only('returned'));
  const groups = new Map<Scene, IntervalSet>();
  for (const [skip, numbers] of groupBySkip(publisher, gone)) {
    entryOf(groups, skip?.scene ?? endScene, () => new IntervalSet()).addAll(numbers);
  }
  for (const [scene, numbers] of groups) {
    lane.log.add({
      class: 'unconfirmed-gap',
      kind: null,
      natural: 'info',
      publisher: publisher.name,
      ranges: numbers.ranges(),
      scene,
      cause: 'never-confirmed',
      evidence: `${numbers.count} were published but never confirmed, and not delivered: legal.`,
    });
  }
}
