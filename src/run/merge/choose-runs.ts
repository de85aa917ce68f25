import { type FoundRun, outputFolderOf } from './read-run.js';

export interface Choice {
  /** One for each id, in the order they were found. */
  readonly runs: readonly FoundRun[];
  /** What was left out and is worth a word, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Which folders count. Of the tries of a run in one output folder the last one does: all before it showed
 * nothing. Of the same run in several output folders, as a job that was run again leaves them, the newest does,
 * and it is said what the older ones had shown.
 */
export function chooseRuns(found: readonly FoundRun[], nameOf: (folder: string) => string): Choice {
  const notes: string[] = [];
  const runs = [...groupBy(found, ({ id }) => id).values()].map((same) => {
    const lastTries = [...groupBy(same, outputFolderOf).values()].map((tries) =>
      tries.reduce((last, each) => (each.attempt > last.attempt ? each : last)),
    );
    const [newest, ...older] = lastTries.sort((a, b) => b.startedMs - a.startedMs) as [FoundRun];
    if (older.length > 0) notes.push(noteOf(newest, older, nameOf));
    return newest;
  });
  return { runs, notes };
}

function noteOf(newest: FoundRun, older: readonly FoundRun[], nameOf: (folder: string) => string): string {
  const told = ({ skipped, result, folder }: FoundRun) =>
    `${skipped ? 'skipped' : result.verdict} in ${nameOf(folder)}`;
  const before = older.map(told).join(', ');
  return `Run ${newest.id} is there ${older.length + 1} times: the newest counts, ${told(newest)}; older: ${before}.`;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
