import type { Path } from '../yaml/locate.js';
import { kindOf, subject } from './describe-value.js';
import type { FileReader } from './file-reader.js';

/** One item of a list, or one entry of a mapping. */
export interface Entry {
  /** The item's text, or the entry's key. */
  readonly key: string;
  /** Undefined: a list's item, which says nothing more. */
  readonly value: unknown;
  readonly path: Path;
}

/** The items of a list or the entries of a mapping, which Blockade takes for one another; none when absent. */
export function readEntries(reader: FileReader, value: unknown, path: Path): readonly Entry[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const key = reader.plainText(item, [...path, index]);
      return key === undefined ? [] : [{ key, value: undefined, path: [...path, index] }];
    });
  }
  if (typeof value === 'object')
    return Object.entries(value).map(([key, item]: [string, unknown]) => ({
      key,
      value: item,
      path: [...path, key],
    }));
  reader.wrong(path, `${subject(path)} must be a list or a mapping, not ${kindOf(value)}.`);
  return [];
}

/** Linked name to alias; a name without one is its own. */
export function readLinks(reader: FileReader, value: unknown, path: Path): Record<string, string> {
  const pairs = readEntries(reader, value, path).flatMap(({ key, value: alias, path: place }) => {
    const text = alias === undefined || alias === null ? '' : reader.plainText(alias, place);
    return text === undefined ? [] : [[key, text || key] as const];
  });
  return Object.fromEntries(pairs);
}

/** Variables of the container. A list's `X` means X=X, as in Blockade; `X=Y` there is what people mean by it. */
export function readEnvironment(reader: FileReader, value: unknown, path: Path): Record<string, string> {
  const pairs = readEntries(reader, value, path).flatMap((entry) => {
    const equals = entry.value === undefined ? entry.key.indexOf('=') : -1;
    const [name, written] =
      equals < 0
        ? [entry.key, entry.value === undefined ? entry.key : (entry.value ?? '')]
        : [entry.key.slice(0, equals), entry.key.slice(equals + 1)];
    const key = reader.substitute(name, entry.path, 'key');
    // What is missing in an item that is its own value was told with the key.
    const text = written === name && entry.value === undefined ? key : reader.text(written, entry.path);
    return key === undefined || text === undefined ? [] : [[key, text] as const];
  });
  return Object.fromEntries(pairs);
}

/** Texts, as they were written; a single one counts as a list of one. */
export function readTexts(reader: FileReader, value: unknown, path: Path): readonly string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) {
    reader.wrong(path, `${subject(path)} must be a list, not ${kindOf(value)}.`);
    return [];
  }
  return value.flatMap((item: unknown, index) => reader.plainText(item, [...path, index]) ?? []);
}
