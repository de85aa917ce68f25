/** The result model: what the checker says of one run, and what every report is made from. */
import type { NumberRange } from '../history/events.js';

export type Verdict = 'pass' | 'fail' | 'inconclusive';

export const findingClasses = [
  'loss',
  'tail',
  'order',
  'duplicate',
  'unexpected',
  'corrupt',
  'withheld',
  'policy-drop',
  'dead-lettered',
  'sac-overlap',
  'unconfirmed-gap',
  'returned',
  'nacked',
  'replay',
  'gap',
  'unavailable',
] as const;
export type FindingClass = (typeof findingClasses)[number];

export type Severity = 'fail' | 'warn' | 'info';

/** The chaos action in force, or the last before, a finding. */
export interface ActionReference {
  readonly line: number;
  readonly index: number;
  readonly kind: string;
  /** Node or groups or client it acted on. */
  readonly target: string;
  /** Seconds from the action's effect to the finding. */
  readonly secondsBefore: number;
}

export interface Finding {
  readonly class: FindingClass;
  /** Finer name from the taxonomy, e.g. `redelivered`, `unflagged`, `middle`. */
  readonly kind: string | null;
  readonly severity: Severity;
  readonly lane: string;
  /** Stream: publisher whose numbers the ranges are. */
  readonly publisher: string | null;
  readonly ranges: readonly NumberRange[];
  readonly count: number;
  /** Line of the history where it shows. */
  readonly line: number;
  readonly atSeconds: number;
  readonly reconnectLine: number | null;
  readonly action: ActionReference | null;
  /** Order findings: the modes it breaks. */
  readonly modes: readonly string[];
  readonly cause: string | null;
  readonly evidence: string;
}

export interface LaneCounts {
  readonly published: number;
  readonly confirmed: number;
  readonly returned: number;
  readonly nacked: number;
  readonly unknown: number;
  /** Deliveries, repeats included. */
  readonly delivered: number;
  readonly distinct: number;
  readonly redelivered: number;
  readonly duplicates: number;
  /** Lost, the tail included. */
  readonly lost: number;
  /** The part of `lost` that no delivery followed. */
  readonly tail: number;
}

export interface LaneResult {
  readonly lane: string;
  readonly verdict: Verdict;
  readonly counts: LaneCounts;
  /** Violations by order mode. */
  readonly order: Readonly<Record<'first-delivery' | 'unflagged' | 'strict', number>>;
  /** Why this lane could show nothing, one sentence each; what concerns the whole run is not repeated. */
  readonly inconclusive?: readonly string[];
  /** Findings that this lane was expected to show and did not. */
  readonly missing?: readonly { readonly class: string; readonly lane: string | null }[];
  /** Longest time in seconds with nobody able to publish, or consume, on this lane. */
  readonly unavailableSeconds?: { readonly publish: number; readonly consume: number };
}

/** A run that was not made, because it is not for this version of the broker. It is no pass. */
export interface SkippedRun {
  readonly run: string;
  readonly scenario: string;
  readonly seed: number;
  /** Version of RabbitMQ. */
  readonly rabbitmq: string;
  readonly reason: string;
}

export interface RunResult {
  readonly run: string;
  /** First line of the run in a file that holds many; 1 when absent. */
  readonly firstLine?: number;
  readonly scenario: string;
  readonly seed: number;
  readonly verdict: Verdict;
  /** Why inconclusive, one sentence each; empty otherwise. */
  readonly inconclusive: readonly string[];
  /** Of a failed run: what it could not show beside what it proved, one sentence each. */
  readonly doubts?: readonly string[];
  /** Lanes that the broker's version does not have, one sentence each. */
  readonly leftOut?: readonly string[];
  readonly lanes: readonly LaneResult[];
  readonly findings: readonly Finding[];
  /** Findings beyond the first 1,000 of a class and severity on a lane; counted in the figures, not listed. */
  readonly findingsOmitted?: number;
  /** Findings that the scenario expects and that did not appear. */
  readonly missing?: readonly { readonly class: string; readonly lane: string | null }[];
  /** Nodes that did not come back by themselves after the heal, one sentence each. */
  readonly revived?: readonly string[];
  /** Actions asked for, verified in effect, and failed to take effect. */
  readonly actions: { readonly asked: number; readonly verified: number; readonly failed: number };
  /** Longest time in seconds with nobody able to publish, or consume. */
  readonly unavailableSeconds: { readonly publish: number; readonly consume: number };
  readonly durationSeconds: number;
  readonly header: Readonly<Record<string, string>>;
}
