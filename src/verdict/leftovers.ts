import type { NumberRange } from '../history/events.js';
import { IntervalSet } from '../history/intervals.js';
import { setOf } from './entry.js';
import type { LaneBook } from './lane-book.js';
import type { PublisherBook } from './publisher-book.js';
import type { FindingClass, Severity } from './result.js';
import type { Scene } from './surroundings.js';

/** What of one publisher can only be said at the end: phantoms, refusals, drops. */
export function judgeLeftovers(lane: LaneBook, publisher: PublisherBook, endScene: Scene): void {
  const say = (
    findingClass: FindingClass,
    kind: string | null,
    natural: Severity,
    ranges: readonly NumberRange[],
    scene: Scene,
    evidence: string,
  ): void => {
    if (ranges.length === 0) return;
    lane.log.add({
      class: findingClass,
      kind,
      natural,
      publisher: publisher.name,
      ranges,
      scene,
      evidence,
    });
  };

  for (const [attempt, map] of publisher.unpublished) {
    for (const [scene, numbers] of byScene(map.pieces())) {
      const text = `Delivered as an attempt of ${publisher.name}/${attempt}, which never published it.`;
      say('unexpected', 'never-published', 'fail', numbers.ranges(), scene, text);
    }
  }
  const onlyReturned = publisher.only('returned');
  const onlyNacked = publisher.only('nacked').difference(onlyReturned);
  for (const [scene, numbers] of byScene(publisher.doubtful.pieces())) {
    const returned = numbers.intersect(onlyReturned).ranges();
    say(
      'unexpected',
      'returned-delivered',
      'fail',
      returned,
      scene,
      'Returned as unroutable, yet delivered.',
    );
    const nacked = numbers.intersect(onlyNacked).ranges();
    say(
      'nacked',
      'delivered',
      'warn',
      nacked,
      scene,
      'Nacked, yet delivered: allowed, a nack promises nothing.',
    );
  }
  const returned = publisher.union('returned').ranges();
  say('returned', null, 'info', returned, endScene, 'Returned as unroutable: not accepted, legal.');
  const nacked = publisher.union('nacked').ranges();
  say('nacked', null, 'info', nacked, endScene, 'Nacked by the broker: not accepted, legal.');
  const dropped = publisher.policyDropped.ranges();
  say('policy-drop', null, 'warn', dropped, endScene, 'Dropped by a policy of the queue.');
  const dead = publisher.deadLettered.ranges();
  say('dead-lettered', null, 'warn', dead, endScene, 'Found in the dead-letter queue.');
  say(
    'policy-drop',
    'discarded',
    'warn',
    discarded(lane, publisher).ranges(),
    endScene,
    'Delivered but never acked or rejected, and no longer in the queue: a delivery limit discards so.',
  );
}

/** Accepted and seen, never settled by a client, and the drain proved the queue empty. */
function discarded(lane: LaneBook, publisher: PublisherBook): IntervalSet {
  const isProvenEmpty = lane.drain.kind === 'concluded' && lane.drain.by === 'empty';
  if (!isProvenEmpty || lane.hasAutoAck || lane.isStream) return new IntervalSet();
  const open = publisher.accepted().intersect(publisher.seen);
  open.removeAll(publisher.settled);
  open.removeAll(publisher.deadLettered);
  open.removeAll(publisher.policyDropped);
  return open;
}

function byScene(
  pieces: readonly { readonly range: NumberRange; readonly value: Scene }[],
): ReadonlyMap<Scene, IntervalSet> {
  const scenes = new Map<Scene, IntervalSet>();
  for (const { range, value } of pieces) setOf(scenes, value).add(range.from, range.to);
  return scenes;
}
