import { formatPath, type Path, type Source } from './source.js';

export type JsonSchema = { readonly [key: string]: unknown };

/** What a part of the file may be: reads it, and says it to editors. The one definition of both. */
export interface Shape<T> {
  /** Undefined after at least one problem was reported; never throws. */
  read(source: Source, problems: Problems): T | undefined;
  readonly schema: JsonSchema;
}

export interface FoundProblem {
  readonly path: Path;
  /** Whether the key or its value is to be pointed at. */
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly suggestion: string;
}

/** A file of mistakes only: more would not help anybody. */
const maxProblems = 200;

/** Collects every problem once, though defaults are read under every scenario. */
export class Problems {
  readonly #found = new Map<string, FoundProblem>();
  #reported = 0;

  get all(): readonly FoundProblem[] {
    return [...this.#found.values()];
  }

  /** Counts repeated ones too, so that a part that shares a default's mistake is not taken for sound. */
  get reported(): number {
    return this.#reported;
  }

  value(source: Source, message: string, suggestion = ''): undefined {
    this.#add({ path: source.path, at: 'value', message, suggestion });
  }

  key(path: Path, message: string, suggestion = ''): undefined {
    this.#add({ path, at: 'key', message, suggestion });
  }

  #add(problem: FoundProblem): void {
    this.#reported += 1;
    const identity = `${formatPath(problem.path)}\n${problem.message}`;
    if (this.#found.size < maxProblems && !this.#found.has(identity)) this.#found.set(identity, problem);
  }
}

/** A shape whose value is made into another; `into` reports and returns undefined when it cannot. */
export function transform<T, U>(
  shape: Shape<T>,
  into: (value: T, source: Source, problems: Problems) => U | undefined,
): Shape<U> {
  return {
    schema: shape.schema,
    read(source, problems) {
      const value = shape.read(source, problems);
      return value === undefined ? undefined : into(value, source, problems);
    },
  };
}

/** What could be read of a part, and whether all of it was right. */
export interface Checked<T> {
  readonly value: T | null;
  readonly sound: boolean;
}

/** Always reads something, so that checks that do not depend on the bad part can still be made. */
export function checked<T>(shape: Shape<T>): Shape<Checked<T>> {
  return {
    schema: shape.schema,
    read(source, problems) {
      const before = problems.reported;
      const value = shape.read(source, problems) ?? null;
      return { value, sound: value !== null && problems.reported === before };
    },
  };
}
