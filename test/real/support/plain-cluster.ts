import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster, ClusterNode, NodeFiles } from '../../../src/cluster/cluster.js';

const user = 'tester';
const password = 'tester';

/** The least that three brokers need to find each other; tests of the engines need no more. */
export function plainNodeFiles(nodes: readonly ClusterNode[], version: string): () => NodeFiles {
  const handling = /^4\.[3-9]/.test(version) ? [] : ['cluster_partition_handling = ignore'];
  const conf = [
    'cluster_formation.peer_discovery_backend = classic_config',
    ...nodes.map((node, index) => `cluster_formation.classic_config.nodes.${index + 1} = ${node.erlangName}`),
    ...handling,
    `default_user = ${user}`,
    `default_pass = ${password}`,
    'default_user_tags.administrator = true',
    'disk_free_limit.absolute = 20MB',
    '',
  ].join('\n');
  return () => ({
    rabbitmqConf: conf,
    advancedConfig:
      '[{kernel, [{net_ticktime, 8}]}, {rabbitmq_management_agent, [{disable_metrics_collector, false}]}].\n',
    enabledPlugins: '[rabbitmq_management].\n',
    erlangCookie: 'TESTCOOKIETESTCOOKIE',
  });
}

/** Resolves when every node sees every other as running, by each node's own management API. */
export async function formed(cluster: Cluster, limitMs = 180_000): Promise<void> {
  const end = performance.now() + limitMs;
  let last = '';
  while (performance.now() < end) {
    const seen = await Promise.all(cluster.nodes.map((node) => runningNodes(node.address)));
    if (seen.every((count) => count === cluster.nodes.length)) return;
    last = seen.join(', ');
    await delay(500);
  }
  const logs = await Promise.all(cluster.nodes.map((node) => cluster.logTail(node.name, 15)));
  throw new Error(`not formed within ${limitMs} ms, running nodes seen: ${last}\n${logs.join('\n')}`);
}

async function runningNodes(address: string): Promise<number> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  try {
    const response = await fetch(`http://${address}:15672/api/nodes`, {
      headers: { authorization },
      signal: AbortSignal.timeout(2_000),
    });
    const nodes = (await response.json()) as { running?: boolean }[];
    return nodes.filter((node) => node.running).length;
  } catch {
    return 0;
  }
}
