/** What runs when no file is given: the quickest honest proof that the whole way works. */
export const smoke = `version: 1
scenarios:
  - name: smoke
    cluster: { nodes: 3, partition-handling: pause_minority, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true, leader: rabbitmq1 }
      publishers: { count: 1, max-in-flight: 200, rate: 500, node: rabbitmq2 }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 4s, do: kill, node: rabbitmq1 } # the leader's node
        - { wait: 4s, do: start, node: rabbitmq1 }
        - { wait: 4s, do: partition, groups: [[rabbitmq3]] }
        - { wait: 10s, do: heal }
      quiet: 5s
`;
