/** Out of order on every version: a cancelled consumer keeps what it holds while the next one is served. */
export const cancelledConsumerHoldsPrefetch = `version: 1
scenarios:
  - name: cancelled-consumer-holds-prefetch
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      publishers: { count: 1, messages: 40 }
      consumers: { count: 2, prefetch: 10, settle: hold } # c1 is active first and holds 1 to 10
    chaos:
      actions:
        - { after: { delivered: 10 }, do: consumer-settle, client: c2, settle: ack }
        - { after: { confirmed: 40 }, do: consumer-cancel, client: c1 } # c2 gets 11 to 40
        - { after: { delivered: 40 }, do: consumer-close, client: c1 } # 1 to 10 come back, to c2
      quiet: 5s
    expect: { order: first-delivery }
`;
