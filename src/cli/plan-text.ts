import { expectedMsOf, type Plan, type PlannedCell, type TimedRun } from '../plan/plan.js';
import { matrixLegs, minutesOf } from '../plan/plan-json.js';
import type { ScheduledAction } from '../plan/schedule.js';
import { plural } from '../report/figures.js';
import { describeTarget } from '../run/execute-schedule.js';

/** With so few cells their schedules are worth reading without being asked for. */
const fewCells = 4;

/** A plan for reading: cells by scenario, a line each, with schedules when they are few or asked for. */
export function planText(plan: Plan, withSchedules: boolean): string {
  const { cells } = plan;
  const isMatrix = cells.some(({ scenario }) => scenario.cell);
  const lines = isMatrix
    ? matrixLines(plan, withSchedules || cells.length <= fewCells)
    : cells.flatMap(({ runs }) => runs.flatMap((run) => [runLine(run), ...scheduleLines(run)]));
  return [...lines, ...shardLines(plan), totalLine(cells, isMatrix)].join('\n');
}

function matrixLines(plan: Plan, withSchedules: boolean): readonly string[] {
  const width = Math.max(...plan.cells.map(({ scenario }) => scenario.name.length));
  const names = [...new Set(plan.cells.map(scenarioOf))];
  return names.flatMap((name) => {
    const cells = plan.cells.filter((cell) => scenarioOf(cell) === name);
    return [
      `${name}: ${plural(cells.length, 'cell')}, about ${minutesOf(expectedMsOf(cells))} min`,
      ...cells.flatMap((cell) => [
        `  ${cellLine(cell, plan.shards, width)}`,
        ...(withSchedules ? cell.runs.flatMap(cellSchedule) : []),
      ]),
    ];
  });
}

function cellLine({ scenario, runs, expectedMs, shard }: PlannedCell, shards: number, width: number): string {
  const seeds = runs.length === 1 ? `seed ${runs[0]?.seed}` : `seeds ${runs[0]?.seed}…${runs.at(-1)?.seed}`;
  const where = shards === 1 ? '' : `  shard ${shard}/${shards}`;
  const size = `${plural(runs.length, 'run')}, ${seeds}, about ${Math.ceil(expectedMs / 1000)} s`;
  return `${scenario.name.padEnd(width)}  ${size}${where}`;
}

function cellSchedule(run: TimedRun, _index: number, runs: readonly TimedRun[]): readonly string[] {
  const lines = scheduleLines(run).map((line) => `    ${line.trimStart()}`);
  return runs.length === 1 ? lines : [`    run ${run.id}:`, ...lines];
}

function shardLines(plan: Plan): readonly string[] {
  if (plan.shards === 1) return [];
  return matrixLegs(plan).map(({ name, cells }) => `${name}: ${cells}`);
}

function totalLine(cells: readonly PlannedCell[], isMatrix: boolean): string {
  const runs = plural(
    cells.reduce((sum, cell) => sum + cell.runs.length, 0),
    'run',
  );
  const size = isMatrix ? `${plural(cells.length, 'cell')}, ${runs}` : runs;
  return `${size}, about ${minutesOf(expectedMsOf(cells))} min in all`;
}

function runLine({ id, expectedMs }: TimedRun): string {
  return `${id}  about ${minutesOf(expectedMs)} min`;
}

function scheduleLines({ schedule }: TimedRun): readonly string[] {
  return [
    ...schedule.actions.map((action) => `  ${whenOf(action.due)}  ${action.kind} ${describeTarget(action)}`),
    `  then ${schedule.quietMs / 1000} s of load without chaos`,
  ];
}

function whenOf(due: ScheduledAction['due']): string {
  switch (due.kind) {
    case 'time':
      return `at ${due.atMs / 1000} s`;
    case 'wait':
      return `${due.waitMs / 1000} s later`;
    case 'count':
      return `after ${due.atLeast} ${due.what}`;
  }
}

function scenarioOf({ scenario }: PlannedCell): string {
  return scenario.cell?.scenario ?? scenario.name;
}
