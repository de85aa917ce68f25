import type { FindingClass, Severity } from './result.js';

export type OrderMode = 'first-delivery' | 'unflagged' | 'strict';

/** What a scenario holds against a run. */
export interface JudgePolicy {
  /** Classes that fail the run, or one kind of a class: `duplicate`, `duplicate.redelivered`. */
  readonly fail: readonly string[];
  readonly order: OrderMode;
  /** Must appear for the run to pass; `lane` null: on any lane. */
  readonly expectedFindings: readonly { readonly class: string; readonly lane: string | null }[];
  /** Longest time nobody could publish, or consume, on a lane; null: no budget. */
  readonly unavailableMs: number | null;
  /** Calm time after which a skipped message counts as withheld. Above the 60 s for which 4.3 keeps a vanished consumer's messages. */
  readonly withheldMs: number;
}

export const defaultPolicy: JudgePolicy = {
  fail: [
    'loss',
    'tail',
    'order',
    'duplicate',
    'unexpected',
    'corrupt',
    'withheld',
    'sac-overlap',
    'unavailable',
  ],
  order: 'first-delivery',
  expectedFindings: [],
  unavailableMs: null,
  withheldMs: 120_000,
};

/** Classes in which only some kinds are violations; naming the class does not convict the legal ones. */
const judgedByKind: ReadonlySet<FindingClass> = new Set(['duplicate', 'order']);

/**
 * How much a finding weighs. `natural` is what its definition says of it: a violation (`fail`), doubtful
 * (`warn`) or legal (`info`); a violation whose class the scenario does not fail is shown as a warning.
 */
export function severityOf(
  policy: JudgePolicy,
  findingClass: FindingClass,
  kind: string | null,
  natural: Severity,
): Severity {
  if (kind !== null && policy.fail.includes(`${findingClass}.${kind}`)) return 'fail';
  if (policy.fail.includes(findingClass) && (natural === 'fail' || !judgedByKind.has(findingClass))) {
    return 'fail';
  }
  return natural === 'fail' ? 'warn' : natural;
}
