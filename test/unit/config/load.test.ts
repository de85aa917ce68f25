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
      },
      lanes: [
        {
          name: 'main',
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
        drainLimitMs: 180_000,
        findings: [],
        unavailableMs: null,
      },
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
    seed: 9007199254740991
    retries: 0
`);
    expect(scenario.cluster).toMatchObject({
      nodes: ['a', 'b'],
      broker: { kind: 'suite', suite: 'bookworm' },
      netTickSeconds: 60,
      config: { 'vm_memory_high_watermark.relative': '0.4', 'disk_free_limit.absolute': '50MB', x: 'true' },
      formationTimeoutMs: 90_000,
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
    });
    expect(scenario).toMatchObject({
      runs: 3,
      seed: 9007199254740991,
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
        weights: { node: 2, partition: 2, network: 0 },
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

describe('defaults', () => {
  const text = `version: 1
defaults:
  cluster: { nodes: 5, broker: { suite: bookworm } }
  workload: { queue: { arguments: { x-a: 1 } }, publishers: { rate: 10 } }
  chaos: { duration: 9s }
  retries: 0
scenarios:
  - name: as-they-are
  - name: other
    cluster: { nodes: [a, b], broker: { image: i } }
    workload: { queue: { replicas: 2, arguments: { x-b: 2 } } }
    chaos: { mix: {} }
  - name: lanes
    workload:
      consumers: { count: 2 }
      lanes:
        - name: one
          consumers: { prefetch: 1 }
        - { name: two, queue: { type: classic }, publishers: { rate: 20 } }
`;
  const [asTheyAre, other, lanes] = scenariosOf(text);

  it('hold where the scenario says nothing', () => {
    expect(asTheyAre).toMatchObject({ retries: 0, chaos: { kind: 'none', durationMs: 9000 } });
    expect(asTheyAre?.cluster.nodes).toHaveLength(5);
    expect(asTheyAre?.position?.line).toBe(8);
  });

  it('give way key by key, and as a whole where keys exclude each other', () => {
    expect(other?.cluster).toMatchObject({ nodes: ['a', 'b'], broker: { kind: 'image', image: 'i' } });
    expect(other?.lanes[0]?.queue.arguments).toEqual({ 'x-a': 1, 'x-b': 2 });
    expect(other?.lanes[0]?.publishers.ratePerSecond).toBe(10);
    expect(other?.chaos.kind).toBe('mix');
  });

  it('reach into every lane', () => {
    const seen = lanes?.lanes.map(({ name, queue, publishers, consumers }) => [
      name,
      queue.type,
      queue.arguments['x-a'],
      publishers.ratePerSecond,
      consumers.count,
      consumers.prefetch,
    ]);
    expect(seen).toEqual([
      ['one', 'quorum', 1, 10, 2, 1],
      ['two', 'classic', 1, 20, 2, 10],
    ]);
  });
});

describe('a Blockade file', () => {
  const text =
    'version: 1\nscenarios: [{ name: x, cluster: { blockade: b.yml }, workload: { queue: { leader: n2 } } }]';

  it('gives the nodes, its path relative to the scenario file', () => {
    const asked: string[] = [];
    const nodesOfBlockadeFile = (path: string) => {
      asked.push(path);
      return { ok: true, nodes: ['n1', 'n2'] } as const;
    };
    expect(first(text, { nodesOfBlockadeFile }).cluster).toMatchObject({
      nodes: ['n1', 'n2'],
      blockadeFile: 'ci/b.yml',
    });
    expect(asked).toEqual(['ci/b.yml']);
  });

  it('may name its containers as it likes', () => {
    const named = text.replace('n2', 'Rabbit_1');
    const nodesOfBlockadeFile = () => ({ ok: true, nodes: ['Rabbit_1', 'Rabbit_2'] }) as const;
    expect(first(named, { nodesOfBlockadeFile }).lanes[0]?.queue.leader).toBe('Rabbit_1');
  });

  it('passes its problems on', () => {
    const problem = { file: 'ci/b.yml', line: 2, column: 3, path: '', message: 'No image.', suggestion: '' };
    const loaded = loadScenarioFile(text, 'ci/chaos.yml', {
      nodesOfBlockadeFile: () => ({ ok: false, problems: [problem] }),
    });
    expect(loaded).toMatchObject({ ok: false, problems: [{ line: 2, message: 'ci/b.yml:2:3: No image.' }] });
  });

  it('with no containers is no cluster', () => {
    const nodesOfBlockadeFile = () => ({ ok: true, nodes: [] }) as const;
    expect(loadScenarioFile(text, 'ci/chaos.yml', { nodesOfBlockadeFile })).toMatchObject({
      problems: [{ message: 'The Blockade file ci/b.yml names no containers.' }],
    });
  });
});

describe('overrides', () => {
  const text = `version: 1
scenarios:
  - name: x
    cluster: { nodes: 3 }
    chaos: { actions: [{ at: 5s, do: kill, node: rabbitmq1 }] }
`;

  it('replace single values, of lists too', () => {
    const set = {
      'cluster.net-tick': '60s',
      'workload.publishers.rate': '7',
      'chaos.actions[0].wait': '1s',
      'cluster.nodes': '[rabbitmq1, b]',
      'workload.queue.replicas': '2',
    };
    const scenario = first(text, { set });
    expect(scenario.cluster).toMatchObject({ netTickSeconds: 60, nodes: ['rabbitmq1', 'b'] });
    expect(scenario.lanes[0]?.publishers.ratePerSecond).toBe(7);
    expect(scenario.chaos).toMatchObject({
      actions: [{ due: { kind: 'wait', waitMs: 1000 }, position: { line: 5 } }],
    });
  });

  it.each([
    ['cluster.net-tik', '8s', 'Unknown key "net-tik".', 'Did you mean "net-tick"?'],
    ['cluster.net-tick', '8', 'Expected a time with its unit, not 8.', 'A time needs its unit: 8s or 8ms.'],
    ['chaos.actions[3].at', '8s', '"chaos.actions[3].at" cannot be set to "8s": there is no item [3].', ''],
    ['cluster.nodes', '[', expect.stringMatching(/^"cluster\.nodes" cannot be set to "\[": /), ''],
  ])('are checked: %s=%s', (key, value, message, suggestion) => {
    const loaded = loadScenarioFile(text, 'x.yml', { set: { [key]: value } });
    expect(loaded).toMatchObject({
      ok: false,
      problems: [{ file: `--set ${key}`, line: 1, column: 1, message, suggestion }],
    });
  });
});

describe('many mistakes', () => {
  it('are told all at once, in the order of the file, each once, without false alarms that follow from them', () => {
    const loaded = loadScenarioFile(
      `version: 1
defaults:
  cluster: { nodes: three, nods: 3 }
scenarios:
  - name: a
    workload: { queue: { leader: any-of-the-unknown }, publishers: { count: 0 } }
    chaos:
      actions:
        - { at: 1s, do: kil, node: n1 }
        - { at: 2s, do: start, node: n1 }
        - { at: 3s, do: consumer-crash, client: c7 }
  - name: a
    expect: { fail: [los, oder] }
    runs: 0
`,
      'm.yml',
    );
    const told = loaded.ok ? [] : loaded.problems.map(({ line, path }) => `${line} ${path}`);
    expect(told).toEqual([
      '3 defaults.cluster.nodes',
      '3 defaults.cluster.nods',
      '6 scenarios[0].workload.publishers.count',
      '9 scenarios[0].chaos.actions[0].do',
      '12 scenarios[1].name',
      '13 scenarios[1].expect.fail[0]',
      '13 scenarios[1].expect.fail[1]',
      '14 scenarios[1].runs',
    ]);
  });

  it('have an end', () => {
    const keys = Array.from({ length: 1000 }, (_, index) => `key${index}: 1`).join('\n');
    const loaded = loadScenarioFile(`version: 1\nscenarios: [{ name: x }]\n${keys}\n`, 'm.yml');
    expect(loaded.ok ? 0 : loaded.problems.length).toBe(200);
  });
});
