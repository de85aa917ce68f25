/**
 * A consumer that crashes over and over takes its whole prefetch along each time. Since 4.0 a quorum queue has a
 * delivery limit of 20 unless told otherwise, and then drops what it counted too often, without a word.
 */
export const deliveryLimitDrops = `version: 1
scenarios:
  - name: delivery-limit-drops
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3 }
      publishers: { count: 1, messages: 100 }
      consumers: { count: 1, prefetch: 50, settle: hold }
    chaos:
      actions:
        - { after: { confirmed: 100 }, do: consumer-storm, storm: connect-drop, times: 25 }
      quiet: 5s
    expect:
      versions:
        - { versions: '>=4.0', findings: [{ class: policy-drop }] }
`;
