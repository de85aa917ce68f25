import type { Path } from '../yaml/locate.js';

/** What a message calls the thing at the path. */
export function subject(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? `item ${last + 1} of ${subject(path.slice(0, -1))}` : `"${last}"`;
}

/** What a message says that a value is instead. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object'
    ? 'a mapping'
    : `the ${typeof value} ${JSON.stringify(value).slice(0, 40)}`;
}
