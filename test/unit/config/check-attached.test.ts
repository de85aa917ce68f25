import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../src/config/check-attached.js';
import { loadScenarioFile } from '../../../src/config/load.js';
import { actionKinds } from '../../../src/config/scenario.js';

const attached = (chaos: string) =>
  loadScenarioFile(
    [
      'version: 1',
      'scenarios:',
      '  - name: x',
      '    cluster: { attach: { nodes: [{ name: a, host: h }, { name: b, host: i }], user: u, password-env: P } }',
      `    chaos: ${chaos}`,
    ].join('\n'),
    'f.yml',
  );
const problemsOf = (chaos: string) => {
  const loaded = attached(chaos);
  return loaded.ok ? [] : loaded.problems.map((p) => `${p.line}:${p.column}: ${p.message} ${p.suggestion}`);
};

describe('chaos on an attached cluster', () => {
  it('may be of clients and of policies', () => {
    const loaded = attached(
      '{ actions: [{ at: 1s, do: consumer-crash }, { at: 2s, do: set-policy, policy: { max-length: 5 } }] }',
    );
    expect(loaded.ok && loaded.file.scenarios[0]?.cluster).toMatchObject({
      nodes: ['a', 'b'],
      attach: {
        nodes: [
          { name: 'a', host: 'h', amqpPort: 5672, managementPort: 15672 },
          { name: 'b', host: 'i', amqpPort: 5672, managementPort: 15672 },
        ],
        user: 'u',
        passwordEnv: 'P',
        vhost: null,
      },
    });
  });

  it('is refused for nodes and networks, at its place, with what is possible', () => {
    const [kill, partition] = problemsOf(
      '{ actions: [{ at: 1s, do: kill, node: a }, { at: 2s, do: partition, node: leader }] }',
    );
    expect(kill).toMatch(
      /^5:38: "kill" acts on a node’s processes, .+ Possible there: consumer-crash, .+set-policy/,
    );
    expect(partition).toMatch(/"partition" acts on a node’s network/);
    expect(problemsOf('{ mix: { actions: 3 } }')[0]).toMatch(
      /A mix draws faults of nodes and of their network/,
    );
  });

  it('knows of every action what it needs', () => {
    const grounds = Object.fromEntries(actionKinds.map((kind) => [kind, groundOf(kind)]));
    expect(grounds).toMatchObject({
      kill: 'node',
      'slow-disk': 'node',
      flaky: 'network',
      heal: 'network',
      drain: 'node',
      'clock-jump': 'node',
      'publisher-crash': 'clients',
      'set-policy': 'management',
    });
  });
});
