import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readActionMetadata } from '../action-metadata.js';
import { inputVariables } from '../input-variables.js';
import { createJobEnvironment } from '../job-environment.js';
import { Masks } from '../masks.js';
import { killQuietly, pidsWithEnvironment } from '../process-tree.js';
import { machineVariables } from '../runner.js';
import { RunningStep } from '../running-step.js';
import { StepFiles } from '../step-files.js';
import { StepLog } from '../step-log.js';
import type { StepResult } from '../step-result.js';
import { type Contexts, evaluateAll, textOf, type Value } from './evaluate.js';
import { resolveAction } from './resolve-action.js';
import type { WorkflowOptions } from './run-types.js';
import type { Step } from './workflow-file.js';

interface Waiting {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

/** One job's machine: a workspace, and the steps that are executed in it one after the other. */
export class JobSteps {
  readonly workspace: string;
  readonly environment: ReturnType<typeof createJobEnvironment>;
  private readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'emulated-job-')));
  private readonly masks = new Masks();
  private readonly posts: Waiting[] = [];
  private readonly added: Record<string, string> = {};
  private path: readonly string[] = [];
  private count = 0;

  constructor(
    private readonly options: WorkflowOptions,
    job: string,
  ) {
    this.workspace = join(this.folder, 'work', 'broker', 'broker');
    mkdirSync(this.workspace, { recursive: true });
    this.environment = createJobEnvironment({
      workspace: this.workspace,
      folder: this.folder,
      job,
      attempt: options.again ? 2 : 1,
      serverUrl: 'https://github.com',
    });
  }

  /** What steps before have put into the environment. */
  get env(): Readonly<Record<string, string>> {
    return this.added;
  }

  /** Executes one step; null: it was the emulator's own. */
  async execute(
    step: Step,
    contexts: Contexts,
    env: Readonly<Record<string, string>>,
    limitMs: number,
  ): Promise<StepResult | null> {
    this.count += 1;
    if (step.run !== null) return await this.shell(step, contexts, env, limitMs);
    const given = texts(evaluateAll(step.with, contexts));
    const place = resolveAction(step.uses ?? '', this.workspace, this.options.product);
    if (place.kind === 'checkout') {
      cpSync(this.options.repository, this.workspace, { recursive: true });
      return null;
    }
    const metadata = readActionMetadata(place.folder);
    const inputs = inputVariables(metadata, given, contexts);
    const log = new StepLog(this.workspace, this.masks);
    for (const name of inputs.unknown) log.annotate('warning', `Unexpected input(s) '${name}'`, {});
    const all = {
      ...env,
      ...this.options.results.env,
      ...inputs.env,
      GITHUB_ACTION: step.id ?? `__step_${this.count}`,
    };
    const result = await this.process(this.options.node, metadata.main, log, all, limitMs);
    if (metadata.post !== null) {
      const state = Object.entries(result.state).map(([name, value]) => [`STATE_${name}`, value]);
      this.posts.unshift({ script: metadata.post, env: { ...all, ...Object.fromEntries(state) } });
    }
    return result;
  }

  /** The post steps, last first, as at the end of every job. */
  async post(limitMs: number): Promise<readonly StepResult[]> {
    const results: StepResult[] = [];
    for (const { script, env } of this.posts.splice(0)) {
      this.count += 1;
      const log = new StepLog(this.workspace, this.masks);
      results.push(await this.process(this.options.node, script, log, env, limitMs));
    }
    return results;
  }

  /** Kills what the job left running, as a runner does, and removes its folder. */
  dispose(): void {
    for (const pid of pidsWithEnvironment('RUNNER_TRACKING_ID', this.environment.trackingId))
      killQuietly(pid, 'SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async shell(
    { run, shell }: Step,
    contexts: Contexts,
    env: Readonly<Record<string, string>>,
    limitMs: number,
  ): Promise<StepResult> {
    if (shell !== null && shell !== 'bash') throw new Error(`the emulator has no shell ${shell}`);
    const script = join(this.environment.tempFolder, `step-${this.count}.sh`);
    const options = shell === null ? 'set -e' : 'set -eo pipefail';
    writeFileSync(script, `${options}\n${textOf(evaluateAll(run, contexts))}\n`);
    return await this.process('/bin/bash', script, new StepLog(this.workspace, this.masks), env, limitMs);
  }

  private async process(
    program: string,
    script: string,
    log: StepLog,
    env: Readonly<Record<string, string>>,
    limitMs: number,
  ): Promise<StepResult> {
    const files = new StepFiles(join(this.environment.tempFolder, '_runner_file_commands'), `${this.count}`);
    const machine = machineVariables();
    const variables = {
      ...machine,
      ...this.environment.env,
      ...this.options.env,
      ...env,
      ...files.env,
      PATH: [...this.path, this.options.env?.PATH ?? machine.PATH ?? ''].join(':'),
    };
    const step = new RunningStep({
      ...{ node: program, script, env: variables, cwd: this.workspace, log, files },
      ended: (result) => {
        Object.assign(this.added, result.env);
        this.path = [...result.path, ...this.path];
      },
    });
    const timer = setTimeout(() => void step.cancel(), limitMs);
    return await step.result.finally(() => clearTimeout(timer));
  }
}

function texts(values: Value): Readonly<Record<string, string>> {
  const entries = Object.entries(values as Readonly<Record<string, Value>>);
  return Object.fromEntries(entries.map(([name, value]) => [name, textOf(value)]));
}
