/** Runs the main step in this process with a conductor of the test's own, and reads what it told the runner. */
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { runAction } from '../../../src/action/run-action.js';
import type { RunScenarios, RunSummary } from '../../../src/run/contract.js';
import type { RunResult } from '../../../src/verdict/result.js';
import { readActionMetadata } from '../../emulator/action-metadata.js';
import { parseFileCommands } from '../../emulator/file-commands.js';
import { inputVariables } from '../../emulator/input-variables.js';
import { LineSplitter } from '../../emulator/line-splitter.js';
import { Masks } from '../../emulator/masks.js';
import { StepLog } from '../../emulator/step-log.js';

export const repository = fileURLToPath(new URL('../../..', import.meta.url));
const metadata = readActionMetadata(repository);

export interface Told {
  readonly exitCode: number;
  readonly log: StepLog;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Inputs as a runner hands them over, action.yml's defaults included. */
export function inputEnv(given: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return inputVariables(metadata, given, { matrix: null }).env;
}

export class Harness {
  readonly workspace = mkdtempSync(join(tmpdir(), 'rmq-chaos-unit-'));
  readonly signals = new EventEmitter();
  private readonly files = join(this.workspace, '.files');

  /** Evidence is not uploaded unless the inputs say so: there is no results service here. */
  async main(run: RunScenarios, given: Readonly<Record<string, string>> = {}): Promise<Told> {
    mkdirSync(this.files, { recursive: true });
    const env: Record<string, string> = {
      ...inputEnv({ 'upload-artifacts': 'never', ...given }),
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_JOB: 'chaos',
      GITHUB_RUN_ATTEMPT: '1',
      RUNNER_TEMP: join(this.workspace, '.temp'),
    };
    for (const name of ['OUTPUT', 'STATE', 'STEP_SUMMARY']) {
      env[`GITHUB_${name}`] = join(this.files, name);
      writeFileSync(join(this.files, name), '');
    }
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const log = new StepLog(this.workspace, new Masks());
    const splitter = new LineSplitter((line) => log.accept(line));
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      splitter.push(Buffer.from(chunk));
      return true;
    });
    try {
      const exitCode = await runAction({ env, cwd: this.workspace, signals: this.signals, run });
      splitter.end();
      const values = (name: string) =>
        Object.fromEntries(parseFileCommands(readFileSync(join(this.files, name), 'utf8')));
      const summary = readFileSync(join(this.files, 'STEP_SUMMARY'), 'utf8');
      return { exitCode, log, outputs: values('OUTPUT'), state: values('STATE'), summary };
    } finally {
      spy.mockRestore();
      vi.unstubAllEnvs();
    }
  }

  dispose(): void {
    rmSync(this.workspace, { recursive: true, force: true });
  }
}

/** A conductor's answer around given results. */
export function summaryOf(results: readonly RunResult[], over: Partial<RunSummary> = {}): RunSummary {
  return {
    results,
    outputDir: '/nowhere',
    reportPath: null,
    jsonPath: null,
    failureRateBound: null,
    scenarioPositions: {},
    replayCommand: (run) => `rmq-chaos replay rmq-chaos-out/${run.run}`,
    historyPath: (run) => `${run.run}/history.log`,
    ...over,
  };
}
