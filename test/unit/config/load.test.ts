import { describe, expect, it } from 'vitest';
import { type LoadOptions, loadScenarioFile } from '../../../src/config/load.js';
import type { Scenario } from '../../../src/config/scenario.js';

function scenariosOf(text: string, options: LoadOptions = {}): readonly Scenario[] {
  const loaded = loadScenarioFile(text, 'ci/chaos.yml', options);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
  return loaded.file.scenarios;
}

const first = (text: string, options: LoadOptions = {}): Scenario => {
  const scenario = scenariosOf(text, options)[0];
  if (!scenario) throw new Error('no scenario');
  return scenario;
};

describe('a scenario of which nothing is said', () => {
  it('is three nodes, one quorum queue, one publisher, one consumer', () => {
    expect(first('version: 1\nscenarios:\n  - name: x\n')).toEqual({
      name: 'x',
      position: { file: 'ci/chaos.yml', line: 3, column: 5 },
      cluster: {
        nodes: ['rabbitmq1', 'rabbitmq2', 'rabbitmq3'],
        blockadeFile: null,
        broker: { kind: 'auto' },
        partitionHandling: 'pause_minority',
        netTickSeconds: 8,
        config: {},
        formationTimeoutMs: 180_000,
        reuse: false,
      },
      lanes: [
        {
          name: 'main',
          versions: null,
          expect: null,
          queue: {
            type: 'quorum',
            replicas: 3,
            singleActiveConsumer: false,
            arguments: {},
            policy: {},
            leader: null,
          },
          publishers: {
            count: 1,
            maxInFlight: 200,
            messageBytes: 256,
            ratePerSecond: null,
            messages: null,
            node: null,
            reconnect: 'other',
            republish: false,
            mandatory: true,
          },
          consumers: {
            count: 1,
            prefetch: 10,
            node: null,
            reconnect: 'other',
            stopMode: 'crash',
            settle: 'ack',
            arguments: {},
          },
        },
      ],
      chaos: { kind: 'none', durationMs: 30_000 },
      expect: {
        fail: [
          'loss',
          'tail',
          'order',
          'duplicate',
          'unexpected',
          'corrupt',
          'withheld',
          'sac-overlap',
          'unavailable',
        ],
        order: 'first-delivery',
        drainLimitMs: 300_000,
        findings: [],
        unavailableMs: null,
        revived: 'tell',
        versions: [],
      },
      versions: null,
      runs: 1,
      seed: null,
      retries: 2,
    });
  });

  it('has no more replicas than nodes, and one for a classic queue', () => {
    const replicas = (body: string) =>
      first(`version: 1\nscenarios: [{ name: x, ${body} }]`).lanes[0]?.queue.replicas;
    expect(replicas('cluster: { nodes: 2 }')).toBe(2);
    expect(replicas('cluster: { nodes: 5 }')).toBe(3);
    expect(replicas('workload: { queue: { type: classic } }')).toBe(1);
  });
});

