import { appendFile, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from './host.js';
import type { Journal } from './journal.js';
import { entryName, type JournalEntry, parseJournal, undoneLine } from './journal-entry.js';
import { journalFolderExists } from './journal-folder.js';
import { isAlive } from './process-identity.js';
import { undoEntry } from './undo-entry.js';

export interface UndoReport {
  /** What was removed, in words, e.g. `netns rc-1a2b-node1`. */
  readonly undone: readonly string[];
  /** What could not be, each with the reason; its journal stays. */
  readonly failed: readonly string[];
  /** Journal files whose owner still runs; left alone. */
  readonly skippedLive: readonly string[];
}

/**
 * Removes what earlier runs left, newest first, each thing on its own. Never throws for a thing that
 * cannot be removed. With `onlyDead: false` the journals of running owners are undone too.
 */
export async function undoAll(
  folder: string,
  host: Host,
  options: { onlyDead?: boolean } = {},
): Promise<UndoReport> {
  const report = { undone: [] as string[], failed: [] as string[], skippedLive: [] as string[] };
  try {
    if (!(await journalFolderExists(folder))) return report;
    const names = (await readdir(folder)).filter((name) => name.endsWith('.journal'));
    for (const name of names.sort())
      await undoFile(join(folder, name), host, options.onlyDead ?? true, report);
    await rmdir(folder).catch(() => undefined);
  } catch (error) {
    report.failed.push(`${folder}: ${reason(error)}`);
  }
  return report;
}

async function undoFile(
  file: string,
  host: Host,
  onlyDead: boolean,
  report: { undone: string[]; failed: string[]; skippedLive: string[] },
): Promise<void> {
  const content = parseJournal(await readFile(file, 'utf8'));
  if (content && onlyDead && (await isAlive(content.owner))) {
    report.skippedLive.push(file);
    return;
  }
  const { undone, failed } = await undoEach(content?.pending ?? [], host, (entry) =>
    appendFile(file, undoneLine(entry)),
  );
  report.undone.push(...undone);
  report.failed.push(...failed);
  if (failed.length === 0) await rm(file, { force: true });
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
