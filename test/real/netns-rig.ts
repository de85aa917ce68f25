import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrokerRoot, resolveBroker } from '../../src/cluster/broker-source.js';
import type { Cluster, NodeFiles } from '../../src/cluster/cluster.js';
import { createHost, type Host } from '../../src/cluster/host.js';
import { type Journal, openJournal } from '../../src/cluster/journal.js';
import { createNetnsCluster } from '../../src/cluster/netns.js';

export const nodeNames = ['rabbitmq1', 'rabbitmq2', 'rabbitmq3'];

/** The smallest configuration with which three nodes find each other. */
export function minimalFiles(): NodeFiles {
  const peers = nodeNames.map(
    (name, i) => `cluster_formation.classic_config.nodes.${i + 1} = rabbit@${name}`,
  );
  return {
    rabbitmqConf: [
      'cluster_formation.peer_discovery_backend = classic_config',
      ...peers,
      'loopback_users = none',
      'net_ticktime = 8',
      'vm_memory_high_watermark.absolute = 1GB',
      '',
    ].join('\n'),
    advancedConfig: '[].\n',
    enabledPlugins: '[].\n',
    erlangCookie: 'NETNSTESTCOOKIE',
  };
}

export interface Rig {
  readonly host: Host;
  readonly journal: Journal;
  readonly broker: BrokerRoot;
  readonly cluster: Cluster;
  /** Holds the journal folder and the nodes' folder. */
  readonly base: string;
}

export async function makeRig(suite: string, base?: string): Promise<Rig> {
  const host = await createHost();
  const folder = base ?? (await mkdtemp(join(tmpdir(), 'netns-test-')));
  const runId = `netns-${suite}-${process.pid}`;
  const journal = await openJournal({ runId, folder: join(folder, 'journal') });
  const broker = await resolveBroker({ kind: 'suite', suite }, host);
  const nodes = join(folder, 'nodes');
  const cluster = await createNetnsCluster({ runId, nodes: nodeNames, broker, host, journal, folder: nodes });
  return { host, journal, broker, cluster, base: folder };
}
