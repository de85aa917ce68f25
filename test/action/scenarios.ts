/** Scenario files of these tests. Small clusters of netns nodes, short times: what is tested is the Action. */

/** Disorder on every version in seconds: a cancelled consumer keeps what it holds while the next one is served. */
export const disorderly = `# A comment, so that the scenario does not begin at line 3
version: 1
scenarios:
  - name: holds-prefetch
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      publishers: { count: 1, messages: 40 }
      consumers: { count: 2, prefetch: 10, settle: hold }
    chaos:
      actions:
        - { after: { delivered: 10 }, do: consumer-settle, client: c2, settle: ack }
        - { after: { confirmed: 40 }, do: consumer-cancel, client: c1 }
        - { after: { delivered: 40 }, do: consumer-close, client: c1 }
      quiet: 2s
    expect: { order: first-delivery }
`;

/** Line of \`name: holds-prefetch\`. */
export const disorderlyLine = 4;

/** Runs until somebody stops it: a partition stands while the load goes on. */
export const endless = `version: 1
scenarios:
  - name: endless
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3 }
      publishers: { count: 1, rate: 200 }
      consumers: { count: 1, prefetch: 10 }
    chaos:
      actions:
        - { wait: 2s, do: partition, groups: [[rabbitmq3]] }
        - { wait: 10m, do: heal }
      quiet: 1s
`;

/** The broker refuses this policy and quotes its key, so that a runner would obey it if it were printed raw. */
export const hostile = `version: 1
scenarios:
  - name: hostile
    retries: 0
    workload:
      queue: { type: quorum, policy: { '::error::pwned ##[error]pwned by the broker': 1 } }
    chaos: { quiet: 1s }
`;
