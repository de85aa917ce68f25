import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../../src/cli/main.js';
import type { LivingBlockade } from '../../../src/run/blockade/living-blockade.js';
import { deafOf } from './heard.js';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder in which blockade commands are called, with a temporary folder of its own for all they keep. */
export class BlockadePlace {
  private constructor(
    readonly folder: string,
    readonly name: string,
  ) {}

  static async make(name: string, file: string): Promise<BlockadePlace> {
    const folder = await mkdtemp(join(tmpdir(), 'rmq-chaos-blockade-test-'));
    await mkdir(join(folder, name));
    const place = new BlockadePlace(folder, name);
    await writeFile(join(place.cwd, 'blockade.yml'), file);
    return place;
  }

  get cwd(): string {
    return join(this.folder, this.name);
  }

  get env(): NodeJS.ProcessEnv {
    return { ...process.env, RUNNER_TEMP: this.folder };
  }

  /** Calls `rmq-chaos` here. */
  async cli(...argv: string[]): Promise<Said> {
    const out: string[] = [];
    const err: string[] = [];
    const code = await main(argv, {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      env: this.env,
      cwd: this.cwd,
      interactive: false,
      signal: new AbortController().signal,
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  }

  /** Calls a blockade command that must succeed. */
  async blockade(...argv: string[]): Promise<Said> {
    const said = await this.cli('blockade', ...argv);
    if (said.code !== 0) throw new Error(`blockade ${argv.join(' ')}: exit code ${said.code}\n${said.err}`);
    return said;
  }

  /** The same in a process of its own, to be killed. */
  spawn(...argv: string[]): ChildProcess {
    const script = fileURLToPath(new URL('blockade-process.ts', import.meta.url));
    const load = 'import("vite").then((vite) => vite.runnerImport(process.argv[1]))';
    return spawn(process.execPath, ['-e', load, script, this.cwd, ...argv], {
      env: this.env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }

  async status(): Promise<readonly Record<string, unknown>[]> {
    return JSON.parse((await this.blockade('status', '--json')).out);
  }

  async state(): Promise<LivingBlockade> {
    const text = JSON.parse(await readFile(join(this.cwd, '.blockade', 'state.yml'), 'utf8'));
    return { ...text.rmq_chaos, id: text.blockade_id };
  }

  /** By real datagrams: for every running node, who does not hear it. */
  async deaf(): Promise<Record<string, readonly string[]>> {
    const { nodes } = await this.state();
    const places = Object.entries(nodes).flatMap(([name, { address, process }]) =>
      address && process ? [{ name, address, pid: process.pid }] : [],
    );
    return deafOf(places);
  }

  /** Journals that are still there. */
  async journals(): Promise<readonly string[]> {
    return readdir(join(this.folder, 'rmq-chaos-journal')).catch(() => []);
  }

  async remove(): Promise<void> {
    await this.cli('blockade', 'destroy');
    await this.cli('clean', '--all');
    await rm(this.folder, { recursive: true, force: true });
  }
}
