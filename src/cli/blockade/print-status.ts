import { statusJson, statusTable } from '../../blockade/status-table.js';
import type { Measured } from '../../run/blockade/measure.js';
import type { BlockadeContext } from './command.js';

/** The table with what is wrong below it, or Blockade's JSON, in which a node that is wrong says so. */
export function printStatus({ rows, problems }: Measured, { io, json }: BlockadeContext): void {
  if (!json) {
    io.out(statusTable(rows, io.interactive ? blue : undefined));
    for (const [name, problem] of problems) io.err(`${name}: ${problem}`);
    return;
  }
  const plain = JSON.parse(statusJson(rows)) as { name: string }[];
  const told = plain.map((row) => {
    const problem = problems.get(row.name);
    return problem === undefined ? row : { ...row, problem };
  });
  io.out(JSON.stringify(told, null, 2));
}

const blue = (line: string) => `\u001b[34m${line}\u001b[0m`;
