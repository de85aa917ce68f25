import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClusterError } from '../../../src/cluster/cluster.js';
import { ConfigurationError, type RunOptions, type RunScenarios } from '../../../src/run/contract.js';
import { Harness, summaryOf } from './harness.js';
import { finding, lane, result } from './samples.js';

let harness: Harness;
beforeEach(() => {
  harness = new Harness();
  writeFileSync(join(harness.workspace, 'chaos.yml'), 'version: 1\n');
});
afterEach(() => harness.dispose());

const at = { file: 'chaos.yml', line: 3, column: 5 };
const lossy = result({
  verdict: 'fail',
  lanes: [lane({ lost: 10, tail: 2 })],
  findings: [finding(), finding({ class: 'order', count: 4 })],
});
const unshown = result({ verdict: 'inconclusive', inconclusive: ['The drain could not be concluded.'] });
const answering =
  (...results: Parameters<typeof summaryOf>): RunScenarios =>
  async () =>
    summaryOf(...results);
const throwing =
  (error: unknown): RunScenarios =>
  async () => {
    throw error;
  };

describe('the main step', () => {
  it('is green on a pass, and says so in outputs and summary', async () => {
    const told = await harness.main(answering([result()]));
    expect(told.exitCode).toBe(0);
    expect(told.log.annotations).toEqual([]);
    expect(told.outputs).toMatchObject({
      verdict: 'pass',
      runs: '1',
      failed: '0',
      lost: '0',
      'out-of-order': '0',
    });
    expect(told.summary).toMatch(/PASS/);
    expect(told.state.evidence).toBe('settled');
  });

  it('is red on a loss, at the scenario’s line', async () => {
    const told = await harness.main(answering([lossy], { scenarioPositions: { sample: at } }));
    expect(told.exitCode).toBe(1);
    expect(told.log.annotations.map(({ level, file, line }) => [level, file, line])).toEqual([
      ['error', 'chaos.yml', 3],
      ['error', 'chaos.yml', 3],
    ]);
    expect(told.outputs).toMatchObject({
      verdict: 'fail',
      lost: '10',
      'out-of-order': '4',
      findings: '2',
      replay: 'rmq-chaos replay rmq-chaos-out/sample-s7',
    });
    expect(told.summary).toMatch(/FAIL/);
  });

  it('is still red, with one plain error, when annotations are off', async () => {
    const told = await harness.main(answering([lossy]), { annotations: 'false' });
    expect(told.exitCode).toBe(1);
    expect(told.log.annotations.map(({ level, file }) => [level, file])).toEqual([['error', '']]);
  });

  it('does not fail a shard with nothing for this version, and does not call it a pass', async () => {
    const reason = 'it is for <4.0, and this is 4.0.5';
    const skipped = [{ run: 'old-s1', scenario: 'old', seed: 1, rabbitmq: '4.0.5', reason }];
    const told = await harness.main(answering([], { skipped, isIdleShard: true }));
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'inconclusive', skipped: '1' } });
    expect(told.log.annotations.map((annotation) => annotation.level)).toEqual(['warning']);
    expect((await harness.main(answering([], { skipped }))).exitCode).toBe(2);
  });

  it.each([
    ['true', 2, 'error'],
    ['false', 0, 'warning'],
  ])('never shows inconclusive as pass (fail-on-inconclusive: %s)', async (flag, exitCode, level) => {
    const told = await harness.main(answering([unshown]), { 'fail-on-inconclusive': flag });
    expect(told).toMatchObject({ exitCode, outputs: { verdict: 'inconclusive', inconclusive: '1' } });
    expect(told.log.annotations.map((annotation) => annotation.level)).toEqual([level]);
  });

  it('is inconclusive when no run was made at all', async () => {
    expect(await harness.main(answering([]))).toMatchObject({
      exitCode: 2,
      outputs: { verdict: 'inconclusive' },
    });
  });

  it('never loses an annotation beyond the runner’s limit', async () => {
    const findings = Array.from({ length: 14 }, (_, index) => finding({ lane: `lane-${index}` }));
    const told = await harness.main(answering([result({ verdict: 'fail', findings })]));
    expect(told.log.dropped).toBe(0);
    expect(told.log.annotations).toHaveLength(9);
    expect(told.log.annotations[8]?.message).toContain('lane-13');
    expect(told.log.lines.join('\n')).toContain('in lane lane-13');
  });

  it.each([
    ['always', 'pass', true],
    ['on-failure', 'pass', false],
    ['on-failure', 'fail', true],
    ['never', 'fail', false],
  ])('writes the summary %s, verdict %s: %s', async (summary, verdict, written) => {
    const told = await harness.main(answering([verdict === 'pass' ? result() : lossy]), { summary });
    expect(told.summary !== '').toBe(written);
  });

  it('hands every input on to the conductor', async () => {
    let seen: RunOptions | undefined;
    await harness.main(
      async (options) => {
        seen = options;
        return summaryOf([result()]);
      },
      {
        'scenario-file': 'chaos.yml',
        scenario: 's',
        engine: 'netns',
        broker: 'suite:bookworm',
        seed: '0',
        runs: '3',
        set: 'a=1',
      },
    );
    expect(seen).toMatchObject({
      ...{ scenarioFile: 'chaos.yml', scenarioName: 's', engine: 'netns', seed: 0, runs: 3, set: { a: '1' } },
      ...{ broker: { kind: 'suite', suite: 'bookworm' }, workspace: harness.workspace },
      outputDir: join(harness.workspace, 'rmq-chaos-out'),
      journalDir: join(harness.workspace, '.temp', 'rmq-chaos-journal'),
    });
  });

  it('hands the order mode on as a value of the scenario, beside the others', async () => {
    let seen: RunOptions | undefined;
    await harness.main(
      async (options) => {
        seen = options;
        return summaryOf([result()]);
      },
      { order: 'strict', set: 'a=1' },
    );
    expect(seen?.set).toEqual({ a: '1', 'expect.order': 'strict' });
  });

  it('leaves the post step what it needs before anything is started', async () => {
    const told = await harness.main(throwing(new Error('died early')));
    expect(told.state).toMatchObject({
      journalDir: join(harness.workspace, '.temp', 'rmq-chaos-journal'),
      outputDir: join(harness.workspace, 'rmq-chaos-out'),
      evidence: 'pending',
    });
  });
});

