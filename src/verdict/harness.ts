import type { LaneBook } from './lane-book.js';
import type { ActionRecord } from './surroundings.js';

/** What the reader could not read; part of its reading. */
export interface ReadingGaps {
  readonly malformed: number;
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
  readonly truncated: boolean;
}

/** How the history ended: null while no `end` line has been read. */
export interface HistoryEnd {
  readonly word: string;
  readonly reason: string;
}

/** Why the run as a whole could not show anything, one sentence each. */
export function runReasons(
  end: HistoryEnd | null,
  gaps: ReadingGaps,
  backwardsLine: number | null,
  actions: readonly ActionRecord[],
  lanes: readonly LaneBook[],
): string[] {
  const reasons: string[] = [];
  if (end === null) {
    reasons.push(
      gaps.truncated ? 'The history has no end: its last line is cut off.' : 'The history has no end.',
    );
  } else if (end.word !== 'complete') {
    reasons.push(
      `The run did not complete: ${end.word || 'the end does not say how'}${end.reason === '' ? '' : ` (${end.reason})`}.`,
    );
  }
  const first = gaps.problems[0];
  if (gaps.malformed > 0) {
    const named = first === undefined ? '' : `, the first is line ${first.line}: ${first.reason}`;
    reasons.push(`${gaps.malformed} lines of the history could not be read${named}.`);
  }
  if (backwardsLine !== null) reasons.push(`The history's clock goes back at line ${backwardsLine}.`);
  for (const action of actions) {
    const name = `Action ${action.index} (${action.kind}${action.target === '' ? '' : ` ${action.target}`})`;
    if (action.failure !== null) reasons.push(`${name} did not take effect: ${action.failure}.`);
    else if (action.verifiedUs === null) reasons.push(`${name} was begun but never verified.`);
  }
  if (lanes.length === 0) {
    reasons.push('No queue was set up: the cluster never formed, or the run ended before it did.');
  }
  if (
    actions.some((action) => action.verifiedUs !== null && !action.isIdle) &&
    lanes.length > 0 &&
    !lanes.some(wasActive)
  ) {
    reasons.push('Nothing was published from the first action of chaos on, so it could show nothing.');
  }
  return reasons;
}

/** Why one lane could not show anything. */
export function laneReasons(lane: LaneBook): string[] {
  const reasons: string[] = [];
  const publishers = [...lane.publishers.values()];
  if (!publishers.some((publisher) => publisher.count('confirmed') > 0)) {
    reasons.push(`Nothing was confirmed on lane ${lane.name}.`);
  } else if (publishers.every((publisher) => publisher.accepted().isEmpty)) {
    reasons.push(`All that was confirmed on lane ${lane.name} had been returned: nothing was accepted.`);
  }
  if (lane.unexplained > 0) {
    reasons.push(
      `${lane.unexplained} accepted messages of lane ${lane.name} are gone, and ${lane.discards} may have dropped ` +
        'them: dead-letter to a queue of the default exchange to tell a drop from a loss.',
    );
  }
  if (lane.drain.kind !== 'concluded') {
    const reason = lane.drain.kind === 'open' && lane.drain.reason !== '' ? `: ${lane.drain.reason}` : '';
    reasons.push(`The drain of lane ${lane.name} was not concluded${reason}.`);
  }
  return reasons;
}

/** Confirms came while chaos could act, or all had been published before and then had to be delivered. */
function wasActive(lane: LaneBook): boolean {
  return lane.hadConfirmInChaos || (lane.isDone && lane.hadBacklogInChaos);
}
