import { join } from 'node:path';
import type { Progress } from './apt-download.js';
import { downloadFromArchive, wantedSuite } from './archive-download.js';
import { cached } from './broker-cache.js';
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
  const wanted = await wantedSuite(suite);
  const folder = await cached(options.cacheFolder, wanted.cacheName, host, async (aside) => {
    host.requirePrivilege();
    const work = join(aside, 'download');
    const files = await downloadFromArchive(wanted, { packages, folder: work }, host, options.progress);
    options.progress(`unpacking ${files.length} packages of ${wanted.suite}`);
    await buildRootfs(files, join(aside, 'root'), host);
    await host.must(['rm', '-rf', '--', work], { timeoutMs: 60_000 });
  });
  return join(folder, 'root');
}
