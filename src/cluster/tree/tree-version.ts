import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ClusterError } from '../cluster.js';

/**
 * The version that an unpacked `generic-unix` archive states by its own plugin `rabbit-VERSION`; null when the
 * folder is none.
 */
export async function treeVersion(folder: string): Promise<string | null> {
  const scripts = ['sbin/rabbitmq-server', 'sbin/rabbitmq-env', 'sbin/rabbitmq-defaults', 'escript'];
  const there = await Promise.all(scripts.map((name) => exists(join(folder, name))));
  if (there.includes(false)) return null;
  for (const name of await readdir(join(folder, 'plugins')).catch((): string[] => [])) {
    const version = /^rabbit-(\w[^/]*?)(\.ez)?$/.exec(name)?.[1];
    if (version !== undefined) return version;
  }
  return null;
}

/** @throws {ClusterError} `broker-not-found` saying what was expected. */
export async function requireTree(folder: string, shown: string): Promise<string> {
  const version = await treeVersion(folder);
  if (version !== null) return version;
  throw new ClusterError(
    'broker-not-found',
    `${shown} is no RabbitMQ as "make package-generic-unix" makes it`,
    'Expected in it: sbin/rabbitmq-server, sbin/rabbitmq-env, sbin/rabbitmq-defaults, escript and plugins/rabbit-VERSION.',
  );
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
