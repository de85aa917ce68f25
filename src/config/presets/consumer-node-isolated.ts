/** The active consumer's node is cut from its peers together with the consumer: another one has to take over. */
export const consumerNodeIsolated = `version: 1
scenarios:
  - name: consumer-node-isolated
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true, leader: rabbitmq1 }
      publishers: { count: 1, max-in-flight: 200, rate: 300, node: rabbitmq1 }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 4s, do: partition, node: consumer-node, clients: along }
        - { wait: 15s, do: heal } # longer than RabbitMQ needs to notice
      quiet: 8s
`;
