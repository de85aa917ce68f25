import type { NumberRange } from '../history/events.js';
import { type LanePolicy, severityOf } from './policy.js';
import type { Finding, FindingClass, Severity } from './result.js';
import { actionReference, type Scene } from './surroundings.js';

/** What a rule says of a finding; the rest is the same for all. */
export interface Observation {
  readonly class: FindingClass;
  readonly kind: string | null;
  /** What the definition says: a violation, doubtful, or legal. */
  readonly natural: Severity;
  readonly publisher: string | null;
  readonly ranges: readonly NumberRange[];
  readonly scene: Scene;
  readonly evidence: string;
  readonly modes?: readonly string[];
  readonly cause?: string | null;
}

/** Of one class and severity so many are kept; the rest is counted. */
const keptPerKind = 1000;

/** The findings of one lane. */
export class FindingLog {
  readonly findings: Finding[] = [];
  omitted = 0;
  readonly #kept = new Map<string, number>();

  constructor(
    private readonly policy: LanePolicy,
    private readonly lane: string,
  ) {}

  add(observation: Observation): void {
    const { scene, natural, ranges, kind, publisher, evidence } = observation;
    const severity = severityOf(this.policy, observation.class, kind, natural);
    const key = `${observation.class} ${severity}`;
    const kept = this.#kept.get(key) ?? 0;
    if (kept >= keptPerKind) {
      this.omitted += 1;
      return;
    }
    this.#kept.set(key, kept + 1);
    this.findings.push({
      class: observation.class,
      kind,
      severity,
      lane: this.lane,
      publisher,
      ranges,
      count: ranges.reduce((sum, range) => sum + range.to - range.from + 1, 0),
      line: scene.line,
      atSeconds: scene.atUs / 1e6,
      reconnectLine: scene.reconnectLine,
      action: actionReference(scene),
      modes: observation.modes ?? [],
      cause: observation.cause ?? null,
      evidence: scene.state === '' ? evidence : `${evidence} Then: ${scene.state}.`,
    });
  }
}
