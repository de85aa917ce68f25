import { statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Position } from '../config/scenario.js';
import type { Anchor } from './commands.js';

/**
 * The position as the pull request's page knows it; null when it is not a file of the workspace: a file
 * elsewhere, a built-in scenario, an override.
 * @param mustExist false where the repository is not checked out: the page finds the file all the same.
 */
export function anchorAt(position: Position | null, workspace: string, mustExist = true): Anchor | null {
  if (position === null || position.file === '') return null;
  const file = relative(workspace, resolve(workspace, position.file));
  if (file === '' || file === '..' || file.startsWith(`..${sep}`) || isAbsolute(file)) return null;
  if (mustExist && !statSync(join(workspace, file), { throwIfNoEntry: false })?.isFile()) return null;
  return { file: file.split(sep).join('/'), line: position.line, column: position.column };
}
