import { mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ClusterError } from './cluster.js';
import type { Host } from './host.js';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.js';

/** `RMQ_CHAOS_CACHE`, else `rmq-chaos` in the user's cache folder (XDG base directory specification). */
export function defaultCacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.RMQ_CHAOS_CACHE) return env.RMQ_CHAOS_CACHE;
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'rmq-chaos');
}

/** Raised whenever a root file system is built differently, so that older ones are built anew. */
const format = 1;
const neededBytes = 700 * 1024 * 1024;
const lockPollMs = 500;
const lockLimitMs = 900_000;
const removeLimitMs = 120_000;

/**
 * Gives the folder of a cached thing, making it first when it is not there. It is made aside and renamed,
 * its marker written before the rename: a folder under its final name is always whole. Two makers at
 * once wait for each other. Throws {@link ClusterError} `disk-full`, `timeout` and what `make` throws.
 */
export async function cached(
  cacheFolder: string,
  name: string,
  host: Host,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const final = join(cacheFolder, name);
  if (await isWhole(final)) return final;
  await mkdir(cacheFolder, { recursive: true });
  const unlock = await lock(join(cacheFolder, `${name}.lock`));
  try {
    if (await isWhole(final)) return final;
    await requireSpace(cacheFolder);
    const aside = join(cacheFolder, `${name}.making`);
    await removeAll([aside, final], host);
    await mkdir(aside);
    try {
      await make(aside);
      await writeFile(join(aside, 'whole.json'), JSON.stringify({ format }));
      await rename(aside, final);
    } finally {
      await removeAll([aside], host);
    }
    return final;
  } finally {
    await unlock();
  }
}

async function isWhole(folder: string): Promise<boolean> {
  const marker = await readFile(join(folder, 'whole.json'), 'utf8').catch(() => '{}');
  return (JSON.parse(marker) as { format?: number }).format === format;
}

async function requireSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= neededBytes) return;
  throw new ClusterError(
    'disk-full',
    `${folder} has ${Math.floor((bavail * bsize) / 2 ** 20)} MB free, fetching a broker needs ${neededBytes / 2 ** 20} MB`,
    'Free some space, or set RMQ_CHAOS_CACHE to a folder on another disk.',
  );
}

/** Unpacked files belong to root, so removing them may take root. */
async function removeAll(folders: readonly string[], host: Host): Promise<void> {
  await host.must(['rm', '-rf', '--one-file-system', '--', ...folders], {
    root: host.privileged,
    timeoutMs: removeLimitMs,
  });
}

/** A lock that a dead owner does not hold. */
async function lock(file: string): Promise<() => Promise<void>> {
  const deadline = performance.now() + lockLimitMs;
  const own = JSON.stringify(await ownIdentity());
  while (performance.now() < deadline) {
    try {
      await writeFile(file, own, { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (await heldByDead(file)) await rm(file, { force: true });
    else await delay(lockPollMs);
  }
  throw new ClusterError(
    'timeout',
    `another run holds ${file} for more than ${lockLimitMs / 60_000} minutes`,
    'If no other run is fetching a broker, remove that file.',
  );
}

/** An empty file is a lock being taken just now. */
async function heldByDead(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text === '') return false;
  return !(await isAlive(JSON.parse(text) as ProcessIdentity));
}
