import { describe, expect, it } from 'vitest';
import { readInputs } from '../../../src/action/inputs.js';
import { ConfigurationError } from '../../../src/run/contract.js';
import { inputEnv } from './harness.js';

const read = (given: Readonly<Record<string, string>> = {}) => readInputs(inputEnv(given), '/w/repo');

function problemsOf(given: Readonly<Record<string, string>>): readonly string[] {
  try {
    read(given);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map((problem) => problem.message);
    throw error;
  }
  throw new Error('the inputs were accepted');
}

describe('inputs', () => {
  it('are valid as action.yml’s defaults leave them, and frozen', () => {
    const inputs = read();
    expect(inputs).toEqual({
      mode: 'run',
      logs: [],
      order: null,
      scenarioFile: null,
      scenarioName: null,
      engine: 'auto',
      broker: null,
      seed: null,
      runs: null,
      set: {},
      axes: {},
      shard: null,
      outputDir: '/w/repo/rmq-chaos-out',
      upload: 'always',
      artifactName: null,
      retentionDays: 0,
      summary: 'always',
      annotations: true,
      failOnInconclusive: true,
      matrix: 'null',
    });
    expect(Object.isFrozen(inputs)).toBe(true);
  });

  it.each([
    [{ broker: 'auto' }, { kind: 'auto' }],
    [{ broker: 'installed' }, { kind: 'installed' }],
    [{ broker: 'suite:bookworm' }, { kind: 'suite', suite: 'bookworm' }],
    [
      { broker: 'image:ghcr.io/me/rabbit:4.2@sha256:ab' },
      { kind: 'image', image: 'ghcr.io/me/rabbit:4.2@sha256:ab' },
    ],
    [{ broker: 'rootfs:roots/a' }, { kind: 'rootfs', path: '/w/repo/roots/a' }],
    [{ rabbitmq: '3.13' }, { kind: 'image', image: 'rabbitmq:3.13' }],
    [{ rabbitmq: '4.2.1-management' }, { kind: 'image', image: 'rabbitmq:4.2.1-management' }],
  ])('say where the broker comes from: %j', (given: Record<string, string>, broker) => {
    expect(read(given).broker).toEqual(broker);
  });

  it('read assignments, blank lines and values with equals signs', () => {
    const set = 'cluster.net-tick = 8s\n\nworkload.queue.arguments=a=b\r\n';
    expect(read({ set }).set).toEqual({ 'cluster.net-tick': '8s', 'workload.queue.arguments': 'a=b' });
  });

  it('name logs, one file or glob a line', () => {
    const inputs = read({ mode: 'analyze', logs: ' a.log\r\n\n  old logs/*.gz \n', order: 'unflagged' });
    expect(inputs).toMatchObject({
      mode: 'analyze',
      logs: ['a.log', 'old logs/*.gz'],
      order: 'unflagged',
    });
  });

  it('are refused all at once, each by its name', () => {
    const problems = problemsOf({
      engine: 'podman',
      broker: 'image:',
      seed: '-1',
      runs: '0',
      set: 'good=1\nnonsense\ngood=2',
      'output-dir': '.',
      'upload-artifacts': 'sometimes',
      'artifact-name': 'rabbitmq:4.2',
      'retention-days': '91',
      summary: 'no',
      annotations: 'yes',
      'fail-on-inconclusive': '1',
    });
    expect(problems).toHaveLength(12);
    for (const [index, name] of [
      ...['broker', 'engine', 'seed', 'runs', 'set', 'output-dir', 'upload-artifacts', 'artifact-name'],
      ...['retention-days', 'summary', 'annotations', 'fail-on-inconclusive'],
    ].entries())
      expect(problems[index]).toContain(`Input \`${name}\`: `);
    expect(problems[4]).toContain('line 2, "nonsense", is not KEY=VALUE; line 3 gives `good` a second time');
  });

  it.each([
    [{ rabbitmq: '4.2', broker: 'auto' }, /say the same thing twice/],
    [{ rabbitmq: 'latest' }, /not a RabbitMQ version/],
    [{ 'output-dir': '..' }, /is the workspace or holds it/],
    [{ 'output-dir': '/' }, /is the workspace or holds it/],
    [{ 'output-dir': '' }, /it is empty/],
    [{ broker: 'suite:../etc' }, /not a broker source/],
    [{ seed: '1.5' }, /not a whole number/],
    [{ seed: '4294967296' }, /0 to 4294967295/],
    [{ mode: 'judge' }, /`mode`: "judge" is not one of `run`, `analyze`/],
    [{ order: 'sorted' }, /`order`: "sorted" is not one of `first-delivery`/],
    [{ order: 'strict', set: 'expect.order=unflagged' }, /`order` and `set`.*twice/],
    [{ logs: 'a.log' }, /`logs`: nothing reads them in mode `run`/],
    [{ mode: 'analyze' }, /`logs`: mode `analyze` needs one file or glob a line/],
    [{ mode: 'analyze', logs: 'a.log', 'scenario-file': 'c.yml' }, /`scenario-file`: nothing is run/],
    [{ mode: 'analyze', logs: 'a.log', runs: '3' }, /`runs`: nothing is run in mode `analyze`/],
  ])('are refused: %j', (given: Record<string, string>, message) => {
    expect(problemsOf(given)).toEqual([expect.stringMatching(message)]);
  });

  it('are refused when nothing but the code runs, because all defaults are action.yml’s', () => {
    expect(() => readInputs({}, '/w/repo')).toThrow(ConfigurationError);
  });
});
