import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionMetadata, readActionMetadata } from './action-metadata.js';
import { inputVariables } from './input-variables.js';
import { createJobEnvironment, type JobEnvironment } from './job-environment.js';
import { Masks } from './masks.js';
import { killQuietly, pidsWithEnvironment } from './process-tree.js';
import type { ResultsService } from './results-service.js';
import { RunningStep } from './running-step.js';
import { StepFiles } from './step-files.js';
import { StepLog } from './step-log.js';
import type { StepResult } from './step-result.js';

export interface RunnerOptions {
  /** Folder with action.yml. */
  readonly action: string;
  /** The Node binary that runs it. */
  readonly node: string;
  /** Null: no results service, as in a `run` step. */
  readonly results: ResultsService | null;
  readonly job?: string;
  readonly attempt?: number;
  readonly matrix?: Readonly<Record<string, unknown>>;
  readonly serverUrl?: string;
  /** Over the machine's environment, for every step. */
  readonly env?: Readonly<Record<string, string>>;
}

/** One job on an emulated runner, with one step that uses the action. Files are the caller's to put in `workspace`. */
export class Runner {
  readonly metadata: ActionMetadata;
  readonly workspace: string;
  readonly environment: JobEnvironment;
  private readonly folder: string;
  private readonly masks = new Masks();
  private inputs: Readonly<Record<string, string>> = {};
  private state: Readonly<Record<string, string>> = {};

  constructor(private readonly options: RunnerOptions) {
    this.metadata = readActionMetadata(options.action);
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'emulated-job-')));
    this.workspace = join(this.folder, 'work', 'broker', 'broker');
    mkdirSync(this.workspace, { recursive: true });
    this.environment = createJobEnvironment({
      workspace: this.workspace,
      folder: this.folder,
      job: options.job ?? 'chaos',
      attempt: options.attempt ?? 1,
      serverUrl: options.serverUrl ?? 'https://github.com',
    });
  }

  /** Starts the main step. Ask for its {@link RunningStep.result} before the post step. */
  startMain(given: Readonly<Record<string, string>> = {}): RunningStep {
    const contexts = {
      github: { workspace: this.workspace, job: this.options.job ?? 'chaos' },
      matrix: this.options.matrix ?? null,
      strategy: null,
      job: null,
      runner: { temp: this.environment.tempFolder },
    };
    const { env, unknown } = inputVariables(this.metadata, given, contexts);
    this.inputs = env;
    const log = new StepLog(this.workspace, this.masks);
    for (const name of unknown) log.annotate('warning', `Unexpected input(s) '${name}'`, {});
    return this.start(this.metadata.main, 'main', log, {}, (result) => {
      this.state = result.state;
    });
  }

  /** Starts the post step, which runs however main ended. */
  startPost(): RunningStep {
    if (this.metadata.post === null) throw new Error('the action has no post step');
    if (this.metadata.postIf !== 'always()')
      throw new Error(`post-if is ${this.metadata.postIf}, not always()`);
    const state = Object.fromEntries(
      Object.entries(this.state).map(([name, value]) => [`STATE_${name}`, value]),
    );
    return this.start(this.metadata.post, 'post', new StepLog(this.workspace, this.masks), state, () => {});
  }

  /** The main step to its end. */
  async main(given: Readonly<Record<string, string>> = {}): Promise<StepResult> {
    return await this.startMain(given).result;
  }

  /** The post step to its end. */
  async post(): Promise<StepResult> {
    return await this.startPost().result;
  }

  /** The end of the job: the processes that still carry its tracking id, which are then killed, as a runner does. */
  endJob(): readonly number[] {
    const orphans = pidsWithEnvironment('RUNNER_TRACKING_ID', this.environment.trackingId);
    for (const pid of orphans) killQuietly(pid, 'SIGKILL');
    return orphans;
  }

  /** Ends the job and removes its folder. */
  dispose(): void {
    this.endJob();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private start(
    script: string,
    step: 'main' | 'post',
    log: StepLog,
    state: Readonly<Record<string, string>>,
    ended: (result: StepResult) => void,
  ): RunningStep {
    const files = new StepFiles(join(this.environment.tempFolder, '_runner_file_commands'), step);
    const env = {
      ...machineVariables(),
      ...this.environment.env,
      ...this.options.results?.env,
      ...this.options.env,
      ...this.inputs,
      ...state,
      ...files.env,
    };
    return new RunningStep({ node: this.options.node, script, env, cwd: this.workspace, log, files, ended });
  }
}

/** What a runner's service hands down of its machine; nothing of the test runner that we live in. */
export function machineVariables(): Readonly<Record<string, string>> {
  const names = ['PATH', 'HOME', 'LANG', 'USER', 'XDG_CACHE_HOME', 'XDG_RUNTIME_DIR', 'DOCKER_HOST'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
