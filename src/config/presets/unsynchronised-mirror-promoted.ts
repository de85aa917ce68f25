/** Loses messages on versions with mirrored queues: a mirror that never got the backlog becomes the leader. */
export const unsynchronisedMirrorPromoted = `version: 1
scenarios:
  - name: unsynchronised-mirror-promoted
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: classic, leader: rabbitmq1 }
      publishers: { count: 1, messages: 200, node: rabbitmq2, reconnect: same }
      consumers: { count: 0 } # the backlog stays until the drain
    chaos:
      actions:
        - { after: { confirmed: 200 }, do: set-policy, policy: { ha-mode: all, ha-sync-mode: manual } }
        - { wait: 5s, do: kill, node: rabbitmq1 } # the only node that has the messages
        - { wait: 10s, do: start, node: rabbitmq1 }
      quiet: 5s
`;
