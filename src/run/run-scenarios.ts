import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { cellsOf, expectedMsOf } from '../plan/plan.js';
import { minutesOf, planJson } from '../plan/plan-json.js';
import { shardText } from '../plan/shards.js';
import { plural } from '../report/figures.js';
import { conductRuns } from './conduct-runs.js';
import type { RunHooks, RunOptions, RunSummary } from './contract.js';
import { evidenceFolder, writeEvidence } from './evidence.js';
import { loadScenarios } from './load-scenarios.js';
import { planHere } from './plan-for.js';

/**
 * The main job: every scenario of the file, every cell of its matrix, or the built-in smoke scenario, as often as
 * asked for; of it the shard that was asked for. The whole plan is left in plan.json before anything is started,
 * so that what never ran can be missed later. A seed is always there, drawn when nobody gave one.
 * @throws ConfigurationError with every problem, before anything is started.
 * @throws ClusterError when the machine cannot do what was asked.
 */
export async function runScenarios(options: RunOptions, hooks: RunHooks): Promise<RunSummary> {
  const scenarios = await loadScenarios(options, hooks.progress);
  const { plan, shard } = planHere(scenarios, options, () => randomInt(2 ** 32));
  const cells = cellsOf(plan, shard);
  const runs = cells.flatMap((cell) => cell.runs);
  await evidenceFolder(options.outputDir);
  await writeEvidence(join(options.outputDir, 'plan.json'), `${planJson(plan, shard)}\n`);
  const unit = scenarios.some(({ cell }) => cell) ? 'cell' : 'scenario';
  const part = shard === null ? '' : `shard ${shardText(shard)} of ${plural(plan.cells.length, unit)}: `;
  const size = `${plural(cells.length, unit)}, ${plural(runs.length, 'run')}`;
  hooks.progress(`${part}${size}, about ${minutesOf(expectedMsOf(cells))} min`);
  return conductRuns(runs, options, hooks);
}
