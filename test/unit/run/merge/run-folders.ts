/** Folders as runs leave them: a stored history under another name, judged by the product's own judge. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectationsOn } from '../../../../src/config/expectations.js';
import { loadScenarioFile } from '../../../../src/config/load.js';
import type { Scenario } from '../../../../src/config/scenario.js';
import { judgeHistory } from '../../../../src/run/judge-history.js';

const histories = fileURLToPath(new URL('../../../histories/', import.meta.url));

export interface LeftRun {
  /** Name of a stored history. */
  readonly history: string;
  readonly id: string;
  readonly scenario?: string;
  readonly seed?: number;
  readonly startedAt?: string;
  /** All settings as JSON, as the header has them. */
  readonly config?: string;
  readonly cell?: { readonly scenario: string; readonly values: Readonly<Record<string, string>> };
}

/** A scenario of that name, at line 3 of chaos.yml. */
export function scenarioNamed(name: string): Scenario {
  const text = `version: 1\nscenarios:\n  - name: ${name}\n    workload: { queue: { type: quorum } }\n`;
  const loaded = loadScenarioFile(text, 'chaos.yml', {});
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.file.scenarios[0] as Scenario;
}

/** Writes run.json, history.log and result.json into `OUTPUT/ID`; returns that folder. */
export async function leaveRun(output: string, left: LeftRun): Promise<string> {
  const { history, id, scenario = 'sample', seed = 1, startedAt = '2026-01-01T00:00:00.000Z', cell } = left;
  const config = left.config === undefined ? '' : `\n# config ${JSON.stringify(left.config)}`;
  const folder = join(output, id);
  mkdirSync(folder, { recursive: true });
  const text = readFileSync(join(histories, `${history}.log`), 'utf8')
    .replace(/^# run .*$/m, `# run ${id}`)
    .replace(/^# scenario .*$/m, `# scenario ${scenario}`)
    .replace(/^# seed .*$/m, `# seed ${seed}${config}`)
    .replace(/^# started .*$/m, `# started ${startedAt}`);
  writeFileSync(join(folder, 'history.log'), text);
  const known = scenarioNamed(scenario);
  const saved = { version: 1, id, seed, scenario: cell ? { ...known, cell } : known };
  writeFileSync(join(folder, 'run.json'), JSON.stringify(saved));
  const result = await judgeHistory(join(folder, 'history.log'), expectationsOn(known, '4.0.5'));
  writeFileSync(join(folder, 'result.json'), JSON.stringify(result));
  return folder;
}

export interface LeftCell {
  readonly id: string;
  readonly shard: string | null;
  readonly runs: readonly string[];
  readonly values?: Readonly<Record<string, string>>;
}

/** Writes a plan.json into an output folder. */
export function leavePlan(
  output: string,
  cells: readonly LeftCell[],
  shard: string | null = null,
  seed = 1,
  schedule: unknown = {},
): void {
  mkdirSync(output, { recursive: true });
  const plan = {
    version: 1,
    seed,
    shard,
    cells: cells.map((cell) => ({
      ...{ id: cell.id, scenario: 'sample', values: cell.values ?? {}, shard: cell.shard, expectedMs: 1000 },
      position: { file: 'chaos.yml', line: 3, column: 5 },
      runs: cell.runs.map((id) => ({ id, seed: 1, expectedMs: 1000 })),
    })),
    runs: cells.flatMap(({ runs }) => runs.map((id) => ({ id, schedule }))),
  };
  writeFileSync(join(output, 'plan.json'), JSON.stringify(plan));
}
