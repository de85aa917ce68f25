/** A user's repository with one of the example workflows in it, run by the workflow emulator on this machine. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { leftoversSince, type MachineSnapshot, snapshotMachine } from '../emulator/leftovers.js';
import { runnerNode } from '../emulator/node-binaries.js';
import { ResultsService } from '../emulator/results-service.js';
import type { RecordedAnnotation } from '../emulator/step-log.js';
import type { StepResult } from '../emulator/step-result.js';
import type { JobRun, WorkflowOptions } from '../emulator/workflow/run-types.js';
import { type EmulatedRun, runWorkflow } from '../emulator/workflow/run-workflow.js';
import { repository as product } from './real-job.js';

export interface UserRepository {
  results: ResultsService;
  /** Writes a file of the repository. */
  put(name: string, text: string): void;
  /** Brings an example workflow; `change` may alter what this machine has not, and has to find it. */
  bring(example: string, change?: Readonly<Record<string, string>>): void;
  run(example: string, options?: Partial<WorkflowOptions>): Promise<EmulatedRun>;
}

/** No container engine, unless a test starts one: what the examples leave to `auto` is then the same everywhere. */
const withoutDocker = { DOCKER_HOST: 'unix:///nonexistent/docker.sock' };

/** A fresh repository and artifact service for each test; afterwards nothing may be left on the machine. */
export function useRepository(): UserRepository {
  let folder = '';
  let before: MachineSnapshot = new Set();
  const runs: EmulatedRun[] = [];
  const user: UserRepository = {
    results: new ResultsService(),
    put(name, text) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    bring(example, change = {}) {
      let text = readFileSync(join(product, 'examples', 'workflows', example), 'utf8');
      for (const [from, to] of Object.entries(change)) {
        expect(text).toContain(from);
        text = text.replaceAll(from, to);
      }
      user.put(join('.github/workflows', example), text);
    },
    async run(example, options = {}) {
      const run = await runWorkflow(join(folder, '.github/workflows', example), {
        ...{ repository: folder, product, results: user.results, node: runnerNode, env: withoutDocker },
        ...options,
      });
      runs.push(run);
      return run;
    },
  };
  beforeEach(async () => {
    before = snapshotMachine();
    folder = mkdtempSync(join(tmpdir(), 'user-repository-'));
    user.results = await new ResultsService().start();
  });
  afterEach(async () => {
    for (const run of runs.splice(0)) run.dispose();
    await user.results.stop();
    rmSync(folder, { recursive: true, force: true });
    expect(leftoversSince(before)).toEqual([]);
  });
  return user;
}

/** Every line that the steps of a run printed. */
export function printedBy(run: EmulatedRun): readonly string[] {
  return run.jobs.flatMap(({ steps }) => steps.flatMap(({ result }) => result?.lines ?? []));
}

/** How a run went, for a failed assertion. */
export function logOfRun(run: EmulatedRun): string {
  return run.jobs
    .flatMap(({ path, result, steps }) => [
      `== ${path}: ${result}`,
      ...steps.flatMap((step) => [
        `-- ${step.name}: ${step.outcome}`,
        ...(step.result?.lines.slice(-30) ?? []),
      ]),
    ])
    .join('\n');
}

/** The only leg of a job. */
export function only(run: EmulatedRun, path: string): JobRun {
  const [leg, ...others] = run.legs(path);
  if (leg === undefined || others.length > 0) throw new Error(`${path} has ${others.length + 1} legs`);
  return leg;
}

/** What the step of that id said. */
export function stepOf(job: JobRun, id: string): StepResult {
  const result = job.steps.find((step) => step.id === id)?.result;
  if (!result) throw new Error(`no step ${id} in ${job.path}, or it was not executed`);
  return result;
}

/** Errors of all jobs that stand at a line of a file. */
export function errorsAtLines(run: EmulatedRun): readonly RecordedAnnotation[] {
  return run.jobs
    .flatMap(({ steps }) => steps.flatMap(({ result }) => result?.annotations ?? []))
    .filter(({ level, file }) => level === 'error' && file !== '');
}

/** How many job summaries the run's page would show. */
export function summariesOf(run: EmulatedRun): readonly string[] {
  return run.jobs.flatMap(({ steps }) => steps.flatMap(({ result }) => result?.summary ?? []));
}
