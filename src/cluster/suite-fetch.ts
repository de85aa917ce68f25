import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadPackages, type Progress } from './apt-download.js';
import { type AptSource, archiveCandidates } from './apt-source.js';
import { cached } from './broker-cache.js';
import { ClusterError } from './cluster.js';
import { type Distribution, readDistribution } from './distribution.js';
import type { Host } from './host.js';
import { buildRootfs } from './rootfs-build.js';

/** RabbitMQ, the tools its scripts call, and what a node or a bare machine needs for its network. */
const packages = [
  'rabbitmq-server',
  ...['base-files', 'base-passwd', 'bash', 'coreutils', 'dash', 'debianutils', 'findutils', 'grep', 'gzip'],
  ...['hostname', 'libc-bin', 'login', 'mawk', 'mount', 'ncurses-base', 'netbase', 'procps', 'sed', 'tar'],
  ...['util-linux', 'iproute2', 'nftables'],
];

/**
 * Root file system of a suite with RabbitMQ in it, from the cache or fetched from the machine's own
 * package source. Nothing is installed, no script of a package runs, nothing outside the cache folder
 * is written. Needs root (files must belong to root) only when it is not cached yet.
 * Throws {@link ClusterError} `no-apt`, `fetch-failed`, `foreign-archive`, `disk-full`, `no-root`.
 */
export async function fetchSuite(
  suite: string | null,
  host: Host,
  options: { cacheFolder: string; progress: Progress },
): Promise<string> {
  const distribution = await readDistribution();
  const wanted = suite ?? distribution.codename;
  if (!/^[a-z][a-z0-9.-]*$/.test(wanted))
    throw new ClusterError('fetch-failed', `"${wanted}" is no suite name`, 'Use a name such as "bookworm".');
  const name = `${distribution.id}-${wanted}-${process.arch}`;
  const folder = await cached(options.cacheFolder, name, host, async (aside) => {
    host.requirePrivilege();
    const work = join(aside, 'download');
    const files = await download(distribution, wanted, work, host, options.progress);
    options.progress(`unpacking ${files.length} packages of ${wanted}`);
    await buildRootfs(files, join(aside, 'root'), host);
    await host.must(['rm', '-rf', '--', work], { timeoutMs: 60_000 });
  });
  return join(folder, 'root');
}

/** Tries the likeliest source first; another's archive that shares a suite name is passed over. */
async function download(
  distribution: Distribution,
  suite: string,
  work: string,
  host: Host,
  progress: Progress,
): Promise<readonly string[]> {
  const candidates = archiveCandidates(distribution.sources, distribution.codename);
  let foreign: unknown = new ClusterError(
    'no-apt',
    `no entry of this machine's apt sources is the archive of ${distribution.id} ${distribution.codename}`,
    'Give a root file system folder or a container image as the broker source.',
  );
  for (const [index, source] of candidates.entries()) {
    const folder = join(work, String(index));
    await mkdir(folder, { recursive: true });
    try {
      return await downloadPackages(request(source, folder), host, progress);
    } catch (error) {
      if (!(error instanceof ClusterError) || error.code !== 'foreign-archive') throw error;
      foreign = error;
    }
  }
  throw foreign;

  function request(source: AptSource, folder: string) {
    return { source, suite, origin: distribution.id, packages, folder };
  }
}
