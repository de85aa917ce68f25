import type { Path } from '../yaml/locate.js';
import { kindOf, subject } from './describe-value.js';
import type { FileReader } from './file-reader.js';
import { readEntries } from './read-pairs.js';

/** Published ports, host to container; a list's item, or an entry without a value, is the same on both. */
export function readPorts(reader: FileReader, value: unknown, path: Path): Record<string, number> {
  const pairs = readEntries(reader, value, path).flatMap((entry) => {
    const external = portOf(entry.key);
    const same = entry.value === undefined || entry.value === null || entry.value === '';
    const internal = same ? external : portOf(entry.value);
    if (external === null) reader.wrongKey(entry.path, noPort(entry.key), hintFor(entry.key));
    else if (internal === null) reader.wrong(entry.path, noPort(entry.value));
    return external === null || internal === null ? [] : [[String(external), internal] as const];
  });
  return Object.fromEntries(pairs);
}

/** Exposed ports, the published ones among them; ascending. */
export function readExpose(
  reader: FileReader,
  value: unknown,
  path: Path,
  published: Readonly<Record<string, number>>,
): readonly number[] {
  const ports = new Set(Object.values(published));
  if (value !== undefined && value !== null && !Array.isArray(value))
    reader.wrong(path, `${subject(path)} must be a list, not ${kindOf(value)}.`);
  for (const [index, item] of (Array.isArray(value) ? value : []).entries()) {
    const port = portOf(item);
    if (port === null) reader.wrong([...path, index], noPort(item));
    else ports.add(port);
  }
  return [...ports].sort((a, b) => a - b);
}

/** Null: no port number from 1 to 65535. */
function portOf(value: unknown): number | null {
  const isWhole = typeof value === 'number' ? Number.isInteger(value) : /^\s*\d{1,5}\s*$/.test(String(value));
  const port = Number(value);
  return isWhole && port >= 1 && port <= 65_535 ? port : null;
}

function noPort(value: unknown): string {
  const what = typeof value === 'string' || typeof value === 'number' ? `"${value}"` : kindOf(value);
  return `A port must be a whole number from 1 to 65535, not ${what}.`;
}

function hintFor(text: string): string {
  const [host, container, ...more] = text.split(':');
  if (!container || more.length > 0) return '';
  return `Write a mapping instead of a list: "${host}: ${container}".`;
}
