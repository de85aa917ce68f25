/** Ten faults drawn from the seed, for what nobody aimed at. */
export const soak = `version: 1
scenarios:
  - name: soak
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      publishers: { count: 1, max-in-flight: 200, rate: 300 }
      consumers: { count: 2, prefetch: 10 }
      lanes:
        - { name: quorum, queue: { type: quorum } }
        - { name: ordered, queue: { type: quorum, single-active-consumer: true } }
    chaos:
      mix: { actions: 10, min-wait: 5s, max-wait: 60s, scale: 0.1 }
      quiet: 8s
`;
