import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Progress } from '../apt-download.js';
import { cached } from '../broker-cache.js';
import { ClusterError } from '../cluster.js';
import type { Host } from '../host.js';
import { requireTree, treeVersion } from './tree-version.js';

/** An unpacked RabbitMQ in the cache: whole, readable to everybody, and never changed again. */
export interface UnpackedTree {
  readonly folder: string;
  readonly version: string;
  /** Of its content: the same for the same RabbitMQ. */
  readonly digest: string;
}

const unpackLimitMs = 300_000;
const digestLength = 16;

/**
 * Brings a `generic-unix` archive, or one that is unpacked already, into the cache, under a name made of its
 * content. A tree that a build replaces meanwhile thus stays what it was for the run.
 * @throws {ClusterError} `broker-not-found`, `unpack-failed`, `disk-full`.
 */
export async function unpackTree(
  source: { readonly kind: 'tarball' | 'tree'; readonly path: string },
  host: Host,
  options: { readonly cacheFolder: string; readonly progress: Progress },
): Promise<UnpackedTree> {
  const path = resolve(source.path);
  const shown = basename(path);
  const isArchive = source.kind === 'tarball';
  await requireKind(path, isArchive);
  if (!isArchive) await requireTree(path, path);
  const digest = (isArchive ? await digestOfFile(path) : await digestOfTree(path, host)).slice(
    0,
    digestLength,
  );
  const whole = await cached(options.cacheFolder, `rabbitmq-tree-${digest}`, host, async (aside) => {
    options.progress(isArchive ? `unpacking ${shown}` : `copying the RabbitMQ in ${path}`);
    const into = join(aside, 'tree');
    await mkdir(into);
    if (isArchive) await extract(path, into, host);
    else await host.must(['cp', '-R', '--', `${path}/.`, into], { timeoutMs: unpackLimitMs });
    await host.must(['chmod', '-R', 'u+w,a+rX', '--', into], { timeoutMs: unpackLimitMs });
    await requireTree(into, path);
    await useUsualFolders(into);
  });
  const folder = join(whole, 'tree');
  return { folder, version: await requireTree(folder, path), digest };
}

async function requireKind(path: string, isArchive: boolean): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (isArchive ? found?.isFile() : found?.isDirectory()) return;
  const what = isArchive ? 'file' : 'folder';
  throw new ClusterError(
    'broker-not-found',
    found === null ? `there is no ${what} ${path}` : `${path} is not a ${what}`,
    isArchive
      ? 'Give a generic-unix archive of RabbitMQ; "tree:" takes one that is unpacked.'
      : 'Give the folder that holds sbin and plugins; "tarball:" takes an archive.',
  );
}

/** The archive's only top folder is left out, whatever it is called. */
async function extract(archive: string, into: string, host: Host): Promise<void> {
  const words = ['tar', '-x', '--no-same-owner', '-f', archive, '-C', into];
  const { exitCode, stderr } = await host.run(words, { timeoutMs: unpackLimitMs });
  if (exitCode !== 0)
    throw new ClusterError(
      'unpack-failed',
      `${archive} could not be unpacked: ${stderr.trim().split('\n').slice(0, 3).join(' ')}`,
      'It must be a tar archive, plain or compressed; .xz needs the program "xz" (package xz-utils).',
    );
  const [only, ...others] = await readdir(into);
  if (only === undefined || others.length > 0 || (await treeVersion(join(into, only))) === null) return;
  const inside = await readdir(join(into, only));
  const from = inside.map((name) => join(into, only, name));
  await host.must(['mv', '--', ...from, into], { timeoutMs: unpackLimitMs });
}

/**
 * The archive keeps everything below its own folder, packages use /etc, /var/lib and /var/log: the one line
 * that tells them apart, as the scripts themselves say ("updated in package install steps").
 */
async function useUsualFolders(tree: string): Promise<void> {
  const file = join(tree, 'sbin/rabbitmq-defaults');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^SYS_PREFIX=.*$/m, 'SYS_PREFIX='));
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Names, modes and contents; not times and owners. */
async function digestOfTree(path: string, host: Host): Promise<string> {
  const still = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner'];
  const { stdout } = await host.pipe(['tar', '-c', ...still, '-C', path, '.'], ['sha256sum'], {
    timeoutMs: unpackLimitMs,
  });
  return stdout.trim();
}
