import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/** What runs left, below one folder that was named; absolute paths, links resolved. */
export interface FoundFolders {
  /** Folders of one run each. */
  readonly runs: readonly string[];
  /** Folders that hold a plan.json. */
  readonly plans: readonly string[];
}

/** Any one of these makes a folder the folder of a run, so that a run that broke off early is not overlooked. */
const runFiles = ['run.json', 'result.json', 'history.log', 'schedule.json', 'skipped.json'];
/** An artifact holds an output folder, which holds runs: three levels, and some to spare. */
const maxDepth = 8;
/** 500 cells in 1,000 runs each would be more; nobody has that many in one place. */
export const maxFolders = 20_000;

/**
 * Finds the folders of runs, and the plans, in a folder and below it. Links to folders are not followed.
 * @throws Error when the folder is not there or is none, or when there are more than {@link maxFolders}.
 */
export async function findFolders(root: string): Promise<FoundFolders> {
  const runs: string[] = [];
  const plans: string[] = [];
  let seen = 0;
  const look = async (folder: string, depth: number): Promise<void> => {
    seen += 1;
    if (seen > maxFolders) throw new Error(`it holds more than the limit of ${maxFolders} folders`);
    const entries = await readdir(folder, { withFileTypes: true });
    const names = new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
    if (names.has('plan.json')) plans.push(folder);
    if (runFiles.some((name) => names.has(name))) {
      runs.push(folder);
      return;
    }
    if (depth === maxDepth) return;
    const below = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    for (const name of below.sort()) await look(join(folder, name), depth + 1);
  };
  try {
    await look(await realpath(root), 0);
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
  return { runs, plans };
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such folder';
  if (code === 'ENOTDIR') return 'it is not a folder';
  return message;
}
