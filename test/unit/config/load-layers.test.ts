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
