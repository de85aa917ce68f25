/** The world a command sees: where it prints, what it may read, and how it learns that it shall stop. */
export interface Io {
  /** Results, to standard output; a newline is added. */
  readonly out: (text: string) => void;
  /** Progress and errors, to standard error; a newline is added. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Standard error is a terminal: progress may redraw itself. */
  readonly interactive: boolean;
  /** Aborted on SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
}

/** Exit codes of the command line, the same for every command. */
export const exitCodes = { pass: 0, fail: 1, inconclusive: 2, usage: 3, interrupted: 130 } as const;

/** Bad usage or configuration; ends in exit code 3 with every problem on a line of its own. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
