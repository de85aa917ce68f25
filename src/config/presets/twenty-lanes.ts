const number = (index: number) => String(index + 1).padStart(2, '0');

/** Nineteen quorum queues, each led by another node than the one before, every third with an active consumer. */
function quorumLane(_: unknown, index: number): string {
  const sac = index % 3 === 0 ? ', single-active-consumer: true' : '';
  return `        - { name: q${number(index)}, queue: { leader: rabbitmq${(index % 3) + 1}${sac} } }`;
}

/**
 * One bad queue among nineteen good ones on the same brokers: what it loses must be told of it alone. Before 4.0
 * the bad one is mirrored, and the isolation under `autoheal` costs it messages; from 4.0 on there is no such queue.
 */
export const twentyLanes = `version: 1
scenarios:
  - name: twenty-lanes
    cluster: { nodes: 3, partition-handling: autoheal, net-tick: 8s }
    workload:
      publishers: { count: 1, rate: 25 }
      consumers: { count: 1, prefetch: 10 }
      lanes:
${Array.from({ length: 19 }, quorumLane).join('\n')}
        - name: mirrored
          versions: "<4.0"
          queue: { type: mirrored, leader: rabbitmq1, policy: { ha-mode: all, ha-sync-mode: automatic } }
          # One stays with each node, so both sides of the cut accept messages.
          publishers: { count: 3, rate: 35, reconnect: same }
          consumers: { count: 0 }
          expect: { findings: [{ class: loss }] }
    chaos:
      actions:
        - { wait: 5s, do: partition, groups: [[rabbitmq1]] }
        - { wait: 30s, do: heal } # several net ticks: both sides must have noticed
      quiet: 20s
    # RabbitMQ 3.10.8 may heal itself in several rounds, a minute apart.
    expect: { drain-limit: 10m }
`;
