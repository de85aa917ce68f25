import { child, type Scalar, type Source } from '../source.js';

/** A text in the letters of file names and artifact names, never empty. */
function plainWord(text: string): string {
  return text.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'empty';
}

/**
 * The word for a value in a cell's id: a scalar as it is, a mapping by its `name`, or else the scalars in it.
 * Nothing at all is called `default`, because then the scenario's default holds.
 */
export function labelOf(value: Source): string {
  const name = child(value, 'name');
  const scalars = name?.kind === 'scalar' && name.value !== null ? [name.value] : scalarsOf(value);
  const words = scalars.filter((scalar) => scalar !== null).map((scalar) => plainWord(String(scalar)));
  return words.length === 0 ? 'default' : words.join('-');
}

function scalarsOf(value: Source): readonly Scalar[] {
  if (value.kind === 'scalar') return [value.value];
  const parts = value.kind === 'list' ? value.items : [...value.entries.values()];
  return parts.flatMap(scalarsOf);
}
