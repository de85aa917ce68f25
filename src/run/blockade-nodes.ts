import { readFileSync } from 'node:fs';
import { readBlockadeFile } from '../blockade/read-blockade-file.js';
import type { BlockadeNodes } from '../config/file-facts.js';

/** The containers of a Blockade file, in its order; `file` names it in messages. */
export function blockadeNodesOf(
  path: string,
  file: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): BlockadeNodes {
  const read = readBlockadeFile(readFileSync(path, 'utf8'), { file, environment });
  return read.ok ? { ok: true, nodes: read.file.containers.map(({ name }) => name) } : read;
}
