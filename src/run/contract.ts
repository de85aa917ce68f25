/** What the doors (the Action, the command line) ask of the conductor, and what they get back. */
import type { BrokerSource, Position } from '../config/scenario.js';
import type { Shard } from '../plan/shards.js';
import type { CellPlace } from '../report/cell-place.js';
import type { RunResult, SkippedRun } from '../verdict/result.js';

export const engineChoices = ['auto', 'docker', 'netns'] as const;
export type EngineChoice = (typeof engineChoices)[number];

/** Everything that decides what runs and where it leaves traces. Null means: as the scenario file says. */
export interface RunOptions {
  /** Null: the built-in smoke scenario. */
  readonly scenarioFile: string | null;
  /** Only scenarios of this name, of a matrix also the cell of this id; null: all of the file. */
  readonly scenarioName: string | null;
  readonly engine: EngineChoice;
  readonly broker: BrokerSource | null;
  readonly seed: number | null;
  readonly runs: number | null;
  /** Overrides of single values, by their path in the scenario, e.g. `cluster.net-tick` → `8s`. */
  readonly set: Readonly<Record<string, string>>;
  /** Lists of axes of the matrix in the place of the file's, e.g. `broker` → `[a, b]`. */
  readonly axes: Readonly<Record<string, string>>;
  /** The part of the plan that runs here; null: all of it. */
  readonly shard: Shard | null;
  /** Absolute; evidence and reports go here. */
  readonly outputDir: string;
  /** Absolute; what was created, written down before it exists, so that it can be undone after a kill. */
  readonly journalDir: string;
  /** Absolute; fetched brokers are kept here between runs. */
  readonly cacheDir: string;
  /** Absolute; relative paths of the user are relative to it. */
  readonly workspace: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface RunHooks {
  /** One line for the person who waits. May hold foreign text: the caller makes it safe to print. */
  progress(line: string): void;
  /**
   * Aborted on SIGINT and SIGTERM. The conductor then heals every fault, ends the history as interrupted, gives
   * the run the verdict inconclusive ("interrupted") and resolves within {@link interruptLimitMs}.
   */
  readonly signal: AbortSignal;
}

/** The runner sends SIGTERM 7.5 s after SIGINT; a door that waits no longer than this still has time to tell. */
export const interruptLimitMs = 4500;

export interface RunSummary {
  readonly results: readonly RunResult[];
  /** Runs that were not made, for they are not for the broker's version: no passes. Absent: none. */
  readonly skipped?: readonly SkippedRun[];
  /**
   * A part of a plan in which everything was skipped: not made is what it has to be. It is no pass, but the whole
   * is judged by who merges the parts, and this one has not failed.
   */
  readonly isIdleShard?: boolean;
  readonly outputDir: string;
  /** Absolute path of the one self-contained HTML report; null when it could not be written. */
  readonly reportPath: string | null;
  /** Absolute path of the results as JSON; null when it could not be written. */
  readonly jsonPath: string | null;
  /** Upper 95 % limit of the failure rate that the runs still allow, a fraction; null when one did not pass. */
  readonly failureRateBound: number | null;
  /** By scenario name, where the scenario stands in its file; null: it is built in. */
  readonly scenarioPositions: Readonly<Record<string, Position | null>>;
  /** The one line that runs this run's schedule again. */
  replayCommand(result: RunResult): string;
  /** The run's history, relative to the output folder where it stands, so that a finding's line can be found. */
  historyPath(result: RunResult): string;
  /** The run's place in a matrix; absent or null: there is none. */
  cell?(result: RunResult): CellPlace | null;
}

export type RunScenarios = (options: RunOptions, hooks: RunHooks) => Promise<RunSummary>;

/** One mistake of the user, at its place when it has one. */
export interface Problem {
  readonly position: Position | null;
  readonly message: string;
  /** What to do; empty when the message says it. */
  readonly hint: string;
}

/** Nothing was started: the scenario file or an option is wrong. Holds every problem, not only the first. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
  }
}
