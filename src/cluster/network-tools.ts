import { resolve } from 'node:path';
import type { Progress } from './apt-download.js';
import { defaultCacheFolder } from './broker-cache.js';
import { ClusterError } from './cluster.js';
import type { Host } from './host.js';

export interface NetworkTools {
  /**
   * Words that run nft, to stand behind {@link Cluster.inNetwork}'s, as root. It may run in another root
   * file system, so give it its rules through stdin (`-f -`), never as a file. Let
   * that be a pipe: versions before 1.0.6 open it by name, which a socket, as Node gives its children, does
   * not allow.
   */
  readonly nft: readonly string[];
}

/** Programs that must be the machine's own, with the package that holds them. */
const required = { ip: 'iproute2', nsenter: 'util-linux', unshare: 'util-linux', setsid: 'util-linux' };

/**
 * Finds the packet filter's tool: the machine's own, else the one in a fetched root file system.
 * Throws {@link ClusterError} `missing-binary` and those of {@link fetchSuite}.
 */
export async function networkTools(
  host: Host,
  options: { cacheFolder?: string; progress?: Progress } = {},
): Promise<NetworkTools> {
  if ((await host.which('nft')) !== null) return { nft: ['nft'] };
  const { fetchSuite } = await import('./suite-fetch.js');
  const rootfs = await fetchSuite(null, host, {
    cacheFolder: resolve(options.cacheFolder ?? defaultCacheFolder()),
    progress: options.progress ?? (() => undefined),
  });
  return { nft: foreignNft(rootfs) };
}

/** nft before 1.0.6 opens /dev/stdin by name, which a socket, as Node gives its children, does not allow. */
const realPipe = 'cat |';

/** nft of another root file system, with /proc and /dev in a mount namespace that ends with it. */
export function foreignNft(rootfs: string): readonly string[] {
  const mounts = 'mount --rbind /proc "$0/proc" && mount --rbind /dev "$0/dev"';
  return [
    'unshare',
    '--mount',
    'sh',
    '-c',
    `${mounts} && ${realPipe} chroot "$0" /usr/sbin/nft "$@"`,
    rootfs,
  ];
}

/** Throws {@link ClusterError} `missing-binary` when a program that nothing can stand in for is not there. */
export async function requireNamespaceTools(host: Host): Promise<void> {
  for (const [program, packageName] of Object.entries(required)) {
    if ((await host.which(program)) !== null) continue;
    throw new ClusterError(
      'missing-binary',
      `the program "${program}" is not on this machine`,
      `Install the package ${packageName}.`,
    );
  }
}
