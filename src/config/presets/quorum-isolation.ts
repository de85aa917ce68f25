/** The faults that a mirrored queue does not survive; a quorum queue must. */
export const quorumIsolation = `version: 1
scenarios:
  - name: quorum-isolation
    cluster: { nodes: 3, partition-handling: autoheal, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, leader: rabbitmq1 }
      publishers: { count: 1, max-in-flight: 200, rate: 200, node: rabbitmq1, reconnect: same }
      consumers: { count: 3, prefetch: 10, node: rabbitmq2, reconnect: same }
    chaos:
      actions:
        - { wait: 5s, do: partition, groups: [[rabbitmq1]] }
        - { wait: 60s, do: heal }
      quiet: 20s
`;
