import { ConfigurationError, type Problem } from '../run/contract.js';
import { anchorAt } from './anchor.js';
import { limitAnnotations } from './annotation-limit.js';
import { annotate, isDebug, maxOwnErrors, print } from './commands.js';

/** Says why nothing could be run: every mistake at its own place, or what went wrong and what to do. */
export function tellError(error: unknown, workspace: string): void {
  if (isDebug() && error instanceof Error) print(error.stack ?? error.message);
  if (error instanceof ConfigurationError) {
    tellProblems(error.problems, workspace);
    return;
  }
  const reason = error instanceof Error ? error.message : String(error);
  const hint = error instanceof Error && 'hint' in error ? ` ${String(error.hint)}` : '';
  annotate({ level: 'error', title: 'Nothing could be run', message: `${reason}${hint}`, anchor: null });
}

function tellProblems(problems: readonly Problem[], workspace: string): void {
  print(`Nothing was started. ${problems.length === 1 ? 'One problem' : `${problems.length} problems`}:`);
  for (const problem of problems) print(`  ${placeOf(problem)}${textOf(problem)}`);
  const annotations = problems.map((problem) => {
    const anchor = anchorAt(problem.position, workspace);
    return {
      level: 'error' as const,
      title: problem.position === null ? 'Wrong input' : 'Wrong scenario file',
      message: anchor ? textOf(problem) : `${placeOf(problem)}${textOf(problem)}`,
      anchor,
    };
  });
  for (const annotation of limitAnnotations(annotations, maxOwnErrors)) annotate(annotation);
}

function placeOf({ position }: Problem): string {
  return position === null ? '' : `${position.file}:${position.line}:${position.column}: `;
}

function textOf({ message, hint }: Problem): string {
  return hint === '' ? message : `${message} ${hint}`;
}
