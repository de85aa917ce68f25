import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFileCommands } from './file-commands.js';
import type { StepLog } from './step-log.js';

const maxSummaryBytes = 1_048_576;
const names = ['output', 'state', 'env', 'path', 'step_summary'] as const;
type FileName = (typeof names)[number];

export interface FileResults {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Null: the step wrote none, or one that was too long and is dropped. */
  readonly summary: string | null;
  /** For the steps after it. */
  readonly env: Readonly<Record<string, string>>;
  /** Folders to put in front of the steps after it. */
  readonly path: readonly string[];
  /** A bad file fails the step. */
  readonly failed: boolean;
}

/** The files a step talks to the runner through; fresh and empty for each step. */
export class StepFiles {
  readonly env: Readonly<Record<string, string>>;
  private readonly paths: ReadonlyMap<FileName, string>;

  constructor(folder: string, step: string) {
    this.paths = new Map(names.map((name) => [name, join(folder, `${name}_${step}`)]));
    for (const path of this.paths.values()) writeFileSync(path, '');
    this.env = Object.fromEntries(names.map((name) => [`GITHUB_${name.toUpperCase()}`, this.path(name)]));
  }

  /** Read after the step ended, however it ended. */
  read(log: StepLog): FileResults {
    let failed = false;
    const values = (name: FileName): Readonly<Record<string, string>> => {
      try {
        const parsed = parseFileCommands(readFileSync(this.path(name), 'utf8'));
        return Object.fromEntries([...parsed].map(([key, value]) => [key, log.masks.apply(value)]));
      } catch (error) {
        failed = true;
        log.annotate('error', `Unable to process file command '${name}' successfully.`, {});
        log.annotate('error', error instanceof Error ? error.message : String(error), {});
        return {};
      }
    };
    const outputs = values('output');
    const state = values('state');
    const env = values('env');
    const path = readFileSync(this.path('path'), 'utf8')
      .split(/\r?\n/)
      .filter((folder) => folder !== '');
    return { outputs, state, env, path, summary: this.summary(log), failed };
  }

  private summary(log: StepLog): string | null {
    const text = readFileSync(this.path('step_summary'), 'utf8');
    if (text === '') return null;
    const bytes = Buffer.byteLength(text);
    if (bytes <= maxSummaryBytes) return log.masks.apply(text);
    log.annotate(
      'error',
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${maxSummaryBytes / 1024}k, got ${Math.ceil(bytes / 1024)}k.`,
      {},
    );
    return null;
  }

  private path(name: FileName): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`no file for ${name}`);
    return path;
  }
}
