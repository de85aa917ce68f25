import type { OnBroker } from './attached/undo-on-broker.js';
import type { ProcessIdentity } from './process-identity.js';
import type { SlowGroup } from './slow-group.js';

/** One thing outside our own process that must not outlive the run. */
export type JournalEntry =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'mount'; readonly path: string }
  | { readonly kind: 'netns'; readonly name: string }
  | { readonly kind: 'link'; readonly name: string }
  /** With a label, only a container that has it is ours: another may have taken the name meanwhile. */
  | { readonly kind: 'container'; readonly name: string; readonly label?: string }
  /** Faults in the network of a container that is not ours to remove. */
  | { readonly kind: 'faults'; readonly name: string }
  | { readonly kind: 'docker-network'; readonly name: string }
  | ({ readonly kind: 'slow-disk' } & SlowGroup)
  | OnBroker
  | ({ readonly kind: 'process' } & ProcessIdentity);

/** What a journal file says: whose it is, and what is not undone yet, oldest first. */
export interface JournalContent {
  readonly owner: ProcessIdentity;
  /** State file of the blockade that took the things over, or null while they are their maker's. */
  readonly heldBy: string | null;
  readonly pending: readonly JournalEntry[];
}

/** The words people read about an entry, also its identity: `netns rc-1a2b-node1`. */
export function entryName(entry: JournalEntry): string {
  switch (entry.kind) {
    case 'folder':
    case 'mount':
      return `${entry.kind} ${entry.path}`;
    case 'process':
      return `process ${entry.pid} (start ${entry.startTicks})`;
    case 'on-broker':
      return entry.name;
    case 'slow-disk':
      return `slow-disk ${entry.group}`;
    case 'faults':
      return `faults of the container ${entry.name}`;
    default:
      return `${entry.kind} ${entry.name}`;
  }
}

export const headerLine = (owner: ProcessIdentity) => `${JSON.stringify({ journal: 1, owner })}\n`;
export const willLine = (entry: JournalEntry) => `${JSON.stringify({ will: entry })}\n`;
export const heldByLine = (stateFile: string) => `${JSON.stringify({ heldBy: stateFile })}\n`;
export const undoneLine = (entry: JournalEntry) => `${JSON.stringify({ undone: entryName(entry) })}\n`;

/**
 * Reads a journal. A line that is not whole (the owner died while writing it) is passed over: what it
 * announced was never made, because making waits for the line. Null when there is no header.
 */
export function parseJournal(text: string): JournalContent | null {
  const pending = new Map<string, JournalEntry>();
  let owner: ProcessIdentity | null = null;
  let heldBy: string | null = null;
  for (const line of text.split('\n')) {
    const record = parseLine(line);
    if (record?.owner) owner = record.owner;
    if (record?.heldBy) heldBy = record.heldBy;
    if (record?.will) pending.set(entryName(record.will), record.will);
    if (record?.undone) pending.delete(record.undone);
  }
  return owner && { owner, heldBy, pending: [...pending.values()] };
}

interface JournalLine {
  readonly owner?: ProcessIdentity;
  readonly heldBy?: string;
  readonly will?: JournalEntry;
  readonly undone?: string;
}

function parseLine(line: string): JournalLine | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? (value as JournalLine | null) : null;
  } catch {
    return null;
  }
}
