/**
 * The 14 wrappers of the later 2019 test: 15 runs of ten minutes, 1000 in flight, five minutes of grace. Their
 * axes are on record: kind of queue, single active consumer, what is broken, prefetch, limit in memory, how
 * consumers stop, 1, 5 or 20 consumers. Guesses: which of them met in one wrapper, and one list of actions in
 * place of two that ran side by side (nodes 90 to 120 s apart, consumers 20 to 60 s).
 */
export const wrappers2019 = `version: 1
defaults:
  cluster: { nodes: 3, partition-handling: pause_minority, net-tick: 60s }
  workload:
    publishers: { count: 1, max-in-flight: 1000 }
  expect: { order: unflagged, drain-limit: 5m }
  runs: 15
scenarios:
  - name: mirrored-sac-consumers
    versions: '<4.0'
    workload:
      queue: { type: mirrored, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 0, partition: 0, network: 0, consumer: 1 }
  - name: mirrored-sac-mixed
    versions: '<4.0'
    workload:
      queue: { type: mirrored, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: mirrored-sac-partitions
    versions: '<4.0'
    workload:
      queue: { type: mirrored, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 0, partition: 1, network: 0, consumer: 1 }
  - name: mirrored-mixed
    versions: '<4.0'
    workload:
      queue: { type: mirrored, replicas: 3 }
      consumers: { count: 1, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: mirrored-no-chaos
    versions: '<4.0'
    workload:
      queue: { type: mirrored, replicas: 3 }
      consumers: { count: 1, prefetch: 10 }
    chaos: { duration: 10m }
  - name: quorum-sac-consumers-crash
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      consumers: { count: 20, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 0, partition: 0, network: 0, consumer: 1 }
  - name: quorum-sac-consumers-cancel
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      consumers: { count: 20, prefetch: 10, stop-mode: cancel }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 0, partition: 0, network: 0, consumer: 1 }
        consumer-stop: cancel
  - name: quorum-sac-mixed
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: quorum-sac-mixed-prefetch-1000
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 1000 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: quorum-sac-mixed-prefetch-unlimited
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 0 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: quorum-sac-partitions
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 0, partition: 1, network: 0, consumer: 1 }
  - name: quorum-sac-in-memory-limit
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true, arguments: { x-max-in-memory-length: 1000 } }
      consumers: { count: 5, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: quorum-mixed
    workload:
      queue: { type: quorum, replicas: 3 }
      consumers: { count: 1, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: quorum-no-chaos
    workload:
      queue: { type: quorum, replicas: 3 }
      consumers: { count: 1, prefetch: 10 }
    chaos: { duration: 10m }
`;
