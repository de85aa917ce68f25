import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { defaultCacheFolder } from './broker-cache.js';
import { findBroker } from './broker-layout.js';
import { type SlowDiskFact, slowDiskFact } from './disk-ability.js';
import { readDistribution } from './distribution.js';
import { dockerVersion } from './engine.js';
import type { Host, Privilege } from './host.js';

/** What this machine can do; every fact was tried, none is guessed. */
export interface MachineFacts {
  readonly privilege: Privilege;
  /** Version of the docker engine that answers, or null. */
  readonly docker: string | null;
  /** Namespaces, mounts and a bridge can be made. */
  readonly namespaces: boolean;
  /** Packet filter rules can be set in a namespace; null: not known without namespaces. */
  readonly packetFilter: boolean | null;
  /** The kernel can delay packets (`sch_netem`); null: not known without namespaces. */
  readonly netem: boolean | null;
  /** Whether the disk of nodes without containers can be made slow. */
  readonly slowDisk: SlowDiskFact;
  /** Paths of the programs we call, null where missing. */
  readonly programs: Readonly<Record<string, string | null>>;
  /** Version of the installed RabbitMQ, or null. */
  readonly installedBroker: string | null;
  /** E.g. `debian bookworm`; null where there is no package source to fetch from. */
  readonly packageSource: string | null;
  readonly cacheFolder: string;
  readonly cacheFreeBytes: number;
}

const programs = [
  'ip',
  'nsenter',
  'unshare',
  'setsid',
  'bash',
  'nft',
  'tc',
  'apt-get',
  'dpkg',
  'tar',
  'docker',
];
const probeLimitMs = 10_000;

/** Finds out what this machine can do. Leaves nothing behind; a fact that cannot be had is "no". */
export async function machineFacts(host: Host): Promise<MachineFacts> {
  const paths = await Promise.all(programs.map((program) => host.which(program)));
  const namespaces = await inNamespace(host, 'ip link add probe type bridge && mount -t tmpfs probe /tmp');
  const source = await readDistribution().catch(() => null);
  const cacheFolder = defaultCacheFolder();
  return {
    privilege: host.privilege,
    docker: await dockerVersion(host),
    namespaces,
    packetFilter: namespaces ? await inNamespace(host, 'nft add table inet probe') : null,
    netem: namespaces ? await inNamespace(host, 'tc qdisc add dev lo root netem delay 1ms') : null,
    slowDisk: await slowDiskFact(process.env.RUNNER_TEMP || tmpdir(), host),
    programs: Object.fromEntries(programs.map((program, index) => [program, paths[index] ?? null])),
    installedBroker: (await findBroker('/').catch(() => null))?.version ?? null,
    packageSource: source && `${source.id} ${source.codename}`,
    cacheFolder,
    cacheFreeBytes: await freeBytes(cacheFolder),
  };
}

/** Tries a command in namespaces that end with it. */
async function inNamespace(host: Host, script: string): Promise<boolean> {
  if (!host.privileged) return false;
  const probe = [
    'unshare',
    '--net',
    '--uts',
    '--mount',
    '--pid',
    '--fork',
    '--kill-child',
    'sh',
    '-c',
    script,
  ];
  try {
    return (await host.run(probe, { root: true, timeoutMs: probeLimitMs })).exitCode === 0;
  } catch {
    return false;
  }
}

/** Free space where a folder is, or will be. */
async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return folder === dirname(folder) ? 0 : freeBytes(dirname(folder));
  }
}
