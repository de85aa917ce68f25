/**
 * Before 4.0 a broker confirms what it cannot route, and the queue of a node that is down is not routable:
 * without `mandatory` such a message is confirmed and gone. Since 4.0 it is refused (nack).
 */
export const unroutablePublishConfirmed = `version: 1
scenarios:
  - name: unroutable-publish-confirmed
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: classic, leader: rabbitmq1 }
      publishers: { count: 1, rate: 50, node: rabbitmq2, reconnect: same }
      consumers: { count: 1, prefetch: 10, node: rabbitmq3, reconnect: same }
      lanes:
        - { name: blind, publishers: { mandatory: false } }
        - { name: careful } # unroutable messages come back, so nothing is confirmed that is gone
    chaos:
      actions:
        - { wait: 3s, do: kill, node: rabbitmq1 } # the queues' only node
        - { wait: 8s, do: start, node: rabbitmq1 }
      quiet: 5s
    expect:
      versions:
        - { versions: '<4.0', findings: [{ class: loss, lane: blind }] }
`;
