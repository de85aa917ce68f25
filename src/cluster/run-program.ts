import { spawn } from 'node:child_process';

export interface ProgramOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** After this it gets SIGTERM, and a second later SIGKILL. */
  readonly timeoutMs: number;
  /** Of each of its two outputs; more ends it. */
  readonly outputLimitBytes: number;
  readonly input?: string;
}

export interface ProgramEnd {
  /** Null: a signal ended it, or it never began. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
  readonly tooLong: boolean;
  /** Why it could not begin, e.g. `ENOENT`; null when it did. */
  readonly notStarted: string | null;
}

/** Never rejects. */
export type RunProgram = (
  file: string,
  args: readonly string[],
  options: ProgramOptions,
) => Promise<ProgramEnd>;

const killDelayMs = 1_000;

/**
 * Runs a program to its end and keeps what it wrote; never rejects. On Node's own module alone: loading a
 * library for it takes longer than most programs that are run here.
 */
export function runProgram(
  file: string,
  args: readonly string[],
  { env, timeoutMs, outputLimitBytes, input }: ProgramOptions,
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      env: { ...process.env, ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let timedOut = false;
    let tooLong = false;
    let killer: NodeJS.Timeout | undefined;
    const end = () => {
      child.kill('SIGTERM');
      killer ??= setTimeout(() => child.kill('SIGKILL'), killDelayMs);
    };
    const timer = setTimeout(() => {
      timedOut = true;
      end();
    }, timeoutMs);
    const keep = (stream: NodeJS.ReadableStream | null): (() => string) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      stream?.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= outputLimitBytes) chunks.push(chunk);
        else if (!tooLong) {
          tooLong = true;
          end();
        }
      });
      return () => Buffer.concat(chunks).toString('utf8');
    };
    const stdout = keep(child.stdout);
    const stderr = keep(child.stderr);
    let notStarted: string | null = null;
    const finish = (exitCode: number | null, signal: NodeJS.Signals | null) => {
      clearTimeout(timer);
      clearTimeout(killer);
      resolve({ exitCode, signal, stdout: stdout(), stderr: stderr(), timedOut, tooLong, notStarted });
    };
    child.on('error', (error: NodeJS.ErrnoException) => {
      // An error after the start (a signal that could not be sent) is followed by the end itself.
      if (child.pid !== undefined) return;
      notStarted = error.code ?? error.message;
      finish(null, null);
    });
    child.on('close', finish);
    if (input === undefined) return;
    // Who does not read its input to the end closes it; its exit code says whether that was right.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
