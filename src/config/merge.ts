import { isAbsent, type Source } from './source.js';

/** Keys of which a mapping holds one at most: the more specific file part wins over the default. */
const alternatives: readonly (readonly string[])[] = [
  ['nodes', 'blockade'],
  ['actions', 'mix', 'duration'],
  ['at', 'after', 'wait'],
];

/** Written as a whole or not at all. */
const atomic: ReadonlySet<string> = new Set(['broker', 'policy']);

/** `over` on top of `under`: mappings key by key, everything else replaced. Each value keeps its own place. */
export function merge(under: Source | undefined, over: Source | undefined): Source | undefined {
  if (isAbsent(over)) return under ?? over;
  if (under?.kind !== 'mapping' || over.kind !== 'mapping') return over;
  const entries = new Map(under.entries);
  for (const [key, value] of over.entries) {
    for (const rival of rivalsOf(key)) entries.delete(rival);
    const merged = atomic.has(key) ? value : merge(entries.get(key), value);
    if (merged !== undefined) entries.set(key, merged);
  }
  // Rivals that stand side by side in `over` are its own mistake and must stay visible.
  for (const [key, value] of over.entries) if (!entries.has(key)) entries.set(key, value);
  return { kind: 'mapping', path: over.path, entries };
}

function rivalsOf(key: string): readonly string[] {
  return alternatives
    .filter((group) => group.includes(key))
    .flat()
    .filter((other) => other !== key);
}
