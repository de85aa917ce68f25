import { posix } from 'node:path';

/** A `--name` that cannot name a blockade. */
export class BlockadeNameError extends Error {
  override readonly name = 'BlockadeNameError';
}

/** Longest id: with `blockade-` before and `_name` after it, a container's name stays within limits. */
const longestId = 64;

/**
 * The blockade's id: the name given, else the working directory's own name in lower case without everything
 * but letters and digits, else `default`.
 * @throws {BlockadeNameError} for a name with anything but letters, digits, `-` and `.`.
 */
export function blockadeId(name: string | null, workingDirectory: string): string {
  if (name !== null) return checkedName(name);
  const own = posix.basename(posix.resolve(workingDirectory)).toLowerCase();
  return own.replace(/[^a-z0-9]/g, '').slice(0, longestId) || 'default';
}

/**
 * The folder of the blockade's state: `.blockade` in the data folder, or in the working directory without
 * one; a blockade that has both a data folder and a name has a folder of its own in it.
 * @throws {BlockadeNameError} as {@link blockadeId} does.
 */
export function stateFolder(where: {
  readonly workingDirectory: string;
  readonly dataFolder: string | null;
  readonly name: string | null;
}): string {
  const { workingDirectory, dataFolder, name } = where;
  const base = posix.resolve(workingDirectory, dataFolder ?? '.', '.blockade');
  const checked = name === null ? '' : checkedName(name);
  return dataFolder === null ? base : posix.join(base, checked);
}

/** The name of the network that `driver: udn` makes. */
export function networkName(id: string): string {
  return `${id}_net`;
}

/** The engine's name for a container: its own `container_name`, else the id and its name. */
export function engineNameOf(
  id: string,
  container: { readonly name: string; readonly containerName: string | null },
): string {
  return container.containerName ?? `${id}_${container.name}`;
}

function checkedName(name: string): string {
  const dotsOnly = /^\.+$/.test(name);
  if (/^[A-Za-z0-9.-]+$/.test(name) && !dotsOnly && name.length <= longestId) return name;
  throw new BlockadeNameError(
    `"${name}" cannot name a blockade. Use up to ${longestId} letters, digits, "-" and ".".`,
  );
}
