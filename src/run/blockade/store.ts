import { appendFile, link, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type AuditEvent, auditLine } from '../../blockade/audit-line.js';
import { isAlive, ownIdentity, type ProcessIdentity } from '../../cluster/process-identity.js';
import { BlockadeError } from './blockade-error.js';
import { type LivingBlockade, parseLiving, serialiseLiving } from './living-blockade.js';

const lockLimitMs = 120_000;
const lockPollMs = 20;

/** The folder `.blockade`: what a blockade keeps from one command to the next. */
export class BlockadeStore {
  readonly stateFile: string;

  constructor(readonly folder: string) {
    this.stateFile = join(folder, 'state.yml');
  }

  auditFile(id: string): string {
    return join(this.folder, 'audit', `${id}.json`);
  }

  /** @throws {BlockadeError} when there is none; StateFileError when it cannot be read. */
  async load(): Promise<LivingBlockade> {
    const text = await this.text();
    if (text === null)
      throw new BlockadeError(`No blockade exists in this context (there is no ${this.stateFile})`);
    return parseLiving(text, this.stateFile);
  }

  async exists(): Promise<boolean> {
    return (await this.text()) !== null;
  }

  /** Replaces the state as a whole: whoever reads meanwhile sees the old one or the new one. */
  async save(living: LivingBlockade): Promise<void> {
    const aside = `${this.stateFile}.new`;
    await mkdir(this.folder, { recursive: true });
    await writeFile(aside, serialiseLiving(living));
    await rename(aside, this.stateFile);
  }

  /** Forgets the blockade; its audit trail stays. */
  async remove(): Promise<void> {
    await rm(this.stateFile, { force: true });
    await rm(`${this.stateFile}.new`, { force: true });
  }

  /** Adds a line to the audit trail. */
  async audit(id: string, event: AuditEvent): Promise<void> {
    await mkdir(join(this.folder, 'audit'), { recursive: true });
    await appendFile(this.auditFile(id), auditLine(event));
  }

  /**
   * Does something while no other command changes this blockade; the lock of a dead process is no lock.
   * @throws {BlockadeError} when another command holds it longer than the limit.
   */
  async locked<T>(work: () => Promise<T>): Promise<T> {
    const file = join(this.folder, 'lock');
    await mkdir(this.folder, { recursive: true });
    const own = JSON.stringify(await ownIdentity());
    const deadline = performance.now() + lockLimitMs;
    while (!(await taken(file, own))) {
      if (await heldByDead(file)) await rm(file, { force: true });
      else if (performance.now() < deadline) await delay(lockPollMs);
      else
        throw new BlockadeError(
          `another command has been at work on this blockade for ${lockLimitMs / 1000} s (${file})`,
        );
    }
    try {
      return await work();
    } finally {
      await rm(file, { force: true });
      // Only an empty folder goes.
      await rmdir(this.folder).catch(() => undefined);
    }
  }

  private async text(): Promise<string | null> {
    try {
      return await readFile(this.stateFile, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}

/** The lock appears with its owner already in it. */
async function taken(file: string, own: string): Promise<boolean> {
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, own);
  try {
    await link(aside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** A lock that has just been given back is nobody's. */
async function heldByDead(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text !== '' && !(await isAlive(JSON.parse(text) as ProcessIdentity));
}
