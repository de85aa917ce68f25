/**
 * What runs when no file is given: the quickest honest proof that the whole way works, on every type of queue
 * that promises to keep what it confirmed. The classic queue is not replicated: while its node is down it takes
 * nothing, and then it must have everything still. Its consumer stays on rabbitmq2: one that went over to
 * rabbitmq3 is given the messages it held behind later ones when that node is cut off, flagged redelivered.
 */
export const smoke = `version: 1
scenarios:
  - name: smoke
    cluster: { nodes: 3, partition-handling: pause_minority, net-tick: 8s }
    workload:
      publishers: { count: 1, max-in-flight: 200, rate: 200, node: rabbitmq2 }
      consumers: { prefetch: 10 }
      lanes:
        - name: ordered
          queue: { type: quorum, replicas: 3, single-active-consumer: true, leader: rabbitmq1 }
          consumers: { count: 2 }
        - name: shared
          queue: { type: quorum, replicas: 3, leader: rabbitmq2 }
          consumers: { count: 2, node: rabbitmq2, reconnect: same }
        - name: classic
          queue: { type: classic, leader: rabbitmq1 }
          consumers: { node: rabbitmq2, reconnect: same }
        - name: stream
          versions: ">=3.9"
          queue: { type: stream, replicas: 3, leader: rabbitmq1 }
    chaos:
      actions:
        - { wait: 4s, do: kill, node: rabbitmq1 } # the node of three leaders
        - { wait: 4s, do: start, node: rabbitmq1 }
        - { wait: 4s, do: partition, groups: [[rabbitmq3]] }
        - { wait: 10s, do: heal }
      quiet: 5s
`;
