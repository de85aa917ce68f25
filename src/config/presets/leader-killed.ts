/** The leader of a quorum queue dies under load, twice; another member takes over. */
export const leaderKilled = `version: 1
scenarios:
  - name: leader-killed
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, leader: rabbitmq1 }
      publishers: { count: 2, max-in-flight: 200, rate: 300 }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 4s, do: kill, node: leader }
        - { wait: 3s, do: start }
        - { wait: 4s, do: kill, node: leader }
        - { wait: 3s, do: start }
      quiet: 5s
`;
