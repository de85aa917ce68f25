import { access, constants, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { ClusterError, type CommandResult } from './cluster.js';
import { type CommandOptions, commandLine, type Privilege, searchPath } from './command-line.js';
import type { ProgramEnd, RunProgram } from './run-program.js';

export type { CommandOptions, Privilege } from './command-line.js';

/** Where a detached process writes; both files are appended to. */
export interface DetachedOptions {
  readonly root?: boolean;
  readonly stdoutFile: string;
  readonly stderrFile: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The one door to other programs. Their output never reaches our own stdout. */
export interface Host {
  /** True when root commands work here: as root, or through passwordless sudo. */
  readonly privileged: boolean;
  readonly privilege: Privilege;
  /** Throws {@link ClusterError} `no-root` when neither root nor passwordless sudo is there. */
  requirePrivilege(): void;
  /**
   * Runs a program to its end. Never throws on an exit code. Throws {@link ClusterError}: `timeout`,
   * `missing-binary`, `output-too-long` (more than 16 MB), `no-root`.
   */
  run(argv: readonly string[], options: CommandOptions): Promise<CommandResult>;
  /** Like {@link run}, and an exit code other than 0 throws {@link ClusterError} `command-failed` with what it said. */
  must(argv: readonly string[], options: CommandOptions): Promise<CommandResult>;
  /** Runs `source | sink`; the bytes do not pass through us as text. Throws when either fails. */
  pipe(source: readonly string[], sink: readonly string[], options: CommandOptions): Promise<CommandResult>;
  /** Starts a program in a session of its own that outlives us; returns its pid. */
  spawnDetached(argv: readonly string[], options: DetachedOptions): Promise<number>;
  /** Path of a program in the usual folders (the sbin ones included), or null. */
  which(program: string): Promise<string | null>;
}

const outputLimitBytes = 16 * 1024 * 1024;
const probeLimitMs = 10_000;
/** After its limit a program has this long to die before we stop waiting for its pipes. */
const deathLimitMs = 4_000;

/** Finds out once what we may do here. Asks sudo without ever prompting. */
export async function createHost(runProgram: RunProgram = runWithExecaOnDemand): Promise<Host> {
  return hostWith(await findPrivilege(runProgram), runProgram);
}

/** Loading the library takes longer than a short command may; whoever brings a runner of its own is spared it. */
const runWithExecaOnDemand: RunProgram = async (...program) => {
  const { runWithExeca } = await import('./run-with-execa.js');
  return runWithExeca(...program);
};

async function findPrivilege(runProgram: RunProgram): Promise<Privilege> {
  if (userInfo().uid === 0) return 'root';
  const probe = await runProgram('sudo', ['-n', 'true'], {
    timeoutMs: probeLimitMs,
    outputLimitBytes,
    env: { PATH: searchPath() },
  });
  return probe.exitCode === 0 ? 'sudo' : 'none';
}

/** A host with a known privilege; tests use it to see what is said without one. */
export function hostWith(privilege: Privilege, runProgram: RunProgram = runWithExecaOnDemand): Host {
  const start = (argv: readonly string[], options: CommandOptions): Promise<ProgramEnd> => {
    if (options.root) requirePrivilege(privilege);
    const [file, ...rest] = commandLine(argv, options, privilege);
    return runProgram(file, rest, {
      timeoutMs: options.timeoutMs + (options.root && privilege === 'sudo' ? deathLimitMs : 0),
      outputLimitBytes,
      env: { PATH: searchPath(), ...options.env },
      ...(options.input === undefined ? {} : { input: options.input }),
    });
  };

  const run = async (argv: readonly string[], options: CommandOptions): Promise<CommandResult> => {
    const began = performance.now();
    const result = await within(start(argv, options), argv, options.timeoutMs + 2 * deathLimitMs);
    const program = argv[0] ?? '';
    if (result.timedOut || overran(result.exitCode, privilege, options, performance.now() - began))
      throw timeoutError(argv, options.timeoutMs);
    if (
      result.notStarted === 'ENOENT' ||
      result.notStarted === 'EACCES' ||
      saysMissing(result.exitCode, result.stderr, program)
    )
      throw missingError(program);
    if (result.tooLong)
      throw new ClusterError(
        'output-too-long',
        `"${brief(argv)}" wrote more than ${outputLimitBytes} bytes`,
        'Look at what it writes; this is not expected of it.',
      );
    return {
      exitCode: result.exitCode ?? 128,
      stdout: result.stdout,
      stderr: result.stderr || (result.exitCode === null ? endedBy(argv, result) : ''),
    };
  };

  const must = async (argv: readonly string[], options: CommandOptions): Promise<CommandResult> => {
    const result = await run(argv, options);
    if (result.exitCode !== 0) throw failedError(argv, result);
    return result;
  };

  const pipe = async (
    source: readonly string[],
    sink: readonly string[],
    options: CommandOptions,
  ): Promise<CommandResult> => {
    const script = `n=$1; shift; "\${@:1:n}" | "\${@:n+1}"`;
    return must(
      ['bash', '-o', 'pipefail', '-c', script, 'pipe', String(source.length), ...source, ...sink],
      options,
    );
  };

  const spawnDetached = async (argv: readonly string[], options: DetachedOptions): Promise<number> => {
    const script =
      'trap "" HUP; out=$1 err=$2; shift 2; setsid "$@" </dev/null >>"$out" 2>>"$err" & echo "$!"';
    const { stdout } = await must(
      ['sh', '-c', script, 'detach', options.stdoutFile, options.stderrFile, ...argv],
      {
        timeoutMs: probeLimitMs,
        ...(options.root === undefined ? {} : { root: options.root }),
        ...(options.env === undefined ? {} : { env: options.env }),
      },
    );
    return Number.parseInt(stdout, 10);
  };

  const which = async (program: string): Promise<string | null> => {
    for (const folder of searchPath().split(':')) {
      const path = join(folder, program);
      if (await isProgram(path)) return path;
    }
    return null;
  };

  return {
    privileged: privilege !== 'none',
    privilege,
    requirePrivilege: () => requirePrivilege(privilege),
    run,
    must,
    pipe,
    spawnDetached,
    which,
  };
}

/** Looked up here and not by a shell: a fault must not wait for one. */
async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

function requirePrivilege(privilege: Privilege): void {
  if (privilege !== 'none') return;
  throw new ClusterError(
    'no-root',
    'this needs root, and neither root nor passwordless sudo is there',
    'Run as root, or give the user a NOPASSWD rule for sudo (hosted runners have one).',
  );
}

/** A grandchild that keeps our pipes open must not keep us. */
async function within<T>(work: Promise<T>, argv: readonly string[], limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timeoutError(argv, limitMs)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Under sudo the limit is kept by timeout(1), which says 124, or 137 when it had to kill. */
function overran(code: number | null, privilege: Privilege, options: CommandOptions, tookMs: number) {
  const byTimeout = options.root && privilege === 'sudo' && (code === 124 || code === 137);
  return byTimeout && tookMs >= options.timeoutMs;
}

function saysMissing(code: number | null, stderr: string, program: string): boolean {
  return code === 127 && stderr.startsWith('timeout:') && stderr.includes(program);
}

function endedBy(argv: readonly string[], { signal, notStarted }: ProgramEnd): string {
  return `"${brief(argv)}" ${notStarted ? `could not be started: ${notStarted}` : `was ended by ${signal}`}`;
}

function missingError(program: string): ClusterError {
  return new ClusterError(
    'missing-binary',
    `the program "${program}" is not on this machine`,
    `Install the package that holds "${program}"; "rmq-chaos doctor" lists what is missing.`,
  );
}

function timeoutError(argv: readonly string[], limitMs: number): ClusterError {
  return new ClusterError(
    'timeout',
    `"${brief(argv)}" did not end within its limit of ${limitMs} ms`,
    'The machine may be overloaded; try again, and look at its load if it stays so.',
  );
}

function failedError(argv: readonly string[], result: CommandResult): ClusterError {
  const said = (result.stderr.trim() || result.stdout.trim()).slice(-2_000);
  return new ClusterError(
    'command-failed',
    `"${brief(argv)}" ended with exit code ${result.exitCode}${said ? `: ${said}` : ''}`,
    '"rmq-chaos doctor" shows what this machine can do.',
  );
}

function brief(argv: readonly string[]): string {
  const line = argv.join(' ').replace(/\s+/g, ' ');
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