describe('what is said', () => {
  it('is read with its units', () => {
    const scenario = first(`version: 1
scenarios:
  - name: x
    cluster:
      nodes: [a, b]
      broker: { suite: bookworm }
      net-tick: 1m
      config: { vm_memory_high_watermark.relative: 0.4, disk_free_limit.absolute: 50MB, x: true }
      formation-timeout: 90s
    workload:
      queue: { replicas: 2, single-active-consumer: true, arguments: { x-max-length: 5, x-overflow: reject-publish } }
      publishers: { rate: 0.5, messages: 10, node: b, mandatory: false }
      consumers: { count: 2, prefetch: 0, stop-mode: cancel, settle: hold, arguments: { x-priority: 1 } }
    chaos:
      quiet: 0
      actions:
        - { at: 1500ms, do: flaky, node: follower }
        - { after: { delivered: 5, lane: main }, do: consumer-settle, client: c2, settle: ack }
        - { wait: 2s, do: set-policy, policy: { ha-mode: nodes, ha-params: [a, b] } }
        - wait: 0
          do: partition
          groups: [[leader]]
    expect: { fail: [], order: strict, drain-limit: 2m, findings: [{ class: loss, lane: main }], unavailable: 0 }
    runs: 3
    seed: 4294967295
    retries: 0
`);
    expect(scenario.cluster).toMatchObject({
      nodes: ['a', 'b'],
      broker: { kind: 'suite', suite: 'bookworm' },
      netTickSeconds: 60,
      config: { 'vm_memory_high_watermark.relative': '0.4', 'disk_free_limit.absolute': '50MB', x: 'true' },
      formationTimeoutMs: 90_000,
      reuse: false,
    });
    expect(scenario.lanes[0]?.queue.arguments).toEqual({ 'x-max-length': 5, 'x-overflow': 'reject-publish' });
    expect(scenario.lanes[0]?.publishers).toMatchObject({
      ratePerSecond: 0.5,
      messages: 10,
      node: 'b',
      mandatory: false,
    });
    expect(scenario.lanes[0]?.consumers).toMatchObject({
      count: 2,
      prefetch: 0,
      stopMode: 'cancel',
      settle: 'hold',
    });
    expect(scenario.expect).toEqual({
      fail: [],
      order: 'strict',
      drainLimitMs: 120_000,
      findings: [{ class: 'loss', lane: 'main' }],
      unavailableMs: 0,
      revived: 'tell',
      versions: [],
    });
    expect(scenario).toMatchObject({
      runs: 3,
      seed: 4294967295,
      retries: 0,
      chaos: { kind: 'script', quietMs: 0 },
    });
    const actions = scenario.chaos.kind === 'script' ? scenario.chaos.actions : [];
    const bare = {
      node: null,
      groups: null,
      client: null,
      lane: null,
      lossPercent: null,
      condition: null,
      settle: null,
      policy: null,
    };
    const at = (line: number) => ({ file: 'ci/chaos.yml', line, column: 11 });
    expect(actions).toEqual([
      {
        ...bare,
        kind: 'flaky',
        due: { kind: 'time', atMs: 1500 },
        node: 'follower',
        lossPercent: 5,
        condition: {
          effect: { kind: 'loss', percent: 5, correlationPercent: null },
          aim: { direction: 'in', peers: null, ports: null },
          durationMs: null,
        },
        position: at(17),
      },
      {
        ...bare,
        kind: 'consumer-settle',
        due: { kind: 'count', lane: 'main', what: 'delivered', atLeast: 5 },
        client: 'c2',
        settle: 'ack',
        position: at(18),
      },
      {
        ...bare,
        kind: 'set-policy',
        due: { kind: 'wait', waitMs: 2000 },
        policy: { 'ha-mode': 'nodes', 'ha-params': ['a', 'b'] },
        position: at(19),
      },
      {
        ...bare,
        kind: 'partition',
        due: { kind: 'wait', waitMs: 0 },
        groups: [['leader']],
        position: at(20),
      },
    ]);
  });

  it('scales the waits of a mix', () => {
    const text =
      'version: 1\nscenarios: [{ name: x, chaos: { mix: { scale: 0.1, weights: { network: 0 } } } }]';
    expect(first(text).chaos).toEqual({
      kind: 'mix',
      quietMs: 5000,
      mix: {
        actions: 20,
        minWaitMs: 500,
        maxWaitMs: 6000,
        weights: { node: 2, partition: 2, network: 0, consumer: 0 },
        consumerStop: 'crash',
        lossPercent: 5,
      },
    });
  });

  it.each([
    ['installed', { kind: 'installed' }],
    ['{ image: "rabbitmq:4.2-management" }', { kind: 'image', image: 'rabbitmq:4.2-management' }],
    ['{ rootfs: ../root }', { kind: 'rootfs', path: 'root' }],
    ['{ rootfs: /srv/root }', { kind: 'rootfs', path: '/srv/root' }],
  ])('names the broker: %s', (written, broker) => {
    const asked: string[] = [];
    const fileExists = (path: string) => asked.push(path) > 0;
    const text = `version: 1\nscenarios: [{ name: x, cluster: { broker: ${written} } }]`;
    expect(first(text, { fileExists }).cluster.broker).toEqual(broker);
    expect(asked).toEqual('path' in broker ? [broker.path] : []);
  });
});
