import type { Position } from '../../config/scenario.js';
import { type CellPlace, cellPlaceOf } from '../../report/cell-place.js';

/** A cell of a plan: what is needed to say which runs should be there. */
export interface PlanCell {
  readonly id: string;
  readonly place: CellPlace;
  /** `2/4`; null: the plan is not shared out. */
  readonly shard: string | null;
  readonly position: Position | null;
  readonly runs: readonly { readonly id: string; readonly seed: number }[];
}

/** A plan.json, as `rmq-chaos run` leaves it in its output folder: the whole plan, whatever part of it was run. */
export interface PlanFile {
  /** What every shard has to be given; null: each scenario has its own. */
  readonly seed: number | null;
  readonly cells: readonly PlanCell[];
  /** What is done in each run, as JSON, by its id. */
  readonly schedules: ReadonlyMap<string, string>;
}

/** @throws Error saying what is wrong with the text. */
export function parsePlanFile(text: string): PlanFile {
  const plan = fieldsOf(JSON.parse(text));
  if (plan.version !== 1) throw new Error(`its version is ${JSON.stringify(plan.version)}, not 1`);
  if (!Array.isArray(plan.cells)) throw new Error('it lacks its cells');
  const schedules = (Array.isArray(plan.runs) ? plan.runs : []).map((each: unknown) => {
    const { id, schedule } = fieldsOf(each);
    return [String(id), JSON.stringify(schedule)] as const;
  });
  return {
    seed: typeof plan.seed === 'number' ? plan.seed : null,
    cells: plan.cells.map(cellOf),
    schedules: new Map(schedules),
  };
}

function cellOf(value: unknown): PlanCell {
  const cell = fieldsOf(value);
  const { id } = cell;
  if (typeof id !== 'string' || !Array.isArray(cell.runs)) throw new Error('a cell lacks its id or its runs');
  return {
    id,
    place: cellPlaceOf(cell) ?? { scenario: id, values: {} },
    shard: cell.shard === '1/1' ? null : textOrNull(cell.shard),
    position: positionOf(cell.position),
    runs: cell.runs.map((each: unknown) => {
      const run = fieldsOf(each);
      if (typeof run.id !== 'string') throw new Error(`a run of the cell ${id} lacks its id`);
      return { id: run.id, seed: Number(run.seed) || 0 };
    }),
  };
}

function positionOf(value: unknown): Position | null {
  const { file, line, column } = fieldsOf(value);
  return typeof file === 'string' && typeof line === 'number' && typeof column === 'number'
    ? { file, line, column }
    : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : {};
}
