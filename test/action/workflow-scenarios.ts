/** Scenario files of the workflow tests: three nodes, a few seconds of load. */

const good = `
    workload:
      queue: { type: quorum, replicas: 3 }
      publishers: { count: 1, rate: 200 }
      consumers: { count: 1, prefetch: 10 }
    # What a killed node's consumer held comes again later, flagged: that is promised, more is not.
    expect: { order: unflagged }`;

/** Two scenarios for an axis of brokers. */
export const overBrokers = `version: 1
matrix: { axes: { broker: [] } }
defaults:
  cluster: { nodes: 3, net-tick: 8s, broker: '\${{ matrix.broker }}' }
scenarios:
  - name: load${good}
    chaos: { duration: 2s }
  - name: kill${good}
    chaos:
      actions: [{ wait: 1s, do: kill, node: follower }, { wait: 1s, do: start }]
      quiet: 1s
`;

/** A set-up that holds. */
export const holding = `version: 1
scenarios:
  - name: orders
    cluster: { nodes: 3, net-tick: 8s }${good}
    chaos:
      actions: [{ wait: 1s, do: kill, node: follower }, { wait: 1s, do: start }]
      quiet: 1s
`;

/**
 * A set-up that loses what was confirmed, before RabbitMQ 4.0: mirrors that were added late have only what came
 * since, and one of them is promoted when the node with the rest is killed.
 */
export const losing = `# The name below is where the finding has to be shown
version: 1
scenarios:
  - name: orders
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: classic, leader: rabbitmq1 }
      publishers: { count: 1, rate: 100, messages: 300, node: rabbitmq2, reconnect: other }
      consumers: { count: 0 }
    chaos:
      actions:
        - { after: { confirmed: 100 }, do: set-policy, policy: { ha-mode: all, ha-sync-mode: manual } }
        - { after: { confirmed: 200 }, do: kill, node: rabbitmq1 }
        - { wait: 3s, do: start }
      quiet: 2s
`;
export const losingLine = 4;
