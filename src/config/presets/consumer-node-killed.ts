/** The recipe of 2019, which lost the consumer's prefetch on a beta of 3.8; no release is known to. */
export const consumerNodeKilled = `version: 1
scenarios:
  - name: consumer-node-killed
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true, leader: rabbitmq1 }
      publishers: { count: 1, max-in-flight: 200, rate: 500, node: rabbitmq1 }
      consumers: { count: 1, prefetch: 10, node: rabbitmq3 }
    chaos:
      actions:
        - { wait: 4s, do: kill, node: consumer-node }
        - { wait: 4s, do: start }
      quiet: 5s
`;
