import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from './apt-download.js';
import { downloadFromArchive, wantedSuite } from './archive-download.js';
import { cached } from './broker-cache.js';
import { ClusterError } from './cluster.js';
import type { Docker } from './docker-command.js';
import type { Host } from './host.js';
import { clockEnvironment } from './node-clock.js';

const limitMs = 30_000;

/**
 * The library by which the clock of programs can be moved, from the cache or from the machine's own package
 * source; nothing is installed. `suite` null: that of the machine.
 * @returns its file on this machine.
 * @throws {@link ClusterError} those of fetching a suite.
 */
export async function fetchClockLibrary(
  suite: string | null,
  host: Host,
  options: { readonly cacheFolder: string; readonly progress: Progress },
): Promise<string> {
  const wanted = await wantedSuite(suite);
  const folder = await cached(options.cacheFolder, `${wanted.cacheName}-clock`, host, async (aside) => {
    const work = join(aside, 'download');
    const request = { packages: ['libfaketime'], folder: work };
    const files = await downloadFromArchive(wanted, request, host, options.progress);
    const file = files.find((each) => /\/libfaketime_[^/]+$/.test(each)) ?? '';
    await host.must(['dpkg-deb', '-x', file, join(aside, 'root')], { timeoutMs: limitMs });
    await host.must(['rm', '-rf', '--', work], { timeoutMs: limitMs });
  });
  return (await clockLibraryIn(join(folder, 'root'))) ?? noLibrary(folder);
}

/** Where Debian's and Ubuntu's package puts the one for programs of many threads; null when it is not there. */
export async function clockLibraryIn(rootfs: string): Promise<string | null> {
  const folder = join(rootfs, 'usr/lib');
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const faketime = join(folder, name, 'faketime');
    const files = await readdir(faketime).catch((): string[] => []);
    if (files.includes('libfaketimeMT.so.1')) return join(faketime, 'libfaketimeMT.so.1');
  }
  return null;
}

function noLibrary(folder: string): never {
  throw new ClusterError(
    'fetch-failed',
    `the package libfaketime in ${folder} has no libfaketimeMT.so.1`,
    'Remove that folder and try again.',
  );
}

const probeOffsetS = 3600;
const toleranceS = 60;

/** Prints the time, an hour on, for {@link whyClockStays}. */
export const clockProbe = (library: string): readonly string[] => [
  'env',
  ...clockEnvironment(library, `FAKETIME=+${probeOffsetS}`),
  ...['date', '+%s'],
];

/** Why a program that was to see another time did not; null: it did. `atMs`: the time at which it was asked. */
export function whyClockStays(said: string, atMs: number): string | null {
  const aheadS = Number(/^\d+$/m.exec(said)?.[0] ?? Number.NaN) - atMs / 1000;
  if (Math.abs(aheadS - probeOffsetS) <= toleranceS) return null;
  return said.trim().replace(/\s+/g, ' ').slice(0, 300) || 'its date(1) says nothing';
}

/**
 * Why the library does not move the clock of a program of a root file system; null: it does. Everything that
 * this takes is mounted in a namespace that ends with it.
 */
export async function whyClockStaysIn(rootfs: string, library: string, host: Host): Promise<string | null> {
  const argv = ['unshare', '--mount', 'bash', '-euc', probeScript, 'probe', rootfs, library];
  const { stdout, stderr } = await host.run([...argv, ...clockProbe('/tmp/library')], {
    root: true,
    timeoutMs: limitMs,
  });
  return whyClockStays(`${stdout}\n${stderr}`, Date.now());
}

/** The library notes things in /dev/shm. */
const probeScript = `
root=$1 library=$2; shift 2
exec 3<"$library"
mount -t tmpfs tmp "$root/tmp"
cat <&3 >"$root/tmp/library"
mount -t tmpfs dev "$root/dev"
mkdir -m 1777 "$root/dev/shm"
exec chroot "$root" "$@" 3<&-
`;

/** The same of a program in an image. */
export async function whyClockStaysInImage(
  image: string,
  library: string,
  docker: Docker,
): Promise<string | null> {
  const [program = '', ...words] = clockProbe('/tmp/library');
  const look = ['run', '--rm', '--network', 'none', '--user', '0', '--label', 'rmq-chaos.look=1'];
  const mount = ['--volume', `${library}:/tmp/library:ro`, '--entrypoint', program];
  const { stdout, stderr } = await docker.run([...look, '--pull', 'never', ...mount, image, ...words]);
  return whyClockStays(`${stdout}\n${stderr}`, Date.now());
}
