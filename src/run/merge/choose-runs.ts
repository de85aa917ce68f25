import { type FoundRun, outputFolderOf } from './read-run.js';

export interface Choice {
  /** One for each id, in the order they were found. */
  readonly runs: readonly FoundRun[];
  /** What was left out and is worth a word, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Which folders count. Of the tries of a run in one output folder the last one does: all before it showed
 * nothing. Of the same run in several output folders, as a job that was run again leaves them, a proven failure
 * counts, for no repetition votes it away; else the newest that was made, and it is said what the others had
 * shown. Jobs that gave the same run to different brokers are no repetitions: of them the worst counts.
 */
export function chooseRuns(found: readonly FoundRun[], nameOf: (folder: string) => string): Choice {
  const notes: string[] = [];
  const runs = [...groupBy(found, ({ id }) => id).values()].map((same) => {
    // An output folder that is used again may hold later tries of an earlier time.
    const lastTries = [...groupBy(same, outputFolderOf).values()].map((tries) =>
      tries.reduce((last, each) => (isLater(each, last) ? each : last)),
    );
    const differ = new Set(lastTries.flatMap(({ result }) => result.header.config ?? [])).size > 1;
    const rank = (run: FoundRun) => rankOf(run, differ);
    const [chosen, ...others] = lastTries.sort((a, b) => rank(a) - rank(b) || b.startedMs - a.startedMs) as [
      FoundRun,
    ];
    if (others.length > 0) notes.push(noteOf(chosen, others, differ, nameOf));
    return chosen;
  });
  return { runs, notes };
}

function isLater(one: FoundRun, other: FoundRun): boolean {
  return (
    one.startedMs > other.startedMs || (one.startedMs === other.startedMs && one.attempt > other.attempt)
  );
}

/** What is ranked first hides the rest. */
function rankOf({ skipped, result: { verdict } }: FoundRun, differ: boolean): number {
  if (skipped) return 3;
  if (verdict === 'fail') return 0;
  return differ && verdict === 'pass' ? 2 : 1;
}

function noteOf(
  chosen: FoundRun,
  others: readonly FoundRun[],
  differ: boolean,
  nameOf: (folder: string) => string,
): string {
  const told = ({ skipped, result, folder }: FoundRun) =>
    `${skipped ? 'skipped' : result.verdict} in ${nameOf(folder)}`;
  const times = `Run ${chosen.id} is there ${others.length + 1} times`;
  const isNewest = others.every(({ startedMs }) => startedMs <= chosen.startedMs);
  const rest = `${told(chosen)}; ${!differ && isNewest ? 'older' : 'others'}: ${others.map(told).join(', ')}.`;
  if (differ)
    return `${times}, with different settings: the worst counts, ${rest} Give each a matrix cell of its own.`;
  return `${times}: ${isNewest ? 'the newest' : whyNotNewest(chosen)} counts, ${rest}`;
}

function whyNotNewest({ result: { verdict } }: FoundRun): string {
  return verdict === 'fail' ? 'the proven failure' : 'the one that was made';
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
