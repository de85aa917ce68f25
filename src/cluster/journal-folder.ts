import { mkdir, stat } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ClusterError } from './cluster.js';

/** `rmq-chaos-journal` in the runner's temporary folder, else in the system's. */
export function defaultJournalFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.RUNNER_TEMP || tmpdir(), 'rmq-chaos-journal');
}

/**
 * Makes sure that only we can write there: what a journal names is removed as root, so a journal
 * that somebody else wrote must never be obeyed. Throws {@link ClusterError} `journal-unsafe`.
 */
export async function prepareJournalFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await refuseForeignFolder(folder);
}

/** False when there is no such folder; throws {@link ClusterError} `journal-unsafe` when others can write to it. */
export async function journalFolderExists(folder: string): Promise<boolean> {
  try {
    await refuseForeignFolder(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function refuseForeignFolder(folder: string): Promise<void> {
  const { uid, mode } = await stat(folder);
  const ours = uid === userInfo().uid && (mode & 0o022) === 0;
  if (ours) return;
  throw new ClusterError(
    'journal-unsafe',
    `the journal folder ${folder} belongs to, or can be written by, another user`,
    'Remove it, or run as the user who made it.',
  );
}
