import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { LineSplitter } from './line-splitter.js';
import { killQuietly, treeOf } from './process-tree.js';

/** The runner's own patience, in its sources: ProcessInvoker. */
const interruptGraceMs = 7_500;
const terminateGraceMs = 2_500;
const streamGraceMs = 5_000;

export interface ProcessEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly durationMs: number;
  /** From the last line printed to the end of the process. */
  readonly silentMs: number;
  /** A child kept our stdout or stderr open after the process had ended. */
  readonly streamsHeld: boolean;
  /** How far the runner had to go when it cancelled. */
  readonly cancelledBy: 'SIGINT' | 'SIGTERM' | 'SIGKILL' | null;
}

/** A step's process: its lines, its end, and what the runner does to it. */
export class StepProcess {
  readonly ended: Promise<ProcessEnd>;
  private readonly child: ChildProcess;
  private readonly startedMs = performance.now();
  private lastLineMs = this.startedMs;
  private cancelledBy: ProcessEnd['cancelledBy'] = null;

  constructor(
    node: string,
    script: string,
    options: { env: Readonly<Record<string, string>>; cwd: string },
    take: (line: string) => void,
  ) {
    this.child = spawn(node, [script], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      const splitter = new LineSplitter((line) => {
        this.lastLineMs = performance.now();
        take(line);
      });
      stream?.on('data', (chunk: Buffer) => splitter.push(chunk));
      stream?.on('end', () => splitter.end());
    }
    this.ended = this.waitForEnd();
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('the step was not started');
    return this.child.pid;
  }

  /** What the runner does when a job is cancelled: each signal to the process alone, at last the whole tree. */
  async cancel(): Promise<void> {
    for (const [signal, graceMs] of [
      ['SIGINT', interruptGraceMs],
      ['SIGTERM', terminateGraceMs],
    ] as const) {
      this.cancelledBy = signal;
      killQuietly(this.pid, signal);
      if (await this.endsWithin(graceMs)) return;
    }
    this.cancelledBy = 'SIGKILL';
    this.killTree();
  }

  /** The process dies between two instructions, as when the machine's memory runs out. Children live on. */
  kill(): void {
    killQuietly(this.pid, 'SIGKILL');
  }

  private killTree(): void {
    for (const pid of treeOf(this.pid)) killQuietly(pid, 'SIGKILL');
  }

  private async endsWithin(limitMs: number): Promise<boolean> {
    return await Promise.race([this.ended.then(() => true), delay(limitMs, false, { ref: false })]);
  }

  private async waitForEnd(): Promise<ProcessEnd> {
    const closed = new Promise<void>((resolve) => this.child.once('close', () => resolve()));
    const [exitCode, signal] = await new Promise<[number | null, NodeJS.Signals | null]>(
      (resolve, reject) => {
        this.child.once('exit', (code, by) => resolve([code, by]));
        this.child.once('error', reject);
      },
    );
    const endedMs = performance.now();
    const streamsHeld = await Promise.race([
      closed.then(() => false),
      delay(streamGraceMs, true, { ref: false }),
    ]);
    if (streamsHeld) this.killTree();
    return {
      exitCode,
      signal,
      durationMs: endedMs - this.startedMs,
      silentMs: Math.max(0, endedMs - this.lastLineMs),
      streamsHeld,
      cancelledBy: this.cancelledBy,
    };
  }
}
