import type { StepFiles } from './step-files.js';
import type { StepLog } from './step-log.js';
import { StepProcess } from './step-process.js';
import type { StepResult } from './step-result.js';

export interface StepStart {
  readonly node: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly log: StepLog;
  readonly files: StepFiles;
  readonly ended: (result: StepResult) => void;
}

/** A step while it runs. */
export class RunningStep {
  readonly result: Promise<StepResult>;
  private readonly process: StepProcess;
  private readonly seen: string[] = [];
  private readonly watchers = new Set<() => void>();

  constructor(private readonly start: StepStart) {
    this.process = new StepProcess(start.node, start.script, { env: start.env, cwd: start.cwd }, (line) => {
      this.seen.push(line);
      start.log.accept(line);
      for (const watcher of this.watchers) watcher();
    });
    this.result = this.finish();
  }

  get pid(): number {
    return this.process.pid;
  }

  /**
   * Resolves with the first line, printed already or later, that matches.
   * @throws Error when the step ends, or the limit passes, without one.
   */
  async whenLine(pattern: RegExp, limitMs: number): Promise<string> {
    return await new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        this.watchers.delete(look);
        act();
      };
      const look = () => {
        const line = this.seen.find((candidate) => pattern.test(candidate));
        if (line !== undefined) settle(() => resolve(line));
      };
      const fail = (why: string) =>
        settle(() =>
          reject(new Error(`${why} without a line like ${pattern}:\n${this.seen.slice(-30).join('\n')}`)),
        );
      const timer = setTimeout(() => fail(`${limitMs} ms passed`), limitMs);
      this.watchers.add(look);
      look();
      this.process.ended.then(
        () => fail('the step ended'),
        (error) => settle(() => reject(error)),
      );
    });
  }

  /** As the runner cancels a job: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL of the tree. */
  async cancel(): Promise<StepResult> {
    await this.process.cancel();
    return await this.result;
  }

  /** SIGKILL of the step's process alone. */
  async kill(): Promise<StepResult> {
    this.process.kill();
    return await this.result;
  }

  private async finish(): Promise<StepResult> {
    const { log, files } = this.start;
    const end = await this.process.ended;
    const { outputs, state, env, path, summary, failed } = files.read(log);
    const bad = failed || end.exitCode !== 0;
    const result: StepResult = {
      ...end,
      conclusion: end.cancelledBy ? 'cancelled' : bad ? 'failure' : 'success',
      lines: log.lines,
      annotations: log.annotations,
      dropped: log.dropped,
      cut: log.cut,
      commands: log.commands,
      outputs,
      state,
      env,
      path,
      summary,
    };
    this.start.ended(result);
    return result;
  }
}
