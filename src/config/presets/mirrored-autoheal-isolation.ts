/** Loses messages on versions with mirrored queues: autoheal restarts the smaller side and wipes what it accepted. */
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
      publishers: { count: 1, max-in-flight: 200, rate: 200, node: rabbitmq1, reconnect: same }
      # More clients on the other side: autoheal lets the side with more of them win.
      consumers: { count: 3, prefetch: 10, node: rabbitmq2, reconnect: same }
    chaos:
      actions:
        - { wait: 5s, do: partition, groups: [[rabbitmq1]] }
        - { wait: 60s, do: heal } # several net ticks: both sides must have noticed
      quiet: 20s
`;
