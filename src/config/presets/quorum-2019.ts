/** The set-up of the 2019 notes, which lost messages on the betas of that time. */
export const quorum2019 = `version: 1
scenarios:
  - name: quorum-2019
    cluster: { nodes: 3, partition-handling: autoheal, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      publishers: { count: 1, max-in-flight: 200 }
      consumers: { count: 1, prefetch: 10 }
    chaos:
      mix:
        actions: 20
        min-wait: 5s
        max-wait: 60s
        scale: 1 # 0.1 is ten times faster
        weights: { node: 2, partition: 2, network: 1 }
      quiet: 60s
`;
