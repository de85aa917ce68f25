import type { Problems } from '../shape.js';
import { child, isAbsent, type Source } from '../source.js';
import { expressionStart, isFault, parseTemplate, type Reference } from './template.js';

/**
 * A part of the file with this cell's values in the places of its expressions. A text that is one expression
 * becomes the value as it is, at the value's own place; inside a longer text a scalar is written out. What needs
 * a value that this cell does not have is absent, so that the default holds.
 */
export function substitute(
  source: Source,
  values: ReadonlyMap<string, Source>,
  problems: Problems,
): Source | undefined {
  if (source.kind === 'list') {
    return { ...source, items: source.items.flatMap((item) => substitute(item, values, problems) ?? []) };
  }
  if (source.kind === 'mapping') {
    const entries = [...source.entries].flatMap(([key, value]) => {
      const made = substitute(value, values, problems);
      return made === undefined ? [] : [[key, made] as const];
    });
    return { ...source, entries: new Map(entries) };
  }
  if (typeof source.value !== 'string' || !source.value.includes(expressionStart)) return source;
  const template = parseTemplate(source.value);
  if (isFault(template)) return undefined;
  const [first] = template;
  if (template.length === 1 && first !== undefined && typeof first !== 'string')
    return resolve(first, values);
  let text = '';
  for (const part of template) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const value = resolve(part, values);
    if (isAbsent(value)) return undefined;
    if (value.kind !== 'scalar')
      return problems.value(
        source,
        `"${part.name}" is a ${value.kind}, which cannot stand inside a text.`,
        'Name one of its properties, or let the expression be the whole value.',
      );
    text += String(value.value);
  }
  return { ...source, value: text };
}

function resolve({ name, properties }: Reference, values: ReadonlyMap<string, Source>): Source | undefined {
  const whole = values.get(name);
  const value = properties.reduce<Source | undefined>((at, property) => at && child(at, property), whole);
  return properties.length === 0 && value !== undefined ? withoutName(value) : value;
}

/** The `name` of an axis value is for the cell's id and no part of what is substituted. */
function withoutName(value: Source): Source {
  if (value.kind !== 'mapping' || !value.entries.has('name')) return value;
  return { ...value, entries: new Map([...value.entries].filter(([key]) => key !== 'name')) };
}
