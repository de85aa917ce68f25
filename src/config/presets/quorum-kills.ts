/** Every node is killed once while the others go on; a quorum queue loses nothing by that. */
export const quorumKills = `version: 1
scenarios:
  - name: quorum-kills
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true, leader: rabbitmq1 }
      publishers: { count: 1, max-in-flight: 200 }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 5s, do: kill, node: rabbitmq1 }
        - { wait: 5s, do: start, node: rabbitmq1 }
        - { wait: 10s, do: kill, node: rabbitmq2 }
        - { wait: 5s, do: start, node: rabbitmq2 }
        - { wait: 10s, do: kill, node: rabbitmq3 }
        - { wait: 5s, do: start, node: rabbitmq3 }
      quiet: 10s
`;
