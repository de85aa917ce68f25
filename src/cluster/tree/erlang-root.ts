import { lstat, readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ErlangSource } from '../../config/scenario.js';
import type { Progress } from '../apt-download.js';
import { ClusterError } from '../cluster.js';
import type { Host } from '../host.js';
import { brokerId } from '../rootfs-build.js';
import { fetchSuite } from '../suite-fetch.js';

/** A root file system with an Erlang in it. */
export interface ErlangRoot {
  /** Folder to be a node's `/`; `/` itself for the machine's own Erlang. */
  readonly rootfs: string;
  /** Folder in it that holds `erl`. */
  readonly erlangFolder: string;
  readonly uid: number;
  readonly gid: number;
}

interface FetchOptions {
  readonly cacheFolder: string;
  readonly progress: Progress;
}

const usualFolders = ['/usr/local/bin', '/usr/bin', '/usr/local/lib/erlang/bin', '/usr/lib/erlang/bin'];
const probeLimitMs = 30_000;
/** Says the release, e.g. `27`. */
const probe = ['-noshell', '-eval', 'io:put_chars(erlang:system_info(otp_release)), halt().'];

/**
 * The Erlang for a RabbitMQ that brings none, without a container engine.
 * @throws {ClusterError} `erlang-not-found`, `image-needs-docker`, and those of {@link fetchSuite}.
 */
export async function erlangRoot(
  source: ErlangSource,
  host: Host,
  options: FetchOptions,
): Promise<ErlangRoot> {
  switch (source.kind) {
    case 'auto':
      return (await machinesOwn(host, options.progress)) ?? (await suitesOwn(host, options));
    case 'suite':
      return rootWithErlang(await fetchSuite(source.suite, host, options));
    case 'rootfs':
      return rootWithErlang(resolve(source.path));
    case 'image':
      throw new ClusterError(
        'image-needs-docker',
        `the Erlang of the image "${source.image}" can only be used by the docker engine`,
        'Choose the docker engine, or an Erlang that needs none (auto, suite, rootfs).',
      );
  }
}

/** The Erlang of this machine's own distribution, fetched and not installed. */
export async function suitesOwn(host: Host, options: FetchOptions): Promise<ErlangRoot> {
  try {
    return await rootWithErlang(await fetchSuite(null, host, options));
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
    throw new ClusterError(
      'erlang-not-found',
      `RabbitMQ needs Erlang, and there is none: no "erl" on PATH, and ${error.message}`,
      'Install Erlang, or name one: "erlang: suite:NAME", "rootfs:FOLDER", or "image:erlang:27" with docker.',
      { cause: error },
    );
  }
}

/** The Erlang on PATH; null when there is none, or none that the broker's user could run. */
async function machinesOwn(host: Host, progress: Progress): Promise<ErlangRoot | null> {
  const erl = await host.which('erl');
  if (erl === null) return null;
  // A node has folders of its own in their places.
  if (/^\/(tmp|run)\//.test(await realpath(erl))) {
    progress(`the Erlang ${erl} is passed over: a node cannot see what lies below /tmp or /run`);
    return null;
  }
  const own = process.getuid?.() ?? 0;
  // Never as root; who runs us may reach an Erlang in a home folder that nobody else can.
  const [uid, gid] = own === 0 ? [brokerId, brokerId] : [own, process.getgid?.() ?? own];
  const user = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'];
  const said = await host
    .run([...(own === 0 ? user : []), 'env', 'HOME=/tmp', erl, ...probe], { timeoutMs: probeLimitMs })
    .catch((error: Error) => ({ exitCode: 1, stdout: '', stderr: error.message }));
  if (said.exitCode !== 0) {
    progress(`the Erlang ${erl} is passed over, it does not run as user ${uid}: ${said.stderr.trim()}`);
    return null;
  }
  progress(`using this machine's Erlang/OTP ${said.stdout.trim()} (${erl})`);
  return { rootfs: '/', erlangFolder: dirname(erl), uid, gid };
}

async function rootWithErlang(rootfs: string): Promise<ErlangRoot> {
  for (const folder of usualFolders) {
    // A link in it may be absolute, and then leads somewhere only from inside.
    const there = await lstat(join(rootfs, folder, 'erl')).catch(() => null);
    if (there === null) continue;
    const passwd = await readFile(join(rootfs, 'etc/passwd'), 'utf8').catch(() => '');
    const [, uid = brokerId, gid = brokerId] = /^rabbitmq:[^:]*:(\d+):(\d+):/m.exec(passwd) ?? [];
    return { rootfs, erlangFolder: folder, uid: Number(uid), gid: Number(gid) };
  }
  throw new ClusterError(
    'erlang-not-found',
    `there is no Erlang in the root file system ${rootfs}`,
    `It must hold "erl" in one of ${usualFolders.join(', ')}.`,
  );
}
