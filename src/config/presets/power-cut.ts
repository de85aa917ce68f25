/** All nodes die in the same moment and come back together: what was confirmed is on their disks. */
export const powerCut = `version: 1
scenarios:
  - name: power-cut
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      publishers: { count: 1, max-in-flight: 200, rate: 300 }
      consumers: { count: 2, prefetch: 10 }
      lanes:
        - { name: quorum, queue: { type: quorum } }
        - { name: classic, queue: { type: classic } } # durable, messages persistent
    chaos:
      actions:
        - { wait: 4s, do: kill-cluster }
        - { wait: 2s, do: start-cluster }
      quiet: 5s
`;
