/** The leader's node is cut from its peers while clients on both sides go on: the minority must confirm nothing. */
export const minorityPublishes = `version: 1
scenarios:
  - name: minority-publishes
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, leader: rabbitmq1 }
      # a stays with rabbitmq1, b with rabbitmq2: one on each side of the cut.
      publishers: { count: 2, max-in-flight: 200, rate: 200, reconnect: same }
      consumers: { count: 2, prefetch: 10, reconnect: same }
    chaos:
      actions:
        - { wait: 4s, do: partition, node: leader }
        - { wait: 15s, do: heal } # longer than RabbitMQ needs to notice
      quiet: 8s
`;
