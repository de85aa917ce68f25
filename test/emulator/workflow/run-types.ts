import type { ResultsService } from '../results-service.js';
import type { StepResult } from '../step-result.js';
import type { Contexts } from './evaluate.js';

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface WorkflowOptions {
  /** The repository that has the workflow: what `actions/checkout` brings. */
  readonly repository: string;
  /** Our repository, under the name `org/rmq-chaos-action`. */
  readonly product: string;
  readonly results: ResultsService;
  /** The Node binary that runs actions. */
  readonly node: string;
  readonly event?: string;
  /** Inputs of `workflow_dispatch`. */
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
  /** Over the machine's environment, for every step. */
  readonly env?: Readonly<Record<string, string>>;
  /** As `Re-run jobs` does: these jobs alone, by their paths; all others are as they were. */
  readonly again?: { readonly earlier: WorkflowRun; readonly jobs: readonly string[] };
}

export interface StepRun {
  readonly name: string;
  readonly id: string | null;
  /** Before `continue-on-error`, and after. */
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
  /** Null: skipped, or done by the emulator itself. */
  readonly result: StepResult | null;
}

/** One job, or one leg of its matrix. */
export interface JobRun {
  /** `JOB`, or `CALLER / JOB` in a called workflow. */
  readonly path: string;
  readonly matrix: Contexts;
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepRun[];
  /** Empty for what ran nothing. */
  readonly workspace: string;
}

export interface WorkflowRun {
  readonly conclusion: Conclusion;
  readonly jobs: readonly JobRun[];
  /** Of a called workflow. */
  readonly outputs: Readonly<Record<string, string>>;
}
