import type { Cluster } from '../cluster/cluster.js';
import { expectationsOn } from '../config/expectations.js';
import type { Scenario } from '../config/scenario.js';
import type { HistoryHeader } from '../history/events.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import { brokerSettings } from '../rabbitmq/node-files.js';

/**
 * All that decides how a run may end, so that its history can be read without anything else.
 * @param servedBefore ids of the runs that had the cluster before, oldest first; empty: it is a fresh one.
 */
export function headerOf(
  { id, scenario, seed }: PlannedRun,
  cluster: Cluster,
  servedBefore: readonly string[],
): Omit<HistoryHeader, 'version'> {
  const { netTickSeconds } = scenario.cluster;
  const settings = brokerSettings(scenario.cluster, cluster.brokerVersion);
  const attached = cluster.engine === 'attached';
  return {
    run: id,
    scenario: scenario.name,
    seed,
    startedAt: new Date().toISOString(),
    values: {
      rabbitmq: cluster.brokerVersion,
      engine: cluster.engine,
      nodes: cluster.nodes.map(({ name }) => name).join(','),
      ...(attached ? { 'attached-to': cluster.nodes.map(({ address }) => address).join(',') } : {}),
      'net-tick-seconds': attached ? 'not ours' : String(netTickSeconds),
      'partition-handling': attached
        ? 'not ours'
        : (settings.cluster_partition_handling ?? 'none in this version'),
      ...(attached || settings.consumer_disconnected_timeout === undefined
        ? {}
        : { 'consumer-disconnected-timeout-ms': settings.consumer_disconnected_timeout }),
      ...(servedBefore.length === 0
        ? {}
        : { cluster: 'reused', 'cluster-served': `${servedBefore.length} (${servedBefore.join(', ')})` }),
      expects: expected(scenario, cluster.brokerVersion),
      ...(scenario.cell === undefined ? {} : { cell: JSON.stringify(scenario.cell) }),
      config: JSON.stringify(scenario),
    },
  };
}

/** Findings that must appear for the run to pass on this version. */
function expected(scenario: Scenario, version: string): string {
  const { findings, lanes } = expectationsOn(scenario, version);
  const ofLanes = Object.values(lanes).flatMap((lane) => lane.findings);
  const said = [...findings, ...ofLanes].map(({ class: name, lane }) =>
    lane === null ? name : `${name} on ${lane}`,
  );
  return said.join(', ') || 'nothing';
}
