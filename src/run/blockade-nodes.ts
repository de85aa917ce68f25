import { readFileSync } from 'node:fs';
import { readBlockadeFile } from '../blockade/read-blockade-file.js';
import type { BlockadeNodes } from '../config/file-facts.js';
import { formatProblem } from '../config/problem.js';

/**
 * The containers of a Blockade file, in its order; `file` names it in messages.
 * @param tell is told, a line each, what stands in the file and has no effect on a run.
 */
export function blockadeNodesOf(
  path: string,
  file: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  tell: (line: string) => void = () => {},
): BlockadeNodes {
  const workingDirectory = process.cwd();
  const read = readBlockadeFile(readFileSync(path, 'utf8'), { file, environment, workingDirectory });
  if (!read.ok) return read;
  for (const note of read.notes) tell(formatProblem(note));
  return { ok: true, nodes: read.file.containers.map(({ name }) => name) };
}
