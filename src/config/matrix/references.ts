import { suggest } from '../../yaml/suggest.js';
import type { Problems } from '../shape.js';
import { child, type Source, shorten } from '../source.js';
import { expressionStart, isFault, parseTemplate, type Reference } from './template.js';

/** Every value that a name can have in some cell. */
export type Candidates = ReadonlyMap<string, readonly Source[]>;

/**
 * Checks every expression of a part of the file, whatever the cell: its form, its name, its properties.
 * @returns the names that are used.
 */
export function checkReferences(source: Source, known: Candidates, problems: Problems): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (at: Source): void => {
    if (at.kind === 'list') at.items.forEach(visit);
    if (at.kind === 'mapping') {
      for (const [key, value] of at.entries) {
        if (key.includes(expressionStart))
          problems.key(
            value.path,
            `A key is not evaluated: "${shorten(key)}".`,
            'Write expressions in values.',
          );
        visit(value);
      }
    }
    if (at.kind !== 'scalar' || typeof at.value !== 'string' || !at.value.includes(expressionStart)) return;
    const template = parseTemplate(at.value);
    if (isFault(template)) {
      problems.value(at, template.message, template.suggestion);
      return;
    }
    for (const part of template) {
      if (typeof part === 'string') continue;
      used.add(part.name);
      checkReference(part, at, known, problems);
    }
  };
  visit(source);
  return used;
}

function checkReference(
  { name, properties }: Reference,
  at: Source,
  known: Candidates,
  problems: Problems,
): void {
  const candidates = known.get(name);
  if (candidates === undefined) {
    problems.value(at, `The matrix has no "${name}".`, hintOf(name, [...known.keys()]));
    return;
  }
  let values = candidates;
  let path = name;
  for (const property of properties) {
    const below: readonly Source[] = values.flatMap((value) => child(value, property) ?? []);
    if (below.length === 0) {
      const keys = values.flatMap((value) => (value.kind === 'mapping' ? [...value.entries.keys()] : []));
      problems.value(at, `No value of "${path}" has "${property}".`, hintOf(property, [...new Set(keys)]));
      return;
    }
    values = below;
    path = `${path}.${property}`;
  }
}

function hintOf(word: string, known: readonly string[]): string {
  const near = suggest(word, known);
  if (near !== null) return `Did you mean "${near}"?`;
  return known.length === 0 ? '' : `It has: ${known.map(shorten).join(', ')}.`;
}