describe('what goes wrong before a run', () => {
  it('is told problem by problem, each at its own line, at most nine', async () => {
    const problems = Array.from({ length: 12 }, (_, index) => ({
      position: { file: 'chaos.yml', line: index + 1, column: 1 },
      message: `Unknown key "k${index}".`,
      hint: 'Did you mean "queue"?',
    }));
    const told = await harness.main(throwing(new ConfigurationError(problems)));
    expect(told).toMatchObject({ exitCode: 3, outputs: { verdict: 'error' } });
    expect(told.log.dropped).toBe(0);
    expect(told.log.annotations.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(told.log.lines).toContain('  chaos.yml:12:1: Unknown key "k11". Did you mean "queue"?');
  });

  it('is told with what to do', async () => {
    const told = await harness.main(throwing(new ClusterError('no-root', 'Not root.', 'Run it with sudo.')));
    expect(told.exitCode).toBe(3);
    expect(told.log.annotations.map((annotation) => annotation.message)).toEqual([
      'Not root. Run it with sudo.',
    ]);
  });

  it('is a wrong input: nothing is started, every one is named', async () => {
    const run = vi.fn<RunScenarios>();
    const told = await harness.main(run, { engine: 'x', seed: 'y' });
    expect(run).not.toHaveBeenCalled();
    expect(told.log.annotations).toHaveLength(2);
    expect(told.state).toEqual({});
  });
});

describe('a cancelled step', () => {
  it('tells what was shown so far, and leaves the upload to the post step', async () => {
    const told = await harness.main(
      async (_, { signal }) => {
        setTimeout(() => harness.signals.emit('SIGINT'), 10);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return summaryOf([result({ verdict: 'inconclusive', inconclusive: ['interrupted'] })]);
      },
      { 'upload-artifacts': 'always' },
    );
    expect(told).toMatchObject({
      exitCode: 130,
      outputs: { verdict: 'inconclusive' },
      state: { evidence: 'pending' },
    });
  });

  it('does not wait for a conductor that does not come back', async () => {
    const beganMs = performance.now();
    const told = await harness.main(async () => {
      setTimeout(() => harness.signals.emit('SIGTERM'), 10);
      return await new Promise(() => {});
    });
    expect(told).toMatchObject({ exitCode: 130, outputs: { verdict: 'inconclusive' } });
    expect(performance.now() - beganMs).toBeLessThan(5000);
  });
});

describe('foreign text in everything that is told', () => {
  const hostile =
    'x\n::error::pwned\r##[add-mask]pwned\n::stop-commands::t %0A::set-output name=a::b ##[error]pwned';

  it('is only text', async () => {
    const run = result({
      scenario: hostile,
      run: hostile,
      verdict: 'fail',
      findings: [
        finding({ lane: hostile, publisher: hostile, cause: hostile, evidence: hostile }),
        finding({ class: 'order', severity: 'warn', evidence: hostile }),
      ],
      header: { [hostile]: hostile },
    });
    const told = await harness.main(async (_, hooks) => {
      hooks.progress(hostile);
      return summaryOf([run, result({ verdict: 'inconclusive', inconclusive: [hostile] })]);
    });
    const names = new Set(told.log.commands.map((command) => command.name));
    expect([...names].sort()).toEqual(['error', 'warning']);
    expect(told.log.annotations.every(({ title }) => !title.startsWith('pwned'))).toBe(true);
    expect(told.log.annotations.filter(({ message }) => message === 'pwned')).toEqual([]);
  });

  it('is only text in errors, too', async () => {
    const told = await harness.main(throwing(new ClusterError('x', hostile, hostile)));
    expect(told.log.commands.map((command) => command.name)).toEqual(['error']);
    expect(told.log.annotations).toHaveLength(1);
  });
});
