import type { NumberRange } from '../history/events.js';
import type { Limits } from './investigate-limits.js';
import type { Verdict } from './result.js';

export const orderModes = ['first-delivery', 'unflagged', 'strict'] as const;
export type OrderMode = (typeof orderModes)[number];

/**
 * `suspected-loss`: numbers that look lost, in a log that does not tell what was confirmed. `gap`: numbers passed
 * over of which nothing more can be said.
 */
export type InvestigationClass =
  | 'loss'
  | 'tail'
  | 'suspected-loss'
  | 'order'
  | 'duplicate'
  | 'unconfirmed-gap'
  | 'gap';

export type CauseName =
  | 'prefetch-not-redelivered'
  | 'unacked-not-redelivered'
  | 'unconsumed-tail'
  | 'never-confirmed'
  | 'redelivered-out-of-place'
  | 'true-reordering'
  | 'replay'
  | 'unflagged-repeat';

export interface InvestigationAction {
  readonly line: number;
  readonly kind: string;
  /** Null for all nodes. */
  readonly node: string | null;
  readonly secondsBefore: number;
}

export interface InvestigationFinding {
  readonly class: InvestigationClass;
  /** Finer name, e.g. `redelivered`; null where there is none. */
  readonly kind: string | null;
  /** Name of the sequence that the numbers belong to. */
  readonly key: string;
  readonly ranges: readonly NumberRange[];
  readonly count: number;
  readonly line: number;
  readonly atSeconds: number;
  readonly consumer: string | null;
  readonly reconnectLine: number | null;
  /** Where the consumer had lost its connection, and the chaos line before that. */
  readonly connectionLost: {
    readonly line: number;
    readonly node: string | null;
    readonly actionLine: number | null;
  } | null;
  readonly action: InvestigationAction | null;
  readonly brokers: { readonly live: number; readonly of: number; readonly quorum: boolean | null } | null;
  /** Order modes that it breaks. */
  readonly modes: readonly OrderMode[];
  readonly cause: CauseName | null;
  readonly evidence: string;
}

/** A jump of the log, and what became of the numbers it passed over. */
export interface InvestigatedJump {
  readonly line: number;
  readonly direction: 'forward' | 'back';
  readonly size: number;
  readonly key: string;
  readonly redelivered: boolean;
  readonly duplicate: boolean;
  readonly lost: number;
  readonly unconfirmed: number;
  readonly deliveredBefore: number;
  readonly deliveredLater: number;
  /** Neither known to be lost nor known to be unconfirmed. */
  readonly unexplained: number;
}

export interface InvestigationCounts {
  /** Null where the log does not say. */
  readonly confirmed: number | null;
  readonly delivered: number | null;
  readonly distinct: number | null;
  /** Confirmed and never delivered, the tail included. */
  readonly lost: number;
  readonly tail: number;
  readonly suspected: number;
  readonly unconfirmed: number;
  readonly duplicates: number;
  readonly redelivered: number;
  readonly forwardJumps: number;
  readonly backJumps: number;
  readonly scheduledActions: number;
  readonly chaosLines: number;
}

/** A run before an order mode has decided. */
export interface InvestigatedRun {
  readonly run: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly durationSeconds: number;
  readonly counts: InvestigationCounts;
  readonly order: Readonly<Record<OrderMode, number>>;
  readonly findings: readonly InvestigationFinding[];
  readonly jumps: readonly InvestigatedJump[];
  /** Why nothing can be concluded, a sentence each; empty when something can. */
  readonly inconclusive: readonly string[];
  /** What the test tool itself said, and where. */
  readonly tool: { readonly line: number; readonly verdict: 'ok' | 'fail' } | null;
  /** Where the tool's verdict and this one part, a sentence each. */
  readonly notes: readonly string[];
}

export interface Investigation {
  readonly lines: number;
  readonly unknownLines: number;
  /** The first few of them. */
  readonly unknown: readonly { readonly line: number; readonly text: string }[];
  readonly limits: Limits;
  readonly options: ReadonlyMap<string, string>;
  readonly runs: readonly InvestigatedRun[];
}

/** What a run's findings and gaps amount to in an order mode; what makes it inconclusive outweighs all else. */
export function verdictOf(run: InvestigatedRun, mode: OrderMode): Verdict {
  if (run.inconclusive.length > 0) return 'inconclusive';
  const fails = run.findings.some(
    (finding) => finding.class === 'loss' || finding.class === 'tail' || finding.modes.includes(mode),
  );
  return fails ? 'fail' : 'pass';
}
