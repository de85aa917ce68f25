import type { JudgePolicy } from './policy.js';
import type { Finding, Verdict } from './result.js';

type Expected = JudgePolicy['expectedFindings'][number];

/** A legal repeat is in every run with a reconnect: expecting duplicates means more than that. */
function matches(finding: Finding, expected: Expected): boolean {
  if (finding.class === 'duplicate' && finding.severity === 'info') return false;
  return finding.class === expected.class && (expected.lane === null || expected.lane === finding.lane);
}

/** Expected findings that did not appear. */
export function missingFindings(findings: readonly Finding[], policy: JudgePolicy): readonly Expected[] {
  return policy.expectedFindings.filter(
    (expected) => !findings.some((finding) => matches(finding, expected)),
  );
}

/**
 * One violation that was not expected is proof, whatever else went wrong. Then nothing may have gone wrong.
 * Then everything expected must have appeared.
 */
export function verdictOf(
  findings: readonly Finding[],
  reasons: readonly string[],
  missing: readonly Expected[],
  policy: JudgePolicy,
): Verdict {
  const unexpected = findings.some(
    (finding) =>
      finding.severity === 'fail' && !policy.expectedFindings.some((expected) => matches(finding, expected)),
  );
  if (unexpected) return 'fail';
  if (reasons.length > 0) return 'inconclusive';
  return missing.length > 0 ? 'fail' : 'pass';
}
