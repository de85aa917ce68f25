import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AptSource, parseDeb822, parseOneLine } from './apt-source.js';
import { ClusterError } from './cluster.js';

/** What this machine's own package system is. */
export interface Distribution {
  /** `debian` or `ubuntu`: os-release(5) `ID`, also the `Origin` of its archive in lower case. */
  readonly id: string;
  /** Suite of this release, e.g. `bookworm`. */
  readonly codename: string;
  readonly sources: readonly AptSource[];
}

/** Reads os-release and apt's sources. Throws ClusterError `no-apt` where there is no such distribution. */
export async function readDistribution(root = '/'): Promise<Distribution> {
  const release = await readFile(join(root, 'etc/os-release'), 'utf8').catch(() => '');
  const field = (name: string) => new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(release)?.[1] ?? '';
  const codename = field('VERSION_CODENAME');
  const sources = await readSources(join(root, 'etc/apt'));
  if (codename === '' || sources.length === 0)
    throw new ClusterError(
      'no-apt',
      'this machine has no Debian or Ubuntu package source to fetch RabbitMQ from',
      'Give a root file system folder or a container image as the broker source, or install rabbitmq-server.',
    );
  return { id: field('ID'), codename, sources };
}

async function readSources(folder: string): Promise<AptSource[]> {
  const parts = join(folder, 'sources.list.d');
  const names = await readdir(parts).catch(() => []);
  const files = [join(folder, 'sources.list'), ...names.sort().map((name) => join(parts, name))];
  const sources: AptSource[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (file.endsWith('.list')) sources.push(...parseOneLine(text));
    if (file.endsWith('.sources')) sources.push(...parseDeb822(text));
  }
  return sources;
}
