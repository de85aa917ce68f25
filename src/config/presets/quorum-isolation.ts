/** The faults that a mirrored queue does not survive; a quorum queue must. */
export const quorumIsolation = `version: 1
scenarios:
  - name: quorum-isolation
    cluster: { nodes: 3, partition-handling: autoheal, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, leader: rabbitmq1 }
      # a stays with rabbitmq1, b with rabbitmq2: one on each side of the cut.
      publishers: { count: 2, max-in-flight: 200, rate: 100, reconnect: same }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 5s, do: partition, groups: [[rabbitmq1]] }
        - { wait: 40s, do: heal }
      quiet: 20s
    # RabbitMQ 3.10.8 may heal itself in several rounds, a minute apart.
    expect: { drain-limit: 10m }
`;
