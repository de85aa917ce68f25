import type { Cluster } from '../cluster/cluster.js';
import type { HistoryHeader } from '../history/events.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import { brokerSettings } from '../rabbitmq/node-files.js';

/** All that decides how a run may end, so that its history can be read without anything else. */
export function headerOf(
  { id, scenario, seed }: PlannedRun,
  cluster: Cluster,
): Omit<HistoryHeader, 'version'> {
  const { netTickSeconds } = scenario.cluster;
  const settings = brokerSettings(scenario.cluster, cluster.brokerVersion);
  return {
    run: id,
    scenario: scenario.name,
    seed,
    startedAt: new Date().toISOString(),
    values: {
      rabbitmq: cluster.brokerVersion,
      engine: cluster.engine,
      nodes: cluster.nodes.map(({ name }) => name).join(','),
      'net-tick-seconds': String(netTickSeconds),
      'partition-handling': settings.cluster_partition_handling ?? 'none in this version',
      ...(settings.consumer_disconnected_timeout === undefined
        ? {}
        : { 'consumer-disconnected-timeout-ms': settings.consumer_disconnected_timeout }),
      config: JSON.stringify(scenario),
    },
  };
}
