import type { IntervalSet } from '../history/intervals.js';
import type { LaneBook } from './lane-book.js';
import type { PartitionRecord } from './partition-book.js';
import type { PublisherBook, Skip } from './publisher-book.js';

export interface Cause {
  readonly name: string;
  readonly because: string;
  /** Line of the history where it took effect; the fault before it is to blame. */
  readonly line?: number;
}

/**
 * Why messages were lost, as far as the history proves it; null when it does not. Each rule says only what
 * its lines show (reasoning: docs/verdict.md). `missing` is all that the publisher lost, `lost` what one delivery
 * skipped of it.
 */
export function causeOfLoss(
  lane: LaneBook,
  publisher: PublisherBook,
  lost: IntervalSet,
  missing: IntervalSet,
  skip: Skip | null,
  partitions: readonly PartitionRecord[],
): Cause | null {
  return (
    prefetchNotRedelivered(lost, skip) ??
    losingPartitionSide(lane, publisher, lost, partitions) ??
    unsynchronisedMirror(lane, publisher, lost, missing)
  );
}

function prefetchNotRedelivered(lost: IntervalSet, skip: Skip | null): Cause | null {
  if (skip === null || !skip.firstAfterReconnect || lost.count !== skip.prefetch) return null;
  return {
    name: 'prefetch-not-redelivered',
    because:
      `Exactly the prefetch of ${skip.prefetch}, skipped by the first delivery of ${skip.session}: what the ` +
      'consumer before it held was not delivered again.',
  };
}

/** Quorum queues and streams refuse what a minority cannot commit, so only the others can lose a side. */
function losingPartitionSide(
  lane: LaneBook,
  publisher: PublisherBook,
  lost: IntervalSet,
  partitions: readonly PartitionRecord[],
): Cause | null {
  if (lane.type !== 'mirrored' && lane.type !== 'classic') return null;
  for (const { line, groups, confirmed } of partitions) {
    for (const [side, publishers] of confirmed) {
      const numbers = publishers.get(publisher.name);
      if (numbers === undefined || !lost.difference(numbers).isEmpty) continue;
      const nodes = groups[side]?.join(', ') ?? 'the nodes not named in it';
      return {
        name: 'losing-partition-side',
        line,
        because:
          `All were confirmed to a client of ${nodes} during the partition of line ${line} or just after it: ` +
          `a ${lane.type} queue throws the losing side's changes away.`,
      };
    }
  }
  return null;
}

/**
 * A classic queue moves to another node only when a policy mirrors it, be it from the middle of a run on.
 * All that was waiting up to the last one that is gone went with the leader; what survives is newer than the mirror.
 */
function unsynchronisedMirror(
  lane: LaneBook,
  publisher: PublisherBook,
  lost: IntervalSet,
  missing: IntervalSet,
): Cause | null {
  if (lane.type !== 'mirrored' && lane.type !== 'classic') return null;
  for (const { line, from, to, duringPartition, backlog } of lane.failovers) {
    const waiting = backlog.get(publisher.name);
    if (duringPartition || waiting === undefined || !lost.difference(waiting).isEmpty) continue;
    const gone = waiting.intersect(missing);
    const older = waiting
      .within(waiting.min, gone.max)
      .reduce((sum, part) => sum + part.to - part.from + 1, 0);
    if (older !== gone.count) continue;
    return {
      name: 'unsynchronised-mirror-promoted',
      line,
      because:
        `${from} went down and ${to} became leader (line ${line}); every message that waited then, up to the ` +
        'last lost one, is gone: the promoted mirror did not have them.',
    };
  }
  return null;
}
