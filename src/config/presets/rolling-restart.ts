/** Every node is restarted in turn, as an upgrade does it: nothing may be lost, and somebody can always publish. */
export const rollingRestart = `version: 1
scenarios:
  - name: rolling-restart
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      publishers: { count: 1, max-in-flight: 200, rate: 200 }
      consumers: { count: 2, prefetch: 10 }
      lanes:
        - { name: quorum, queue: { type: quorum } }
        - { name: ordered, queue: { type: quorum, single-active-consumer: true } }
        - { name: classic, queue: { type: classic } } # its home node is down for a while
    chaos:
      actions:
        - { wait: 4s, do: rolling-restart, every: 2s }
      quiet: 5s
`;
