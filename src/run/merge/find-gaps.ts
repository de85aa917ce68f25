import { plural } from '../../report/figures.js';
import type { PlanCell, PlanFile } from './plan-file.js';

/** Runs of a plan of which there is no trace, for one reason. */
export interface Gap {
  /** One sentence, without the runs' names: `shard 3/4 is missing`. */
  readonly reason: string;
  readonly missing: readonly { readonly cell: PlanCell; readonly run: { id: string; seed: number } }[];
}

/** Cells that a sentence names before it counts the rest. */
const maxNamed = 20;

/** What the plans promise and nobody brought, by shard. */
export function findGaps(plans: readonly PlanFile[], present: ReadonlySet<string>): readonly Gap[] {
  return differentPlans(plans).flatMap((plan) => gapsOf(plan, present));
}

/** A sentence for each set of cells that was planned with several seeds: each shard then has a plan of its own. */
export function seedSentences(plans: readonly PlanFile[]): readonly string[] {
  const seedsOf = new Map<string, Set<number | null>>();
  for (const { cells, seed } of differentPlans(plans)) {
    const key = cells.map(({ id }) => id).join(' ');
    seedsOf.set(key, (seedsOf.get(key) ?? new Set()).add(seed));
  }
  return [...seedsOf.values()]
    .filter((seeds) => seeds.size > 1)
    .map(
      (seeds) =>
        `The same cells were planned with the seeds ${[...seeds].join(' and ')}: give every shard the seed of one plan.`,
    );
}

/** A sentence when shards meant different things by the same runs: then nobody knows what was tested. */
export function differenceSentences(plans: readonly PlanFile[]): readonly string[] {
  const known = new Map<string, string>();
  const differing = new Set<string>();
  for (const { schedules } of plans)
    for (const [id, schedule] of schedules) {
      if ((known.get(id) ?? schedule) !== schedule) differing.add(id);
      known.set(id, schedule);
    }
  if (differing.size === 0) return [];
  const named = [...differing].slice(0, maxNamed).join(', ');
  return [
    `The shards planned different actions for the same ${differing.size === 1 ? 'run' : 'runs'} (${named}): give all of them the same file and options.`,
  ];
}

/** Plans with the same runs are one plan: each shard brings it. */
function differentPlans(plans: readonly PlanFile[]): readonly PlanFile[] {
  const runsOf = ({ cells }: PlanFile) => cells.flatMap(({ runs }) => runs.map(({ id }) => id)).join('\n');
  return [...new Map(plans.map((plan) => [runsOf(plan), plan])).values()];
}

function gapsOf({ cells }: PlanFile, present: ReadonlySet<string>): readonly Gap[] {
  const shards = [...new Set(cells.map(({ shard }) => shard))];
  return shards.flatMap((shard) => {
    const runs = cells
      .filter((cell) => cell.shard === shard)
      .flatMap((cell) => cell.runs.map((run) => ({ cell, run })));
    const missing = runs.filter(({ run }) => !present.has(run.id));
    if (missing.length === 0) return [];
    const whole = missing.length === runs.length;
    const of = shard === null ? '' : ` of shard ${shard}`;
    const reason =
      whole && shard !== null
        ? `shard ${shard} is missing`
        : `${plural(missing.length, 'planned run')} of ${runs.length}${of} ${missing.length === 1 ? 'is' : 'are'} missing`;
    return [{ reason, missing }];
  });
}

/** The gap for a reader: `Shard 3/4 is missing: cells a, b.` */
export function gapSentence({ reason, missing }: Gap): string {
  const cells = [...new Set(missing.map(({ cell }) => cell.id))];
  const named = cells.slice(0, maxNamed).join(', ');
  const rest = cells.length > maxNamed ? ` and ${plural(cells.length - maxNamed, 'more cell')}` : '';
  const sentence = `${reason}: ${cells.length === 1 ? 'cell' : 'cells'} ${named}${rest}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
