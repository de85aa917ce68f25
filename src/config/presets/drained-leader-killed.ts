/**
 * Maintenance moves the leader of a mirrored queue to a mirror that has not all messages yet; the node is
 * killed at once. Lost before 3.8.12 (rabbitmq-server #2749, #2751, #2755), with a backlog too large to be
 * synchronised in that time.
 */
export const drainedLeaderKilled = `version: 1
scenarios:
  - name: drained-leader-killed
    versions: '>=3.8.8 <4.0' # maintenance came with 3.8.8; mirrored queues are gone since 4.0
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue:
        type: mirrored
        leader: rabbitmq1
        policy:
          ha-mode: exactly
          ha-params: 2
          ha-sync-mode: automatic
          ha-promote-on-shutdown: when-synced
          ha-promote-on-failure: when-synced
      publishers: { count: 1, messages: 15000, message-bytes: 1024, node: rabbitmq1 }
      consumers: { count: 0 } # the backlog stays until the drain of the run
      lanes: [{ name: q1 }, { name: q2 }, { name: q3 }, { name: q4 }]
    chaos:
      actions:
        - { after: { confirmed: 60000 }, do: drain, node: rabbitmq1 }
        - { wait: 0, do: kill, node: rabbitmq1 }
        - { wait: 10s, do: start, node: rabbitmq1 }
      quiet: 5s
    expect:
      versions:
        - { versions: '<3.8.12', findings: [{ class: loss }] }
`;
