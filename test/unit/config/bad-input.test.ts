import { describe, expect, it } from 'vitest';
import { problemsOf, scenario } from './bad-file.js';

describe('a text that is no scenario file', () => {
  it.each([
    ['empty', '', /^s\.yml:1:1: The file is empty\. Begin with "version: 1"/],
    ['only a comment', '# nothing\n', /^s\.yml:1:1: The file is empty\./],
    [
      'a list',
      '- 1\n',
      /^s\.yml:1:1: Expected a mapping with version, defaults, matrix, scenarios, not a list\./,
    ],
    ['a text', 'hello\n', /^s\.yml:1:1: Expected a mapping .*, not "hello"\./],
    ['bad YAML', 'version: 1\nscenarios: [\n', /^s\.yml:3:1: This is not sound YAML: /],
    [
      'a tab',
      'version: 1\nscenarios:\n\t- name: x\n',
      /^s\.yml:3:\d+: This is not sound YAML: .* tab: YAML wants spaces/,
    ],
    ['a key twice', 'version: 1\nversion: 1\n', /^s\.yml:2:1: This is not sound YAML: duplicate/i],
    ['two documents', 'version: 1\n---\nversion: 1\n', /more than one document/],
    ['10 MB', `# ${'x'.repeat(10_000_000)}\n`, /^s\.yml:1:1: .*10\.0 MB, larger than the limit of 1 MB/],
    ['deep nesting', `a: ${'['.repeat(10_000)}`, /nested deeper than the limit of 50 levels/],
    ['no scenarios', 'version: 1\n', /^s\.yml:1:1: "scenarios" is missing here\. Add "scenarios:"/],
    [
      'an empty list of scenarios',
      'version: 1\nscenarios: []\n',
      /^s\.yml:2:12: Expected 1 to 500 scenarios, not 0\./,
    ],
    ['version 2', 'version: 2\nscenarios: [{ name: x }]\n', /^s\.yml:1:10: Expected version 1, not 2\./],
    ['no version', 'scenarios: [{ name: x }]\n', /^s\.yml:1:1: "version" is missing here\./],
    [
      'a scenario that is a text',
      'version: 1\nscenarios: [smoke]\n',
      /^s\.yml:2:13: Expected a mapping with name, .*, not "smoke"/,
    ],
    ['no name', 'version: 1\nscenarios:\n  - runs: 1\n', /^s\.yml:3:5: "name" is missing here\./],
    [
      'two names of one folder',
      'version: 1\nscenarios:\n  - name: a_b\n  - name: a-b\n',
      /^s\.yml:4:11: The runs of "a-b" and "a_b" would share a folder\. Rename one\.$/,
    ],
    ['a bad name', 'version: 1\nscenarios: [{ name: "a b" }]\n', /^s\.yml:2:21: Expected a name of letters/],
  ])('%s', (_title, text, expected) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  it('aliases of aliases do not explode', () => {
    const text = `a: &a [${'x,'.repeat(2000)}]
b: &b [*a, *a, *a]
c: &c [*b, *b, *b]
d: &d [*c, *c, *c]
e: [*d, *d, *d]
`;
    const begun = performance.now();
    expect(problemsOf(text).join()).toMatch(/^s\.yml:1:1: The file means more than 50000 values/);
    expect(performance.now() - begun).toBeLessThan(2000);
    const many = `a: &a 1\nb: [${'*a,'.repeat(30)}]\n`;
    expect(problemsOf(many).join()).toMatch(/more than 20 aliases/);
  });

  it('control characters of the file never reach a message', () => {
    const problems = problemsOf(scenario('    "ru\\u001b[31mns\\n::error::x": 1\n'));
    expect(problems).toHaveLength(1);
    expect([...(problems[0] ?? '')].filter((letter) => letter < ' ')).toEqual([]);
  });
});

describe('one mistake in a scenario', () => {
  it.each([
    ['unknown key', '    rums: 2', '5:5: Unknown key "rums". Did you mean "runs"?'],
    ['unknown key, nothing near', '    zebra: 2', /^5:5: Unknown key "zebra"\. Known here: name, cluster,/],
    ['snake case', '    cluster: { net_tick: 8s }', '5:16: Unknown key "net_tick". Did you mean "net-tick"?'],
    ['wrong type', '    seed: "x"', /^5:11: Expected a whole number from 0 to \d+, not "x"\.$/],
    ['number in quotes', '    seed: "7"', /Write it without quotes: 7\.$/],
    [
      'count 0',
      '    workload: { publishers: { count: 0 } }',
      '5:38: Expected a whole number from 1 to 100, not 0.',
    ],
    [
      'prefetch below 0',
      '    workload: { consumers: { prefetch: -1 } }',
      /^5:40: Expected a whole number from 0 to 65535, not -1\./,
    ],
    ['half a message', '    workload: { publishers: { messages: 1.5 } }', /^5:41: Expected a whole number/],
    [
      'time without unit',
      '    cluster: { net-tick: 8 }',
      '5:26: Expected a time with its unit, not 8. A time needs its unit: 8s or 8ms.',
    ],
    ['time without unit, quoted', '    cluster: { net-tick: "8" }', /A time needs its unit: 8s/],
    [
      'no time at all',
      '    cluster: { net-tick: soon }',
      /^5:26: Expected a time with its unit, not "soon"\. Write it like 500ms/,
    ],
    ['time out of range', '    cluster: { net-tick: 1s }', '5:26: Expected a time from 4s to 10m, not "1s".'],
    [
      'half a tick',
      '    cluster: { net-tick: 8500ms }',
      '5:26: RabbitMQ counts its net tick in whole seconds.',
    ],
    [
      'unknown enum value',
      '    cluster: { partition-handling: autoheel }',
      '5:36: Expected one of ignore, pause_minority, autoheal, not "autoheel". Did you mean "autoheal"?',
    ],
    [
      'kebab enum value',
      '    cluster: { partition-handling: pause-minority }',
      /Did you mean "pause_minority"\?$/,
    ],
    ['no nodes', '    cluster: { nodes: 0 }', '5:23: Expected a whole number from 1 to 9, not 0.'],
    ['a node twice', '    cluster: { nodes: [a, b, a] }', '5:23: Node "a" is listed twice.'],
    ['a role as a name', '    cluster: { nodes: [a, leader] }', /^5:23: "leader" is a role in actions/],
    ['a bad node name', '    cluster: { nodes: [a, B_1] }', /^5:27: Expected a host name/],
    [
      'nodes and blockade',
      '    cluster: { nodes: 3, blockade: b.yml }',
      /^5:16: .*"nodes" and "blockade" exclude each other/,
    ],
    [
      'missing Blockade file',
      '    cluster: { blockade: b.yml }',
      /^5:26: There is no Blockade file b\.yml\./,
    ],
    [
      'missing root file system',
      '    cluster: { broker: { rootfs: /none } }',
      '5:34: There is no folder /none.',
    ],
    [
      'broker from two places',
      '    cluster: { broker: { suite: a, image: b } }',
      /^5:24: A broker comes from one of suite, image, version, rootfs, tarball and tree, not from more than one/,
    ],
    ['broker 4.2 without quotes', '    cluster: { broker: 4.2 }', /Write it in quotes: "4\.2"\.$/],
    [
      'a text that is no broker',
      '    cluster: { broker: "suite:" }',
      /"suite:" is not a broker source: give `auto`/,
    ],
    [
      'Erlang for a broker that has one',
      '    cluster: { broker: { suite: a, erlang: auto } }',
      /^5:24: "erlang" has no effect with "suite"/,
    ],
    [
      'unknown Erlang',
      '    cluster: { broker: { tree: /none, erlang: "27" } }',
      /"27" is not an Erlang source: give `auto`/,
    ],
    [
      'no such tarball',
      '    cluster: { broker: "tarball:none.tar.xz" }',
      /There is no file none\.tar\.xz\.$/,
    ],
    [
      'attach beside nodes of our own',
      '    cluster: { nodes: 3, attach: { nodes: [{ name: a, host: h }], user: u, password-env: P } }',
      /^5:16: An attached cluster is as it is: "nodes" and "attach" exclude each other/,
    ],
    [
      'the same attached node twice',
      '    cluster: { attach: { nodes: [{ name: a, host: h }, { name: a, host: i }], user: u, password-env: P } }',
      /Node "a" is listed twice/,
    ],
    [
      'a password instead of its variable',
      '    cluster: { attach: { nodes: [{ name: a, host: h }], user: u, password-env: "s3cret!" } }',
      /Expected the name of an environment variable/,
    ],
    ['unknown broker', '    cluster: { broker: instaled }', /Did you mean "installed"\?$/],
    [
      'own key in config',
      '    cluster: { config: { cluster_partition_handling: x } }',
      /^5:26: .* is set by "partition-handling"/,
    ],
    [
      'two lines in config',
      '    cluster: { config: { a: "b\\nc" } }',
      /^5:29: A value of rabbitmq\.conf is one line\./,
    ],
    ['unknown queue type', '    workload: { queue: { type: qourum } }', /^5:32: .*Did you mean "quorum"\?$/],
    [
      'replicas above nodes',
      '    workload: { queue: { replicas: 5 } }',
      '5:36: 5 replicas need 5 nodes, and the cluster has 3. Use 3 or fewer, or add nodes.',
    ],
    [
      'replicas of a classic queue',
      '    workload: { queue: { type: classic, replicas: 3 } }',
      /^5:51: A classic queue lives on one node\. Use type quorum/,
    ],
    [
      'single active consumer of a stream',
      '    workload: { queue: { type: stream, single-active-consumer: true } }',
      /^5:64: A stream as a queue has no single active consumer/,
    ],
    [
      'quorum argument on a mirrored queue',
      '    workload: { queue: { type: mirrored, arguments: { x-delivery-limit: 2 } } }',
      /^5:55: "x-delivery-limit" means nothing to a mirrored queue\. It belongs to quorum/,
    ],
    [
      'argument with a key of its own',
      '    workload: { queue: { arguments: { x-queue-type: classic } } }',
      /^5:39: "x-queue-type" is set by "type"/,
    ],
    [
      'mirroring policy on a quorum queue',
      '    workload: { queue: { policy: { ha-mode: all } } }',
      /^5:36: "ha-mode" mirrors classic queues/,
    ],
    [
      'argument that is a list',
      '    workload: { queue: { arguments: { x-a: [1] } } }',
      /^5:44: Expected a text, a number, true or false, not a list/,
    ],
    [
      'unknown leader',
      '    workload: { queue: { leader: rabbitmq4 } }',
      /^5:34: There is no node "rabbitmq4"\. Did you mean "rabbitmq\d"\?$/,
    ],
    [
      'role as leader',
      '    workload: { publishers: { node: leader } }',
      /^5:37: There is no node "leader"\. A role can stand only in an action\./,
    ],
    [
      'unknown node of consumers',
      '    workload: { consumers: { node: zebra } }',
      /^5:36: There is no node "zebra"\. The nodes are rabbitmq1, rabbitmq2, rabbitmq3\.$/,
    ],
    [
      'stream without prefetch',
      '    workload: { queue: { type: stream }, consumers: { prefetch: 0 } }',
      /^5:65: A consumer of a stream needs a prefetch/,
    ],
    [
      'stream that requeues',
      '    workload: { queue: { type: stream }, consumers: { settle: requeue } }',
      /^5:63: A stream cannot take a delivery back/,
    ],
    [
      'lane twice',
      '    workload: { lanes: [{ name: a }, { name: a }] }',
      '5:46: There are two lanes named "a". Rename one.',
    ],
    ['lane without name', '    workload: { lanes: [{ queue: {} }] }', /^5:25: "name" is missing here/],
    [
      'two kinds of chaos',
      '    chaos: { duration: 5s, mix: {} }',
      /^5:12: Chaos is one of actions, mix and duration/,
    ],
    [
      'min above max',
      '    chaos: { mix: { min-wait: 9s, max-wait: 5s } }',
      '5:31: "min-wait" is longer than "max-wait". Swap them.',
    ],
    [
      'no weight',
      '    chaos: { mix: { weights: { node: 0, partition: 0, network: 0 } } }',
      /^5:30: With all weights 0/,
    ],
    [
      'unknown weight',
      '    chaos: { mix: { weights: { nodes: 1 } } }',
      '5:32: Unknown key "nodes". Did you mean "node"?',
    ],
    [
      'mix on one node',
      '    cluster: { nodes: 1 }\n    workload: { queue: { replicas: 1 } }\n    chaos: { mix: {} }',
      /^7:19: A mix never kills the last live node/,
    ],
    ['unknown class', '    expect: { fail: [los] }', /^5:22: .*Did you mean "loss"\?$/],
    [
      'unknown order mode',
      '    expect: { order: first }',
      /^5:22: Expected one of first-delivery, unflagged, strict/,
    ],
    [
      'expectation of an unknown lane',
      '    expect: { findings: [{ class: loss, lane: mian }] }',
      /^5:47: There is no lane "mian"\. Did you mean "main"\?$/,
    ],
    [
      'null where a name is needed',
      '    expect: { findings: [{ class: }] }',
      /^5:26: "class" is missing here/,
    ],
  ])('%s', (_title, body, expected) => {
    const problems = problemsOf(scenario(body));
    expect(problems).toHaveLength(1);
    if (typeof expected === 'string') expect(problems[0]).toBe(`s.yml:${expected}`);
    else expect(problems[0]?.replace('s.yml:', '')).toMatch(expected);
  });
});
