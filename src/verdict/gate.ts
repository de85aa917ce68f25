import type { LaneBook } from './lane-book.js';
import type { JudgePolicy, LanePolicy } from './policy.js';
import type { Finding, LaneResult, Verdict } from './result.js';

type Expected = LanePolicy['expectedFindings'][number];

/** A legal repeat is in every run with a reconnect: expecting duplicates means more than that. */
function matches(finding: Finding, expected: Expected): boolean {
  if (finding.class === 'duplicate' && finding.severity === 'info') return false;
  return finding.class === expected.class && (expected.lane === null || expected.lane === finding.lane);
}

/** What must appear on this lane itself: what it says, or what the run says of it by name. */
function ownExpected({ name, policy }: LaneBook, run: JudgePolicy): readonly Expected[] {
  const all = policy === run ? run.expectedFindings : [...policy.expectedFindings, ...run.expectedFindings];
  return all.filter(({ lane }) => lane === name);
}

/** Findings that were expected on this lane and did not appear. */
export function missingOnLane(lane: LaneBook, run: JudgePolicy): readonly Expected[] {
  return unmet(ownExpected(lane, run), lane.log.findings);
}

/** Findings that were expected anywhere, or on a lane that is not there, and did not appear. */
export function missingOnRun(
  findings: readonly Finding[],
  lanes: readonly LaneResult[],
  run: JudgePolicy,
): readonly Expected[] {
  const known = new Set(lanes.map(({ lane }) => lane));
  const wanted = run.expectedFindings.filter(({ lane }) => lane === null || !known.has(lane));
  return unmet(wanted, findings);
}

function unmet(wanted: readonly Expected[], findings: readonly Finding[]): readonly Expected[] {
  return wanted.filter((expected) => !findings.some((finding) => matches(finding, expected)));
}

/**
 * One violation that was not expected is proof, whatever else went wrong. Then nothing may have gone wrong, in
 * the run or on this lane. Then everything expected of this lane must have appeared.
 */
export function laneVerdict(
  lane: LaneBook,
  run: JudgePolicy,
  isDoubtful: boolean,
  isMissing: boolean,
): Verdict {
  const anywhere = lane.policy.expectsItsOwn ? [] : run.expectedFindings.filter((each) => each.lane === null);
  const expected = [...ownExpected(lane, run), ...anywhere];
  const isViolated = lane.log.findings.some(
    (finding) => finding.severity === 'fail' && !expected.some((each) => matches(finding, each)),
  );
  if (isViolated) return 'fail';
  if (isDoubtful) return 'inconclusive';
  return isMissing ? 'fail' : 'pass';
}

/** The lanes' verdicts together: what one lane proves no other hides. Then the run itself must be sound. */
export function runVerdict(of: {
  readonly lanes: readonly Verdict[];
  readonly isBroken: boolean;
  readonly isDoubtful: boolean;
  readonly isMissing: boolean;
}): Verdict {
  if (of.isBroken || of.lanes.includes('fail')) return 'fail';
  if (of.isDoubtful) return 'inconclusive';
  return of.isMissing ? 'fail' : 'pass';
}
