import type { CellOrigin } from '../scenario.js';
import type { Problems } from '../shape.js';
import type { Source } from '../source.js';
import type { Combination } from './combine.js';
import { labelOf } from './label.js';

export const maxIdLength = 80;

export interface NamedCell {
  readonly id: string;
  readonly origin: CellOrigin;
  readonly combination: Combination;
}

/**
 * Gives every combination its id: the scenario's name and the labels of its values, `orders.bookworm-quorum`. An
 * id becomes the name of a folder and of an artifact, so two equal ones are a mistake of the file.
 */
export function nameCells(combinations: readonly Combination[], problems: Problems): readonly NamedCell[] {
  const seen = new Map<string, Combination>();
  const told = new Set<Source>();
  const report = (at: Source, message: string, suggestion: string): [] => {
    if (!told.has(at)) problems.value(at, message, suggestion);
    told.add(at);
    return [];
  };
  return combinations.flatMap((combination) => {
    const { values, telling } = combination;
    const scenario = labelOfScenario(values);
    const labels = new Map(
      [...values].filter(([name]) => name !== 'scenario').map(([name, value]) => [name, labelOf(value)]),
    );
    const words = telling.flatMap((name) => labels.get(name) ?? []);
    const id = words.length === 0 ? scenario : `${scenario}.${words.join('-')}`;
    const culprit = culpritOf(combination, seen.get(folderOf(id)));
    if (culprit !== undefined)
      return report(
        culprit,
        `Two cells have the id "${id}".`,
        'Give one of their values a "name" of its own.',
      );
    if (id.length > maxIdLength)
      return report(
        longest(combination),
        `The id "${id}" of a cell has ${id.length} characters, more than ${maxIdLength}.`,
        'Give its values a short "name".',
      );
    seen.set(folderOf(id), combination);
    return [{ id, origin: { scenario, values: Object.fromEntries(labels) }, combination }];
  });
}

function labelOfScenario(values: ReadonlyMap<string, Source>): string {
  const scenario = values.get('scenario');
  return scenario?.kind === 'scalar' ? String(scenario.value) : '';
}

/** Names are different enough when these are: folders know no underscore, and some file systems no capitals. */
export function folderOf(id: string): string {
  return id.replaceAll('_', '-').toLowerCase();
}

/** The value by which the second of two cells with one id differs from the first; undefined: there is no first. */
function culpritOf(second: Combination, first: Combination | undefined): Source | undefined {
  if (first === undefined) return undefined;
  const differing = [...second.values].filter(([name, value]) => first.values.get(name) !== value);
  return (differing.at(-1) ?? [...second.values].at(-1))?.[1];
}

function longest({ values, telling }: Combination): Source {
  const all = telling.flatMap((name) => values.get(name) ?? []);
  return all.reduce((most, value) => (labelOf(value).length > labelOf(most).length ? value : most));
}
