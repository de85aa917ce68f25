import type { ClusterNode } from '../../../src/cluster/cluster.js';
import type { ClusterSpec, LaneSpec, QueueSpec } from '../../../src/config/scenario.js';

export const nodes: readonly ClusterNode[] = [1, 2, 3].map((number) => ({
  name: `rabbitmq${number}`,
  address: `198.18.0.${number + 1}`,
  erlangName: `rabbit@rabbitmq${number}`,
}));

export function clusterSpec(wishes: Partial<ClusterSpec> = {}): ClusterSpec {
  return {
    nodes: nodes.map(({ name }) => name),
    blockadeFile: null,
    broker: { kind: 'auto' },
    partitionHandling: 'autoheal',
    netTickSeconds: 8,
    config: {},
    formationTimeoutMs: 60_000,
    reuse: false,
    ...wishes,
  };
}

export function laneOf(wishes: Partial<QueueSpec>): LaneSpec {
  return {
    name: 'orders',
    queue: {
      type: 'quorum',
      replicas: 3,
      singleActiveConsumer: false,
      arguments: {},
      policy: {},
      leader: null,
      ...wishes,
    },
    publishers: {
      count: 1,
      maxInFlight: 1,
      messageBytes: 100,
      ratePerSecond: null,
      messages: null,
      node: null,
      reconnect: 'other',
      republish: false,
      mandatory: true,
    },
    consumers: {
      count: 1,
      prefetch: 10,
      node: null,
      reconnect: 'other',
      stopMode: 'close',
      settle: 'ack',
      arguments: {},
    },
  };
}
