import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const door = fileURLToPath(new URL('../../../src/rmq-chaos.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));
const load =
  'process.chdir(process.env.TEST_ROOT); const vite = await import("vite"); process.chdir(process.env.TEST_FOLDER); await vite.runnerImport(process.argv[1]);';

export interface CliProcess {
  readonly child: ChildProcess;
  /** All that it has said so far, stdout and stderr. */
  said(): string;
  readonly ended: Promise<number | null>;
}

/** Runs the command line of these sources, not of the bundle, in a folder that also holds its journal. */
export function cliFromSource(
  folder: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
): CliProcess {
  const child = spawn(process.execPath, ['--input-type=module', '-e', load, door, ...argv], {
    cwd: root,
    env: { ...process.env, RUNNER_TEMP: folder, TEST_ROOT: root, TEST_FOLDER: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, said: () => said, ended };
}
