import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSchedule } from '../plan/serialise-schedule.js';
import { conductRuns } from './conduct-runs.js';
import { ConfigurationError, type RunHooks, type RunOptions, type RunSummary } from './contract.js';
import { parseSavedRun } from './saved-run.js';

/**
 * Executes the schedule that an earlier run left in its folder, byte for byte, on a fresh cluster.
 * @throws ConfigurationError when the folder holds no run.
 */
export async function replayRun(folder: string, options: RunOptions, hooks: RunHooks): Promise<RunSummary> {
  const saved = await read(folder, 'run.json', parseSavedRun);
  const schedule = await read(folder, 'schedule.json', parseSchedule);
  const { scenario } = saved;
  const cluster = options.broker ? { ...scenario.cluster, broker: options.broker } : scenario.cluster;
  const id = `replay-of-${saved.id}`;
  const run = { id, index: 0, seed: saved.seed, schedule, scenario: { ...scenario, cluster, runs: 1 } };
  return conductRuns([run], options, hooks);
}

async function read<Value>(folder: string, name: string, parse: (text: string) => Value): Promise<Value> {
  const file = join(folder, name);
  const refuse = (message: string) =>
    new ConfigurationError([
      { position: null, message, hint: 'Give the folder of one run, e.g. rmq-chaos-out/smoke-s1.' },
    ]);
  if (!existsSync(file)) throw refuse(`There is no run in ${folder}: ${name} is missing.`);
  try {
    return parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw refuse(`${file} cannot be read: ${(error as Error).message}.`);
  }
}
