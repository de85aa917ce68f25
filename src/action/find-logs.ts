import { lstat, readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/** Far more logs than anybody reads; a glob that finds more is a mistake. */
export const maxLogs = 1000;
/** Folders that one glob may look into. */
export const maxFolders = 10_000;

/**
 * The files that the lines name, absolute, each once, in the order of the lines; those of a glob by name. In a glob
 * `*` and `?` stand for characters of one name, `**` for any folders; names that begin with a dot have to be
 * named, and `**` follows no links. A name without any of these, or of a file that is there, is taken
 * as it is.
 * @throws Error when a glob finds nothing, or a limit is passed.
 */
export async function findLogs(lines: readonly string[], workspace: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const line of lines) {
    const path = resolve(workspace, line);
    if (!/[*?]/.test(line) || (await isThere(path))) found.add(path);
    else for (const file of await glob(path, line)) found.add(file);
  }
  if (found.size > maxLogs)
    throw new Error(`${found.size} files, more than the limit of ${maxLogs}; name fewer.`);
  return [...found];
}

async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}

async function glob(path: string, line: string): Promise<readonly string[]> {
  const [root = '', ...names] = path.split(sep);
  const files: string[] = [];
  let looked = 0;
  const look = async (folder: string, [name, ...rest]: readonly string[]): Promise<void> => {
    if (name === undefined) return;
    if (!/[*?]/.test(name) && rest.length > 0) return await look(join(folder, name), rest);
    looked += 1;
    if (looked > maxFolders)
      throw new Error(`"${line}" looks into more than ${maxFolders} folders, which is the limit.`);
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    if (name === '**') await look(folder, rest.length === 0 ? ['*'] : rest);
    const matches = matcherOf(name);
    for (const entry of entries) {
      if (!matches.test(entry.name)) continue;
      if (name === '**') {
        if (entry.isDirectory()) await look(join(folder, entry.name), [name, ...rest]);
      } else if (rest.length > 0) await look(join(folder, entry.name), rest);
      else if (!entry.isDirectory()) files.push(join(folder, entry.name));
    }
  };
  await look(`${root}${sep}`, names);
  if (files.length === 0) throw new Error(`"${line}" finds no file.`);
  return files;
}

function matcherOf(name: string): RegExp {
  const pattern = name
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${name.startsWith('.') ? '' : '(?!\\.)'}${pattern}$`, 's');
}
