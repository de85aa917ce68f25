import type { ClusterNode, NodeFiles } from '../cluster/cluster.js';
import type { ClusterSpec } from '../config/scenario.js';
import type { Credentials } from './credentials.js';
import { atLeast } from './version.js';

export const amqpPort = 5672;
export const managementPort = 15672;

/** What a scenario says of its brokers' configuration. */
export type BrokerSpec = Pick<ClusterSpec, 'partitionHandling' | 'netTickSeconds' | 'config'>;

/**
 * The files every node boots with; the same on all nodes. Lines of the scenario's own `config` win over ours.
 * Keys that a version does not know are left out, because a node refuses to boot on an unknown key.
 */
export function nodeFiles(
  spec: BrokerSpec,
  nodes: readonly ClusterNode[],
  credentials: Credentials,
  cookie: string,
  brokerVersion: string,
): NodeFiles {
  const settings = { ...brokerSettings(spec, brokerVersion), ...ourSettings(nodes, credentials) };
  const wanted = { ...settings, ...spec.config };
  return {
    rabbitmqConf: Object.entries(wanted)
      .filter(([key]) => isKnown(key, brokerVersion))
      .map(([key, value]) => `${key} = ${value}\n`)
      .join(''),
    advancedConfig: advancedConfig(spec.netTickSeconds),
    enabledPlugins: '[rabbitmq_management].\n',
    erlangCookie: cookie,
  };
}

/** Settings that change what a run can show, so they belong in the history's header. */
export function brokerSettings(spec: BrokerSpec, brokerVersion: string): Record<string, string> {
  const settings: Record<string, string> = {
    cluster_partition_handling: spec.partitionHandling,
    /** 4.3's own default: how long a quorum queue waits for a consumer whose node is gone. */
    consumer_disconnected_timeout: '60000',
    ...spec.config,
  };
  const relevant = ['cluster_partition_handling', 'consumer_disconnected_timeout'];
  return Object.fromEntries(
    relevant.filter((key) => isKnown(key, brokerVersion)).map((key) => [key, settings[key] ?? '']),
  );
}

function ourSettings(nodes: readonly ClusterNode[], credentials: Credentials): Record<string, string> {
  const peers = nodes.map((node, index) => [
    `cluster_formation.classic_config.nodes.${index + 1}`,
    node.erlangName,
  ]);
  return {
    'cluster_formation.peer_discovery_backend': 'classic_config',
    ...Object.fromEntries(peers),
    'listeners.tcp.default': String(amqpPort),
    'management.tcp.port': String(managementPort),
    default_user: credentials.user,
    default_pass: credentials.password,
    'default_user_tags.administrator': 'true',
    'log.file.level': 'info',
    // Several nodes share a small machine: no alarm before it is really full.
    'disk_free_limit.absolute': '20MB',
    'vm_memory_high_watermark.relative': '0.25',
  };
}

/** Partition handling went away with 4.3, which brought the disconnect timeout (its release notes). */
function isKnown(key: string, version: string): boolean {
  if (key.startsWith('cluster_partition_handling')) return !atLeast(version, 4, 3);
  if (key === 'consumer_disconnected_timeout') return atLeast(version, 4, 3);
  return true;
}

/** The net tick has no key in rabbitmq.conf; some images switch message counts off in a later file. */
function advancedConfig(netTickSeconds: number): string {
  return [
    '[',
    `  {kernel, [{net_ticktime, ${netTickSeconds}}]},`,
    '  {rabbitmq_management_agent, [{disable_metrics_collector, false}]}',
    '].',
    '',
  ].join('\n');
}
