/** One mistake in a scenario file, at its place. */
export interface Problem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** Where in the file's structure, e.g. `scenarios[0].chaos.actions[2].node`; empty: the whole file. */
  readonly path: string;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to do; empty when the message says it. */
  readonly suggestion: string;
}

/** `file:line:column: message suggestion`, the form that editors and terminals make clickable. */
export function formatProblem({ file, line, column, message, suggestion }: Problem): string {
  return `${file}:${line}:${column}: ${message}${suggestion === '' ? '' : ` ${suggestion}`}`;
}
