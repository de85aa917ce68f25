/** A job on the emulated runner that uses this repository's own action, as committed: action.yml and dist/. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect } from 'vitest';
import { leftoversSince, type MachineSnapshot, snapshotMachine } from '../emulator/leftovers.js';
import { runnerNode } from '../emulator/node-binaries.js';
import { ResultsService } from '../emulator/results-service.js';
import { Runner, type RunnerOptions } from '../emulator/runner.js';
import type { StepResult } from '../emulator/step-result.js';

export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const fixtures = join(repository, 'test', 'emulator', 'fixtures');

/** What every test of the action has: a results service, jobs that are cleared away, and the machine as it was. */
export interface Stage {
  results: ResultsService;
  job(options?: Partial<RunnerOptions>): Runner;
  /** The artifact's files, through the toolkit's own client; returns the folder. */
  download(name: string): Promise<string>;
  /** What this machine has now that it had not when the test began. */
  leftovers(): readonly string[];
}

/** Sets the stage before each test of the file and clears it afterwards. */
export function useStage(): Stage {
  let before: MachineSnapshot = new Set();
  const runners: Runner[] = [];
  const job = (options: Partial<RunnerOptions> = {}) => {
    const runner = new Runner({ action: repository, node: runnerNode, results: stage.results, ...options });
    runners.push(runner);
    return runner;
  };
  const stage: Stage = {
    results: new ResultsService(),
    job,
    async download(name) {
      const runner = job({ action: join(fixtures, 'downloader') });
      expect((await runner.main({ name })).lines).not.toContainEqual(expect.stringContaining('##[error]'));
      return join(runner.workspace, 'evidence');
    },
    leftovers: () => leftoversSince(before),
  };
  beforeEach(async () => {
    before = snapshotMachine();
    stage.results = await new ResultsService().start();
  });
  afterEach(async () => {
    for (const runner of runners.splice(0)) runner.dispose();
    await stage.results.stop();
  });
  return stage;
}

/** Writes a file into the job's workspace; returns its name. */
export function put(runner: Runner, name: string, text: string): string {
  writeFileSync(join(runner.workspace, name), text);
  return name;
}

/** The step's log for a failed assertion: without it nobody could say why. */
export function logOf(result: StepResult): string {
  return result.lines.slice(-60).join('\n');
}

/** Ends the job and says what is left of it, which must be nothing. */
export function expectNothingLeft(stage: Stage, runner: Runner): void {
  expect(runner.endJob()).toEqual([]);
  expect(stage.leftovers()).toEqual([]);
}
