import { execa } from 'execa';
import type { ProgramEnd, ProgramOptions, RunProgram } from './run-program.js';

/** Runs a program to its end and keeps what it wrote; never rejects. */
export const runWithExeca: RunProgram = async (
  file: string,
  args: readonly string[],
  { env, timeoutMs, outputLimitBytes, input }: ProgramOptions,
): Promise<ProgramEnd> => {
  const result = await execa(file, args, {
    reject: false,
    timeout: timeoutMs,
    forceKillAfterDelay: 1_000,
    maxBuffer: outputLimitBytes,
    stripFinalNewline: false,
    env,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
  });
  const ended = result.exitCode !== undefined || result.signal !== undefined;
  return {
    exitCode: result.exitCode ?? null,
    signal: result.signal ?? null,
    stdout: result.stdout,
    stderr: result.stderr,
    timedOut: result.timedOut,
    tooLong: result.isMaxBuffer,
    notStarted: ended ? null : (result.code ?? result.shortMessage ?? 'no reason told'),
  };
};
