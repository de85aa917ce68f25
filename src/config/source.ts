import type { Path } from '../yaml/locate.js';

export type { Path } from '../yaml/locate.js';
export type Scalar = string | number | boolean | null;

/** A value of the file that remembers where it was written, also after defaults were merged under it. */
export type Source =
  | { readonly kind: 'scalar'; readonly path: Path; readonly value: Scalar }
  | { readonly kind: 'list'; readonly path: Path; readonly items: readonly Source[] }
  | { readonly kind: 'mapping'; readonly path: Path; readonly entries: ReadonlyMap<string, Source> };

/** A file says far less; an alias of an alias of an alias can mean far more. */
export const maxValues = 50_000;

export class TooManyValues extends Error {
  override readonly name = 'TooManyValues';
}

/**
 * The tree of a parsed YAML value.
 * @throws {TooManyValues} when there are more than {@link maxValues}.
 */
export function sourceOf(value: unknown, path: Path = []): Source {
  let left = maxValues;
  const build = (part: unknown, at: Path): Source => {
    left -= 1;
    if (left < 0) throw new TooManyValues(`The file means more than ${maxValues} values`);
    if (Array.isArray(part)) {
      return { kind: 'list', path: at, items: part.map((item, index) => build(item, [...at, index])) };
    }
    if (typeof part === 'object' && part !== null) {
      const entries = Object.entries(part).map(([key, item]) => [key, build(item, [...at, key])] as const);
      return { kind: 'mapping', path: at, entries: new Map(entries) };
    }
    const known = typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean';
    return { kind: 'scalar', path: at, value: known ? part : null };
  };
  return build(value, path);
}

/** The value at the steps below, or the nearest one above it that exists. */
export function nearest(source: Source, ...steps: Path): Source {
  let at = source;
  for (const step of steps) {
    const next = child(at, step);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

export function child(source: Source, step: string | number): Source | undefined {
  if (source.kind === 'mapping') return source.entries.get(String(step));
  if (source.kind === 'list' && typeof step === 'number') return source.items[step];
  return undefined;
}

/** Absent: not written, or written with nothing after it. */
export function isAbsent(source: Source | undefined): source is undefined {
  return source === undefined || (source.kind === 'scalar' && source.value === null);
}

/** For messages: `text "x"`, `the number 3`, `a list`, `a mapping`. */
export function describe(source: Source): string {
  if (source.kind === 'list') return 'a list';
  if (source.kind === 'mapping') return 'a mapping';
  if (source.value === null) return 'nothing';
  if (typeof source.value === 'string') return `"${shorten(source.value)}"`;
  return String(source.value);
}

/** A file's text can be long and can hold control characters; a message has neither. */
export function shorten(text: string): string {
  const printable = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  return printable.length > 60 ? `${printable.slice(0, 57)}...` : printable;
}

/** `scenarios[0].chaos.actions[2].node` */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? shorten(step) : `${text}.${shorten(step)}`;
  }, '');
}
