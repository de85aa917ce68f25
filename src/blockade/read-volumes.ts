import { posix } from 'node:path';
import type { Path } from '../yaml/locate.js';
import type { FileReader } from './file-reader.js';
import { readEntries } from './read-pairs.js';

/**
 * Folders of the host in the container: host path, made absolute from the working directory, to container
 * path. Without one the container sees the folder at its host path. Variables are replaced on the host's
 * side alone, and `~` means nothing special, as in Blockade.
 */
export function readVolumes(
  reader: FileReader,
  value: unknown,
  path: Path,
  workingDirectory: string,
): Record<string, string> {
  const pairs = readEntries(reader, value, path).flatMap((entry) => {
    const given =
      entry.value === undefined || entry.value === null ? '' : reader.plainText(entry.value, entry.path);
    const text = reader.substitute(entry.key, entry.path, 'key');
    if (text === undefined || given === undefined) return [];
    const host = posix.resolve(workingDirectory, text);
    const inside = given === '' ? host : given;
    if (text.includes(':') || inside.includes(':')) {
      reader.wrongKey(entry.path, `"${entry.key}" has a ":" in a path.`, hintFor(entry.key));
      return [];
    }
    if (!posix.isAbsolute(inside)) {
      reader.wrong(entry.path, `The container's path must be absolute, not "${inside}".`);
      return [];
    }
    return [[host, inside] as const];
  });
  return Object.fromEntries(pairs);
}

function hintFor(text: string): string {
  const [host, container] = text.split(':');
  return container ? `Write a mapping instead: "${host}: ${container}".` : '';
}
