import type { FindingClass, Severity } from './result.js';

export type OrderMode = 'first-delivery' | 'unflagged' | 'strict';

/** What a scenario holds against a run, or against one lane of it. */
export interface LanePolicy {
  /** Classes that fail it, or one kind of a class: `duplicate`, `duplicate.redelivered`. */
  readonly fail: readonly string[];
  readonly order: OrderMode;
  /** Must appear for it to pass; `lane` null: on any lane. */
  readonly expectedFindings: readonly { readonly class: string; readonly lane: string | null }[];
  /** Longest time nobody could publish, or consume, on a lane; null: no budget. */
  readonly unavailableMs: number | null;
  /** Calm time after which a skipped message counts as withheld. Above the 60 s for which 4.3 keeps a vanished consumer's messages. */
  readonly withheldMs: number;
  /** Of a lane: what the run expects on any lane is not expected here. */
  readonly expectsItsOwn?: boolean;
}

export interface JudgePolicy extends LanePolicy {
  /** By name; lanes that are not in it are held to what the run is. */
  readonly lanes?: Readonly<Record<string, LanePolicy>>;
  /** A broker that had to be restarted after the heal fails the run. */
  readonly failsRevived?: boolean;
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
  policy: LanePolicy,
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
