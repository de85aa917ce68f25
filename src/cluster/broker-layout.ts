import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ClusterError } from './cluster.js';

/** A RabbitMQ that is unpacked and can be run. */
export interface BrokerRoot {
  /** Folder to be the node's `/`; `/` itself for an installed broker. */
  readonly rootfs: string;
  /** As its own folder states it, e.g. `3.10.8`. */
  readonly version: string;
  /** Folder inside the root file system that holds `rabbitmq-server` and `rabbitmqctl`. */
  readonly binFolder: string;
  /** User `rabbitmq` of that root file system. */
  readonly uid: number;
  readonly gid: number;
  /** A RabbitMQ that is no part of the root file system: its folder, which a node has at {@link treePlace}. */
  readonly tree?: { readonly folder: string; readonly digest: string; readonly erlangFolder: string };
}

/** Where a node that is no container has its tree: a folder that every node has of its own. */
export const treePlace = '/run/rabbitmq-tree';

/** Finds RabbitMQ where Debian's, RabbitMQ's own packages and the official images put it; null when nowhere. */
export async function findBroker(rootfs: string): Promise<BrokerRoot | null> {
  const place = (await inDistribution(rootfs)) ?? (await inOpt(rootfs));
  if (!place) return null;
  const passwd = await readFile(join(rootfs, 'etc/passwd'), 'utf8').catch(() => '');
  const user = /^rabbitmq:[^:]*:(\d+):(\d+):/m.exec(passwd);
  if (!user)
    throw new ClusterError(
      'broker-without-user',
      `RabbitMQ in ${rootfs} has no user "rabbitmq" in etc/passwd`,
      'Use a root file system made by installing the rabbitmq-server package.',
    );
  return { rootfs, ...place, uid: Number(user[1]), gid: Number(user[2]) };
}

/** `PATH` inside a node: the broker's own scripts come before any wrapper of the distribution's. */
export function nodePath(broker: BrokerRoot): string {
  const erlang = broker.tree ? `${broker.tree.erlangFolder}:` : '';
  return `${broker.binFolder}:${erlang}/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;
}

async function inDistribution(rootfs: string): Promise<{ version: string; binFolder: string } | null> {
  const folder = '/usr/lib/rabbitmq/lib';
  for (const name of await list(join(rootfs, folder))) {
    const version = /^rabbitmq_server-(\d.*)$/.exec(name)?.[1];
    const binFolder = `${folder}/${name}/sbin`;
    if (version && (await hasServer(rootfs, binFolder))) return { version, binFolder };
  }
  return null;
}

async function inOpt(rootfs: string): Promise<{ version: string; binFolder: string } | null> {
  const folder = '/opt/rabbitmq';
  for (const name of await list(join(rootfs, folder, 'plugins'))) {
    const version = /^rabbit-(\d[^/]*?)(\.ez)?$/.exec(name)?.[1];
    const binFolder = `${folder}/sbin`;
    if (version && (await hasServer(rootfs, binFolder))) return { version, binFolder };
  }
  return null;
}

const list = (folder: string) => readdir(folder).catch((): string[] => []);

const hasServer = (rootfs: string, binFolder: string) =>
  access(join(rootfs, binFolder, 'rabbitmq-server')).then(
    () => true,
    () => false,
  );
