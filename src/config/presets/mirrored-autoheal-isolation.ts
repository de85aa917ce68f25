/**
 * Loses messages on versions with mirrored queues: both sides of the cut accept messages, and autoheal restarts
 * one side and wipes what it had. Which side loses depends on who meets whom first, so both publish and
 * nobody consumes before the drain.
 */
export const mirroredAutohealIsolation = `version: 1
scenarios:
  - name: mirrored-autoheal-isolation
    cluster: { nodes: 3, partition-handling: autoheal, net-tick: 8s }
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
        - { wait: 40s, do: heal } # several net ticks: both sides must have noticed
      quiet: 20s
    # RabbitMQ 3.10.8 may heal itself in several rounds, a minute apart.
    expect: { drain-limit: 10m }
`;
