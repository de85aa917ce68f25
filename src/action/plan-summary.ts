import { expectedMsOf, type Plan, type PlannedCell } from '../plan/plan.js';
import { minutesOf } from '../plan/plan-json.js';
import { markdown } from '../report/escape.js';
import { plural } from '../report/figures.js';

/** The plan as a table of its cells, for the job summary. */
export function planSummary({ cells, shards, seed }: Plan): string {
  const axes = [...new Set(cells.flatMap(({ scenario }) => Object.keys(scenario.cell?.values ?? {})))];
  const header = ['cell', 'scenario', ...axes, 'runs', 'seconds', 'shard'];
  const runs = cells.reduce((sum, cell) => sum + cell.runs.length, 0);
  const size = `${plural(cells.length, 'cell')}, ${plural(runs, 'run')} on ${plural(shards, 'runner')}`;
  const times = `about ${minutesOf(expectedMsOf(cells))} min of work`;
  return [
    '## The plan',
    '',
    `${size}, ${times}, ${seed === null ? 'each scenario with its own seed' : `seed ${seed}`}.`,
    '',
    rowOf(header.map(markdown)),
    rowOf(header.map(() => '---')),
    ...cells.map((cell) => rowOf(columnsOf(cell, axes, shards).map(markdown))),
    '',
  ].join('\n');
}

function columnsOf(
  { scenario, runs, expectedMs, shard }: PlannedCell,
  axes: readonly string[],
  shards: number,
): readonly string[] {
  return [
    scenario.name,
    scenario.cell?.scenario ?? scenario.name,
    ...axes.map((axis) => scenario.cell?.values[axis] ?? ''),
    String(runs.length),
    String(Math.ceil(expectedMs / 1000)),
    `${shard}/${shards}`,
  ];
}

function rowOf(columns: readonly string[]): string {
  return `| ${columns.join(' | ')} |`;
}
