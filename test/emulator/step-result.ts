import type { WorkflowCommand } from './command-parser.js';
import type { RecordedAnnotation } from './step-log.js';
import type { ProcessEnd } from './step-process.js';

/** All that a runner knows of a step after its end. */
export interface StepResult extends ProcessEnd {
  readonly conclusion: 'success' | 'failure' | 'cancelled';
  readonly lines: readonly string[];
  readonly annotations: readonly RecordedAnnotation[];
  readonly dropped: number;
  readonly cut: number;
  readonly commands: readonly WorkflowCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Variables and folders that it set for the steps after it. */
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly summary: string | null;
}
