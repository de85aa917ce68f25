import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type DownloadRequest, downloadPackages, type Progress } from './apt-download.js';
import { archiveCandidates } from './apt-source.js';
import { ClusterError } from './cluster.js';
import { type Distribution, readDistribution } from './distribution.js';
import type { Host } from './host.js';

/** A suite of the machine's own distribution. */
export interface WantedSuite {
  readonly distribution: Distribution;
  readonly suite: string;
  /** Of whatever is cached of it, e.g. `debian-bookworm-x64`. */
  readonly cacheName: string;
}

/** `suite` null: that of the machine. Throws {@link ClusterError} `no-apt`, `fetch-failed`. */
export async function wantedSuite(suite: string | null): Promise<WantedSuite> {
  const distribution = await readDistribution();
  const wanted = suite ?? distribution.codename;
  if (!/^[a-z][a-z0-9.-]*$/.test(wanted))
    throw new ClusterError('fetch-failed', `"${wanted}" is no suite name`, 'Use a name such as "bookworm".');
  return { distribution, suite: wanted, cacheName: `${distribution.id}-${wanted}-${process.arch}` };
}

/**
 * Downloads packages of a suite from the machine's own package source. Tries the likeliest entry first;
 * another's archive that shares a suite name is passed over. Throws as {@link downloadPackages}.
 */
export async function downloadFromArchive(
  { distribution, suite }: WantedSuite,
  wanted: Pick<DownloadRequest, 'packages' | 'folder'>,
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
    const folder = join(wanted.folder, String(index));
    await mkdir(folder, { recursive: true });
    try {
      const request = { source, suite, origin: distribution.id, packages: wanted.packages, folder };
      return await downloadPackages(request, host, progress);
    } catch (error) {
      if (!(error instanceof ClusterError) || error.code !== 'foreign-archive') throw error;
      foreign = error;
    }
  }
  throw foreign;
}
