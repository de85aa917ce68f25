/** Two of three members go down, the leader first, and come back together: the condition in which 2019 saw disorder. */
export const quorumLostAndReturned = `version: 1
scenarios:
  - name: quorum-lost-and-returned
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true, leader: rabbitmq1 }
      publishers: { count: 1, max-in-flight: 200, rate: 500 }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 4s, do: kill, node: leader }
        - { wait: 1s, do: kill, node: leader } # the one elected since
        - { wait: 5s, do: start } # both
      quiet: 8s
`;
