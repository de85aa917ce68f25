/** Both sides of the cut accept messages; the side that is restarted afterwards throws its own away. */
export const mirroredIgnoredPartition = `version: 1
scenarios:
  - name: mirrored-ignored-partition
    versions: '<4.0' # mirrored queues are gone since
    cluster: { nodes: 3, partition-handling: ignore, net-tick: 8s }
    workload:
      queue:
        type: mirrored
        replicas: 3
        leader: rabbitmq1
        policy: { ha-mode: all, ha-sync-mode: automatic }
      # a stays with rabbitmq1, b with rabbitmq2: one on each side of the cut.
      publishers: { count: 2, max-in-flight: 200, rate: 100, reconnect: same }
      consumers: { count: 0 }
    chaos:
      actions:
        - { wait: 5s, do: partition, groups: [[rabbitmq1]] }
        - { wait: 25s, do: heal } # several net ticks: both sides must have noticed
        - { wait: 5s, do: restart, node: rabbitmq1 } # an operator picks this side to lose
      quiet: 8s
    expect: { findings: [{ class: loss }] }
`;
