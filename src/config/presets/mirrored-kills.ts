/** Each node is killed in turn under a synchronised mirrored queue: the mirrors have everything, so nothing is lost. */
export const mirroredKills = `version: 1
scenarios:
  - name: mirrored-kills
    versions: '<4.0' # mirrored queues are gone since
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue:
        type: mirrored
        replicas: 3
        single-active-consumer: true
        leader: rabbitmq1
        policy: { ha-mode: all, ha-sync-mode: automatic }
      publishers: { count: 1, max-in-flight: 200, rate: 200 }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 4s, do: kill, node: rabbitmq1 }
        - { wait: 3s, do: start, node: rabbitmq1 }
        - { wait: 8s, do: kill, node: rabbitmq2 }
        - { wait: 3s, do: start, node: rabbitmq2 }
        - { wait: 8s, do: kill, node: rabbitmq3 }
        - { wait: 3s, do: start, node: rabbitmq3 }
      quiet: 8s
`;
