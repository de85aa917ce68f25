import { appendFile, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Host } from './host.js';
import type { Journal } from './journal.js';
import {
  entryName,
  type JournalContent,
  type JournalEntry,
  parseJournal,
  undoneLine,
} from './journal-entry.js';
import { journalFolderExists } from './journal-folder.js';
import { isAlive } from './process-identity.js';
import { undoEntry } from './undo-entry.js';

export interface UndoReport {
  /** What was removed, in words, e.g. `netns rc-1a2b-node1`. */
  readonly undone: readonly string[];
  /** What could not be, each with the reason; its journal stays. */
  readonly failed: readonly string[];
  /** Journal files whose owner still runs, or whose blockade is up; left alone. */
  readonly skippedLive: readonly string[];
}

export interface UndoOptions {
  /** False: what belongs to runs that are still going on is undone too. */
  readonly onlyDead?: boolean;
  /** True: blockades that are up are undone too. They have no process that could be seen to live. */
  readonly blockades?: boolean;
}

/**
 * Removes what earlier runs left, newest first, each thing on its own. Never throws for a thing that
 * cannot be removed.
 */
export async function undoAll(folder: string, host: Host, options: UndoOptions = {}): Promise<UndoReport> {
  const report = { undone: [] as string[], failed: [] as string[], skippedLive: [] as string[] };
  try {
    if (!(await journalFolderExists(folder))) return report;
    const names = (await readdir(folder)).filter((name) => name.endsWith('.journal'));
    for (const name of names.sort()) await undoFile(join(folder, name), host, options, report);
    await rmdir(folder).catch(() => undefined);
  } catch (error) {
    report.failed.push(`${folder}: ${reason(error)}`);
  }
  return report;
}

/** Removes what one journal names, whoever owns it; nothing when there is no such journal. */
export async function undoJournal(file: string, host: Host): Promise<UndoReport> {
  const report = { undone: [] as string[], failed: [] as string[], skippedLive: [] as string[] };
  if (!(await journalFolderExists(dirname(file)))) return report;
  try {
    await undoFile(file, host, { onlyDead: false, blockades: true }, report);
    await rmdir(dirname(file)).catch(() => undefined);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return report;
}

async function undoFile(
  file: string,
  host: Host,
  options: UndoOptions,
  report: { undone: string[]; failed: string[]; skippedLive: string[] },
): Promise<void> {
  const content = parseJournal(await readFile(file, 'utf8'));
  const holder = content && (await holderOf(file, content, options));
  if (holder) {
    report.skippedLive.push(holder);
    return;
  }
  const { undone, failed } = await undoEach(content?.pending ?? [], host, (entry) =>
    appendFile(file, undoneLine(entry)),
  );
  report.undone.push(...undone);
  report.failed.push(...failed);
  if (failed.length === 0) await rm(file, { force: true });
}

/** In words, who still needs what is in the journal; null: nobody. */
async function holderOf(
  file: string,
  { owner, heldBy }: JournalContent,
  { onlyDead = true, blockades = false }: UndoOptions,
): Promise<string | null> {
  if (heldBy === null) return onlyDead && (await isAlive(owner)) ? file : null;
  // A state file that is gone, or of a later blockade, can no longer be used to destroy this one.
  const state = await readFile(heldBy, 'utf8').catch(() => '');
  return !blockades && state.includes(basename(file)) ? `${file}, of the blockade in ${heldBy}` : null;
}

/** Removes a run's own things, newest first, and says so in its journal; returns what failed, with reasons. */
export async function undoEntries(
  entries: readonly JournalEntry[],
  journal: Journal,
  host: Host,
): Promise<readonly string[]> {
  return (await undoEach(entries, host, (entry) => journal.undone(entry))).failed;
}

async function undoEach(
  entries: readonly JournalEntry[],
  host: Host,
  note: (entry: JournalEntry) => Promise<void>,
): Promise<{ undone: string[]; failed: string[] }> {
  const undone: string[] = [];
  const failed: string[] = [];
  for (const entry of [...entries].reverse()) {
    try {
      await undoEntry(entry, host);
      await note(entry);
      undone.push(entryName(entry));
    } catch (error) {
      failed.push(`${entryName(entry)}: ${reason(error)}`);
    }
  }
  return { undone, failed };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
