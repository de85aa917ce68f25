import type { Problems } from '../shape.js';
import type { Source } from '../source.js';
import { scenarioAxis } from './check-axes.js';
import type { Combination } from './combine.js';
import type { Axis, Entry } from './matrix-shape.js';
import { type Candidates, checkReferences } from './references.js';

/** All values that each name has in one cell or another. */
export function candidatesOf(
  axes: ReadonlyMap<string, readonly Source[]>,
  include: readonly Entry[],
): Candidates {
  const all = new Map<string, Source[]>();
  for (const [name, values] of axes) all.set(name, [...values]);
  for (const { values } of include)
    for (const [name, value] of values) all.set(name, [...(all.get(name) ?? []), value]);
  return all;
}

/** Checks the expressions of the scenarios, and reports axes and included names that none of them uses. */
export function checkUse(
  parts: readonly Source[],
  axes: ReadonlyMap<string, Axis>,
  include: readonly Entry[],
  known: Candidates,
  problems: Problems,
): void {
  const before = problems.reported;
  const used = new Set(parts.flatMap((part) => [...checkReferences(part, known, problems)]));
  // A misspelt expression may be the use that is missed.
  if (problems.reported > before) return;
  const hint = (name: string) => `Use it as \${{ matrix.${name} }}, or remove it.`;
  for (const [name, { source }] of axes) {
    if (used.has(name) || name === scenarioAxis) continue;
    problems.key(source.path, `No scenario uses "${name}": its cells would be equal.`, hint(name));
  }
  for (const { values } of include) {
    for (const [name, { path }] of values) {
      if (used.has(name) || axes.has(name) || name === scenarioAxis) continue;
      problems.key(path, `No scenario uses "${name}".`, hint(name));
    }
  }
}

/** Reports entries without any effect: they are always something else than what was meant. */
export function checkEffect(
  combinations: readonly Combination[],
  include: readonly Entry[],
  idle: readonly Entry[],
  axes: ReadonlyMap<string, unknown>,
  problems: Problems,
): void {
  for (const { source } of idle)
    problems.value(source, 'This excludes nothing: no combination is like it.', 'Compare it with the axes.');
  const inForce = new Set(combinations.flatMap(({ values }) => [...values.values()]));
  for (const { source, values } of include) {
    const extras = [...values].filter(([name]) => !axes.has(name)).map(([, value]) => value);
    if (extras.length === 0 || extras.some((value) => inForce.has(value))) continue;
    problems.value(
      source,
      'Later entries overwrite all that this one adds.',
      'To have both values list them under "axes".',
    );
  }
}
