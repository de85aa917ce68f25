import type { Value } from './evaluate.js';
import { mapping } from './workflow-file.js';

export type Leg = Readonly<Record<string, Value>>;

/**
 * The legs of an evaluated `strategy.matrix`, by GitHub's rules: the product of the axes without what `exclude`
 * matches; an `include` is added to every combination whose own values it does not change, or else is a leg of
 * its own.
 */
export function matrixLegs(value: Value): readonly Leg[] {
  const { include = [], exclude = [], ...axes } = mapping(value) as Record<string, Value>;
  const product = Object.entries(axes).reduce<readonly Leg[]>(
    (legs, [name, values]) => legs.flatMap((leg) => list(values).map((each) => ({ ...leg, [name]: each }))),
    Object.keys(axes).length === 0 ? [] : [{}],
  );
  const kept = product.filter(
    (leg) => !list(exclude).some((entry) => fits(mapping(entry) as Leg, leg, true)),
  );
  const legs = kept.map((own) => ({ own, all: own }));
  const alone: Leg[] = [];
  for (const entry of list(include).map((each) => mapping(each) as Leg)) {
    const fitting = legs.filter(({ own }) => fits(entry, own, false));
    for (const leg of fitting) leg.all = { ...leg.all, ...entry };
    if (fitting.length === 0) alone.push(entry);
  }
  return [...legs.map(({ all }) => all), ...alone];
}

/** Whether the entry says the same of everything that the leg says too; `fully`: and says nothing else. */
function fits(entry: Leg, leg: Leg, fully: boolean): boolean {
  const shared = Object.entries(entry).filter(([name]) => name in leg);
  const same = shared.every(([name, value]) => JSON.stringify(value) === JSON.stringify(leg[name]));
  return same && (fully ? shared.length === Object.keys(entry).length : true);
}

function list(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}
