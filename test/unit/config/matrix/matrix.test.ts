import { describe, expect, it } from 'vitest';
import { type LoadOptions, loadScenarioFile } from '../../../../src/config/load.js';
import { formatProblem } from '../../../../src/config/problem.js';
import type { Scenario } from '../../../../src/config/scenario.js';

/** `<x>` stands for an expression of the matrix's x. */
const file = (matrix: string, rest: string) =>
  `version: 1\nmatrix:\n${matrix}\n${rest.replaceAll(/<([\w.]+)>/g, (_, path) => `\${{ matrix.${path} }}`)}`;

function cells(text: string, options: LoadOptions = {}): readonly Scenario[] {
  const loaded = loadScenarioFile(text, 'm.yml', options);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.file.scenarios;
}

function problems(text: string, options: LoadOptions = {}): readonly string[] {
  const loaded = loadScenarioFile(text, 'm.yml', options);
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

const versions = file(
  `  axes:
    broker: [{ suite: bookworm }, installed]
    rate: [10, 0.5]`,
  `defaults:
  cluster: { nodes: 1, broker: "<broker>" }
scenarios:
  - name: a
    workload: { publishers: { rate: "<rate>" } }
  - name: b
    workload: { publishers: { rate: "<rate>" } }`,
);

describe('a matrix', () => {
  it('makes every scenario a cell of each combination, with values as they are', () => {
    const all = cells(versions);
    expect(all.map(({ name }) => name)).toEqual(
      ['a', 'b'].flatMap((name) =>
        ['bookworm-10', 'bookworm-0.5', 'installed-10', 'installed-0.5'].map((id) => `${name}.${id}`),
      ),
    );
    expect(all[1]).toMatchObject({
      cell: { scenario: 'a', values: { broker: 'bookworm', rate: '0.5' } },
      cluster: { broker: { kind: 'suite', suite: 'bookworm' } },
      lanes: [{ publishers: { ratePerSecond: 0.5 } }],
      position: { file: 'm.yml', line: 9 },
    });
  });

  it('does not change a file that has none', () => {
    const [scenario] = cells('version: 1\nscenarios: [{ name: a }]');
    expect(scenario).not.toHaveProperty('cell');
  });

  it('puts a value into a longer text, and its properties', () => {
    const [scenario] = cells(
      file(
        '  axes: { image: [{ name: mine, of: rabbitmq, tag: "4.10" }] }',
        'scenarios: [{ name: a, cluster: { broker: { image: "<image.of>:<image.tag>-alpine" } } }]',
      ),
    );
    expect(scenario?.name).toBe('a.mine');
    expect(scenario?.cluster.broker).toEqual({ kind: 'image', image: 'rabbitmq:4.10-alpine' });
  });

  it('leaves a key out that the cell has no value for, so that the default holds', () => {
    const [without, nothing, given] = cells(
      file(
        '  axes: { x: [1, 2, 3] }\n  include: [{ x: 2, runs: null }, { x: 3, runs: 7 }]',
        'defaults: { runs: 4, seed: "<x>" }\nscenarios: [{ name: a, runs: "<runs>" }]',
      ),
    );
    expect([without?.runs, nothing?.runs, given?.runs]).toEqual([4, 4, 7]);
  });

  it('names the scenario to the scenarios', () => {
    const [scenario] = cells(
      file(
        '  axes: { x: [1] }',
        'scenarios: [{ name: a, seed: "<x>", cluster: { config: { cluster_name: "of <scenario>" } } }]',
      ),
    );
    expect(scenario?.cluster.config).toEqual({ cluster_name: 'of a' });
  });

  it('takes whole lists, and parts of the file that are lists', () => {
    const [scenario] = cells(
      file(
        '  axes:\n    script:\n      - name: killing\n        of: [{ at: 1s, do: kill, node: rabbitmq1 }]',
        'scenarios: [{ name: a, chaos: { actions: "<script.of>" } }]',
      ),
    );
    // An action that a value brought is annotated where the value stands.
    expect(scenario?.chaos).toMatchObject({ actions: [{ kind: 'kill', position: { line: 6 } }] });
  });

  it('gives a single scenario to an entry that is a cell of its own', () => {
    const all = cells(
      file(
        '  axes: { x: [1] }\n  include: [{ x: 2, runs: 3 }]',
        'scenarios: [{ name: a, seed: "<x>", runs: "<runs>" }]',
      ),
    );
    expect(all.map(({ name, seed, runs }) => [name, seed, runs])).toEqual([
      ['a.1', 1, 1],
      ['a.2-3', 2, 3],
    ]);
  });

  it('sets single values of every cell on top', () => {
    expect(
      cells(versions, { set: { 'workload.publishers.rate': '3' } })[0]?.lanes[0]?.publishers,
    ).toMatchObject({
      ratePerSecond: 3,
    });
  });

  it('calls nothing "default", and what is no plain word a plain one', () => {
    const ids = cells(
      file(
        '  axes: { node: [null, rabbitmq1], config: [{ a: "x/y  z" }, { b: true, c: "" }] }',
        'scenarios: [{ name: a_b, workload: { publishers: { node: "<node>" } }, cluster: { config: "<config>" } }]',
      ),
    ).map(({ name }) => name);
    expect(ids).toEqual([
      'a_b.default-x-y-z',
      'a_b.default-true-empty',
      'a_b.rabbitmq1-x-y-z',
      'a_b.rabbitmq1-true-empty',
    ]);
  });

  it('refuses ids that would share a folder', () => {
    const text = file(
      '  axes: { x: [1] }',
      'defaults: { seed: "<x>" }\nscenarios: [{ name: a_b }, { name: a-b }]',
    );
    expect(problems(text)).toEqual([
      'm.yml:5:36: Two cells have the id "a-b.1". Give one of their values a "name" of its own.',
    ]);
  });
});

describe('a mistake in a value', () => {
  it('is reported once, at the value itself', () => {
    expect(problems(versions.replace('suite: bookworm', 'suit: bookworm').replace('0.5', '-1'))).toEqual([
      'm.yml:4:14: A broker comes from one of suite, image, version, rootfs, tarball and tree, not from none.',
      'm.yml:4:16: Unknown key "suit". Did you mean "suite"?',
      'm.yml:5:16: Expected a number from 0.1 to 1000000, not -1.',
    ]);
  });

  it('that only one cell shows is reported at the value', () => {
    const text = file(
      '  axes:\n    nodes: [3, 5]\n    replicas:\n      - 3\n      - 5',
      'defaults: { cluster: { nodes: "<nodes>" }, workload: { queue: { replicas: "<replicas>" } } }\nscenarios: [{ name: a }]',
    );
    expect(problems(text)).toEqual([
      'm.yml:7:9: 5 replicas need 5 nodes, and the cluster has 3. Use 3 or fewer, or add nodes.',
    ]);
  });
});

describe('an axis from outside', () => {
  it.each(['bullseye,sid', '[bullseye, sid]', ' ["bullseye", sid]'])(
    'takes the place of its list: %s',
    (suite) => {
      const text = file(
        '  axes: { suite: }\n  exclude: [{ suite: forky }]',
        'scenarios: [{ name: a, cluster: { broker: { suite: "<suite>" } } }]',
      );
      expect(cells(text, { axes: { suite } }).map(({ name }) => name)).toEqual(['a.bullseye', 'a.sid']);
    },
  );

  it('may hold mappings, and chooses scenarios', () => {
    const axes = { broker: '{ suite: sid }, { name: x, image: "rabbitmq:4" }', rate: '1', scenario: 'b' };
    expect(cells(versions, { axes }).map(({ name }) => name)).toEqual(['b.sid-1', 'b.x-1']);
  });

  it.each([
    [{ brokr: 'a' }, '--axis brokr:1:1: There is no axis "brokr". Did you mean "broker"?'],
    [{ broker: '[a' }, /^--axis broker:1:1: "\[a" is not a list of values: /],
    [{ broker: 'a] b' }, /^--axis broker:1:1: /],
    [{ broker: '' }, /^--axis broker:1:1: The axis "broker" has no values\./],
    [
      { broker: 'instaled' },
      /^--axis broker:1:1: "instaled" is not a broker source: .* Did you mean "installed"\?$/,
    ],
    [{ rate: '1.50' }, '--axis rate:1:1: 1.50 is the number 1.5. For the text write it in quotes: "1.50".'],
    [{ scenario: 'chaos' }, '--axis scenario:1:1: There is no scenario "chaos". The file has: a, b.'],
  ])('is checked like one in the file: %j', (axes: Record<string, string>, expected) => {
    const told = problems(versions, { axes });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(expected);
  });

  it('needs a matrix', () => {
    expect(problems('version: 1\nscenarios: [{ name: a }]', { axes: { x: '1' } })).toEqual([
      '--axis x:1:1: There is no axis "x". The file has no "matrix".',
    ]);
  });
});

describe('limits', () => {
  const axes = (a: number, b: number) => {
    const list = (count: number) => `[${Array.from({ length: count }, (_, index) => index).join()}]`;
    return file(
      `  axes: { a: ${list(a)}, b: ${list(b)} }`,
      'scenarios: [{ name: s, seed: "<a>", runs: "1<b>" }]',
    );
  };

  it.each([
    [100, 101, 'The axes make 10100 combinations, more than the limit of 10000. Use fewer values.'],
    [100, 100, 'The matrix has 10000 cells, more than the limit of 500. Use fewer values, or exclude some.'],
    [501, 1, 'Expected at most 500 values, not 501.'],
  ])('%i × %i', (a, b, message) => {
    expect(problems(axes(a, b)).map((problem) => problem.replace(/^\S+ /, ''))).toEqual([message]);
  });
});
