import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrokerRoot } from './broker-layout.js';
import type { ClusterNode, NodeFiles } from './cluster.js';
import type { Host } from './host.js';
import { placeClock } from './node-clock.js';

/** A node's own files on the machine; they survive the node's processes. */
export function nodeFolder(folder: string, node: string) {
  const base = join(folder, node);
  return {
    base,
    data: join(base, 'data'),
    etc: join(base, 'etc'),
    log: join(base, 'log'),
    /** What the broker writes to its console, all boots one after the other. */
    console: join(base, 'log', 'console.log'),
    /** Not empty as soon as the node's file system is set up. */
    ready: join(base, 'ready'),
    hosts: join(base, 'hosts'),
  };
}

const limitMs = 30_000;

/** Writes what a node finds at its boot and gives it to the broker's user. */
export async function writeNodeFolder(
  folder: string,
  node: ClusterNode,
  nodes: readonly ClusterNode[],
  files: NodeFiles,
  { broker, clockLibrary, host }: { broker: BrokerRoot; clockLibrary: string | null; host: Host },
): Promise<void> {
  const at = nodeFolder(folder, node.name);
  for (const name of ['data', 'etc', 'log', 'run', 'tmp', 'root'])
    await mkdir(join(at.base, name), { recursive: true });
  const hosts = nodes.map((other) => `${other.address} ${other.name}`);
  await writeFile(at.hosts, `127.0.0.1 localhost\n${hosts.join('\n')}\n`);
  await writeFile(join(at.etc, 'rabbitmq.conf'), files.rabbitmqConf);
  await writeFile(join(at.etc, 'advanced.config'), files.advancedConfig);
  await writeFile(join(at.etc, 'enabled_plugins'), files.enabledPlugins);
  if (clockLibrary !== null) await placeClock(at.etc, clockLibrary);
  await writeFile(join(at.data, '.erlang.cookie'), files.erlangCookie, { mode: 0o400 });
  await writeFile(at.console, '');
  const owned = [at.data, at.etc, at.log, join(at.base, 'run')];
  await host.must(['chown', '-R', `${broker.uid}:${broker.gid}`, ...owned], {
    root: true,
    timeoutMs: limitMs,
  });
  await host.must(['chmod', '1777', join(at.base, 'tmp')], { root: true, timeoutMs: limitMs });
}
