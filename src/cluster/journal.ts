import { mkdtemp, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  headerLine,
  heldByLine,
  type JournalEntry,
  parseJournal,
  undoneLine,
  willLine,
} from './journal-entry.js';
import { defaultJournalFolder, prepareJournalFolder } from './journal-folder.js';
import { ownIdentity } from './process-identity.js';

export type { JournalEntry } from './journal-entry.js';

/** What a run has made outside its own process, durably on disk before it is made. */
export interface Journal {
  readonly file: string;
  /** Resolves when the entry is on disk; only then may the thing be made. */
  will(entry: JournalEntry): Promise<void>;
  /** Call after the thing is gone. */
  undone(entry: JournalEntry): Promise<void>;
  /**
   * What is in it belongs to the blockade of this state file from now on, and outlives our process: no
   * clean-up of another run undoes it while that file is there and names this journal.
   */
  handOver(stateFile: string): Promise<void>;
  /** Removes the file when everything is undone; else leaves it for a later clean-up. */
  close(): Promise<void>;
}

/** Begins the journal of a run, owned by this process. Throws ClusterError `journal-unsafe`. */
export async function openJournal(options: { runId: string; folder?: string }): Promise<Journal> {
  const folder = options.folder ?? defaultJournalFolder();
  const file = join(folder, `${options.runId}.journal`);
  // Written aside and renamed: nobody ever sees a journal without its owner.
  const aside = await asideFolder(folder);
  await writeDurably(join(aside, 'journal'), headerLine(await ownIdentity()), 'wx');
  await rename(join(aside, 'journal'), file);
  await rm(aside, { recursive: true });
  await syncFolder(folder);

  return journalAt(file);
}

/** The journal of an earlier process, to go on with. */
export function journalAt(file: string): Journal {
  return {
    file,
    will: (entry) => writeDurably(file, willLine(entry), 'a'),
    undone: (entry) => writeDurably(file, undoneLine(entry), 'a'),
    handOver: (stateFile) => writeDurably(file, heldByLine(stateFile), 'a'),
    close: async () => {
      const handle = await open(file, 'r').catch(() => null);
      const content = handle && parseJournal(await handle.readFile('utf8'));
      await handle?.close();
      if (content?.pending.length !== 0) return;
      await rm(file, { force: true });
      // Fails, as it should, while other runs have their journals there.
      await rmdir(dirname(file)).catch(() => undefined);
    },
  };
}

const asideTries = 5;

/** Another run that ends may take the empty folder away before we write to it; then it is made again. */
async function asideFolder(folder: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    await prepareJournalFolder(folder);
    try {
      return await mkdtemp(join(folder, 'new-'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempt >= asideTries) throw error;
    }
  }
}

/** One write call, so that lines written at the same time never mix. */
async function writeDurably(file: string, line: string, flags: 'a' | 'wx'): Promise<void> {
  const handle = await open(file, flags, 0o600);
  try {
    await handle.write(line);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
