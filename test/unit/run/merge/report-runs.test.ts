import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overallVerdict } from '../../../../src/report/totals.js';
import { ConfigurationError } from '../../../../src/run/contract.js';
import { reportRuns } from '../../../../src/run/merge/report-runs.js';
import { leavePlan, leaveRun } from './run-folders.js';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'rmq-chaos-merge-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const at = (name: string) => join(base, name);
const report = (...folders: string[]) =>
  reportRuns({ folders: folders.map(at), base, outputDir: at('merged') }, new AbortController().signal);
const verdicts = async (...folders: string[]) =>
  (await report(...folders)).results.map(({ run, verdict }) => `${run} ${verdict}`);

describe('a report of many runs', () => {
  it('is as good as its worst run, in every format, with the histories as evidence', async () => {
    await leaveRun(at('one'), { history: 'clean-replay', id: 'good-s1' });
    await leaveRun(at('two'), { history: 'true-reordering', id: 'bad-s2', seed: 2 });
    const summary = await report('one', 'two');
    expect(overallVerdict(summary.results)).toBe('fail');
    expect(summary.missing).toBe(0);
    const text = (name: string) => readFileSync(join(at('merged'), name), 'utf8');
    for (const name of ['report.html', 'report.md', 'report.txt', 'junit.xml', 'results.json'])
      expect(text(name)).toContain('bad-s2');
    // A line of the history itself: the page was made from the evidence.
    expect(text('report.html')).toContain('two/bad-s2/history.log');
    expect(text('report.html')).toMatch(/class="excerpt"/);
    expect(JSON.parse(text('results.json'))).toMatchObject({
      verdict: 'fail',
      totals: { runs: 2, failed: 1 },
    });
    expect(summary.replayCommand(summary.results[1] as never)).toBe('rmq-chaos replay two/bad-s2');
    expect(summary.scenarioPositions).toEqual({ sample: { file: 'chaos.yml', line: 3, column: 5 } });
  });

  it('finds the runs however deep they are, and each only once', async () => {
    await leaveRun(at('all/artifact-1/sub'), { history: 'clean-replay', id: 'a-s1' });
    await leaveRun(at('all/artifact-2'), { history: 'clean-replay', id: 'b-s1' });
    expect(await verdicts('all', 'all/artifact-2', 'all/artifact-2/b-s1')).toEqual([
      'a-s1 pass',
      'b-s1 pass',
    ]);
  });

  it('does not take its own earlier report for a run', async () => {
    await leaveRun(at('one'), { history: 'clean-replay', id: 'a-s1' });
    await report('one');
    await expect(report('merged')).rejects.toThrow(/there is no run in it/);
    // The reports may stand among the runs that they were made from.
    const mixed = { folders: [at('one')], base, outputDir: at('one') };
    for (const _ of [1, 2])
      expect((await reportRuns(mixed, new AbortController().signal)).results).toHaveLength(1);
  });

  it('refuses what is no run folder, everything at once', async () => {
    await leaveRun(at('one'), { history: 'clean-replay', id: 'a-s1' });
    mkdirSync(at('empty'));
    writeFileSync(at('file'), '');
    const error = await report('one', 'empty', 'file', 'nowhere').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as ConfigurationError).problems.map(({ message }) => message)).toEqual([
      'empty: there is no run in it: no run.json, result.json, history.log or plan.json.',
      'file: it is not a folder.',
      'nowhere: there is no such folder.',
    ]);
    expect(existsSync(at('merged'))).toBe(false);
  });
});

describe('a run folder that is not whole', () => {
  it.each([
    ['result.json', 'clean-replay', 'inconclusive', /result\.json is missing/],
    ['history.log', 'clean-replay', 'inconclusive', /history\.log is missing/],
    ['run.json', 'clean-replay', 'inconclusive', /run\.json is missing/],
    ['history.log', 'true-reordering', 'fail', /history\.log is missing/],
  ])('without its %s, %s: %s, and it says why', async (file, history, verdict, reason) => {
    const folder = await leaveRun(at('one'), { history, id: 'a-s1' });
    rmSync(join(folder, file));
    const [result] = (await report('one')).results;
    expect(result).toMatchObject({ run: 'a-s1', verdict });
    expect(result?.inconclusive.join(' ')).toMatch(reason);
  });

  it('whose history broke off is inconclusive, whatever its result says', async () => {
    const folder = await leaveRun(at('one'), { history: 'clean-replay', id: 'a-s1' });
    appendFileSync(join(folder, 'history.log'), '99.000000 node rabbitmq1 up\n');
    expect((await report('one')).results[0]).toMatchObject({
      verdict: 'inconclusive',
      inconclusive: [expect.stringContaining('history.log has no end')],
    });
  });

  it('with a result that cannot be read, or another run’s, is inconclusive', async () => {
    const one = await leaveRun(at('one'), { history: 'clean-replay', id: 'a-s1' });
    writeFileSync(join(one, 'result.json'), '{"run":');
    const two = await leaveRun(at('two'), { history: 'clean-replay', id: 'b-s1' });
    writeFileSync(
      join(two, 'result.json'),
      readFileSync(join(two, 'result.json'), 'utf8').replace('b-s1', 'c-s1'),
    );
    const { results } = await report('one', 'two');
    expect(results.map(({ verdict }) => verdict)).toEqual(['inconclusive', 'inconclusive']);
    expect(results[0]?.inconclusive.join()).toMatch(/result\.json cannot be read/);
    expect(results[1]?.inconclusive.join()).toMatch(/belongs to the run c-s1/);
  });
});

describe('the same run twice', () => {
  const day = (date: string) => `2026-01-${date}T00:00:00.000Z`;

  it('counts with its last try when one job tried again', async () => {
    await leaveRun(at('one'), { history: 'undrained', id: 'a-s1' });
    await leaveRun(at('one'), { history: 'clean-replay', id: 'a-s1-try2' });
    const summary = await report('one');
    expect(summary.results.map(({ run, verdict }) => `${run} ${verdict}`)).toEqual(['a-s1-try2 pass']);
    expect(summary.context.notes).toEqual([]);
  });

  it('counts with its last try, whatever an earlier time left in the same folder', async () => {
    await leaveRun(at('one'), { history: 'clean-replay', id: 'a-s1-try2', startedAt: day('01') });
    await leaveRun(at('one'), { history: 'true-reordering', id: 'a-s1', startedAt: day('02') });
    expect(await verdicts('one')).toEqual(['a-s1 fail']);
  });

  it('counts as the newest of several jobs, and says what the older had shown', async () => {
    await leaveRun(at('b'), { history: 'undrained', id: 'a-s1', startedAt: day('01') });
    await leaveRun(at('a'), { history: 'clean-replay', id: 'a-s1', startedAt: day('02') });
    const summary = await report('a', 'b');
    expect(summary.results.map(({ verdict }) => verdict)).toEqual(['pass']);
    expect(summary.context.notes).toEqual([
      'Run a-s1 is there 2 times: the newest counts, pass in a/a-s1; older: inconclusive in b/a-s1.',
    ]);
    for (const name of ['report.html', 'report.md', 'report.txt', 'results.json'])
      expect(readFileSync(join(at('merged'), name), 'utf8')).toMatch(/older(:|&#58;) inconclusive/);
  });

  it('fails when any of them proved a failure: no repetition votes it away', async () => {
    await leaveRun(at('b'), { history: 'true-reordering', id: 'a-s1', startedAt: day('01') });
    await leaveRun(at('a'), { history: 'clean-replay', id: 'a-s1', startedAt: day('02') });
    const summary = await report('a', 'b');
    expect(summary.results.map(({ verdict }) => verdict)).toEqual(['fail']);
    expect(summary.context.notes).toEqual([
      'Run a-s1 is there 2 times: the proven failure counts, fail in b/a-s1; others: pass in a/a-s1.',
    ]);
  });

  it('counts with the worst when the jobs gave it to different brokers', async () => {
    const [old, fresh] = [{ startedAt: day('01') }, { startedAt: day('02') }];
    await leaveRun(at('b'), { history: 'undrained', id: 'a-s1', config: '{"broker":"3.13"}', ...old });
    await leaveRun(at('a'), { history: 'clean-replay', id: 'a-s1', config: '{"broker":"4.2"}', ...fresh });
    const summary = await report('a', 'b');
    expect(summary.results.map(({ verdict }) => verdict)).toEqual(['inconclusive']);
    expect(summary.context.notes).toEqual([
      'Run a-s1 is there 2 times, with different settings: the worst counts, inconclusive in b/a-s1; others: pass in a/a-s1. Give each a matrix cell of its own.',
    ]);
  });

  it('counts as it was made, when another job skipped it for its broker', async () => {
    await leaveRun(at('b'), { history: 'clean-replay', id: 'a-s1', startedAt: day('01') });
    const skipped = { run: 'a-s1', scenario: 'a', seed: 1, rabbitmq: '4.0.5', reason: 'it is for <4.0' };
    mkdirSync(join(at('a'), 'a-s1'), { recursive: true });
    writeFileSync(join(at('a'), 'a-s1', 'skipped.json'), JSON.stringify(skipped));
    const summary = await report('a', 'b');
    expect(summary.results.map(({ verdict }) => verdict)).toEqual(['pass']);
    expect(summary.context.notes).toEqual([
      'Run a-s1 is there 2 times: the one that was made counts, pass in b/a-s1; others: skipped in a/a-s1.',
    ]);
  });
});

describe('a run that was skipped', () => {
  it('is listed with its reason, is there for the plan, and is no pass', async () => {
    const skipped = { run: 'b-s1', scenario: 'b', seed: 1, rabbitmq: '4.0.5', reason: 'it is for <4.0' };
    leavePlan(at('one'), [
      { id: 'a', shard: null, runs: ['a-s1'] },
      { id: 'b', shard: null, runs: ['b-s1'] },
    ]);
    mkdirSync(join(at('one'), 'b-s1'));
    writeFileSync(join(at('one'), 'b-s1', 'skipped.json'), JSON.stringify(skipped));
    expect(overallVerdict((await report('one/b-s1')).results)).toBe('inconclusive');
    await leaveRun(at('one'), { history: 'clean-replay', id: 'a-s1', scenario: 'a' });
    const summary = await report('one');
    expect(overallVerdict(summary.results)).toBe('pass');
    expect(summary).toMatchObject({ missing: 0, skipped: [skipped] });
    expect(summary.results).toHaveLength(1);
    for (const name of ['report.html', 'report.md', 'report.txt', 'results.json'])
      expect(readFileSync(join(at('merged'), name), 'utf8')).toMatch(/it is for (<|&lt;|&#60;)4/);
  });
});

it('is no skipped run when it was made, whatever else stands in its folder', async () => {
  const skipped = { run: 'a-s1', scenario: 'a', seed: 1, rabbitmq: '4.0.5', reason: 'it is for <4.0' };
  const folder = await leaveRun(at('one'), { history: 'true-reordering', id: 'a-s1' });
  writeFileSync(join(folder, 'skipped.json'), JSON.stringify(skipped));
  expect(await verdicts('one')).toEqual(['a-s1 fail']);
});

describe('a plan', () => {
  const cells = [
    { id: 'x', shard: '1/2', runs: ['x-s1'] },
    { id: 'y', shard: '2/2', runs: ['y-s1'] },
    { id: 'z', shard: '2/2', runs: ['z-s1', 'z-s2'] },
  ];

  it('whose runs are all there adds nothing', async () => {
    leavePlan(at('one'), cells, '1/2');
    leavePlan(at('two'), cells, '2/2');
    await leaveRun(at('one'), { history: 'clean-replay', id: 'x-s1', scenario: 'x' });
    for (const id of ['z-s2', 'y-s1', 'z-s1'])
      await leaveRun(at('two'), { history: 'clean-replay', id, scenario: id.slice(0, 1) });
    const summary = await report('two', 'one');
    expect(overallVerdict(summary.results)).toBe('pass');
    expect(summary.results.map(({ run }) => run)).toEqual(['x-s1', 'y-s1', 'z-s1', 'z-s2']);
    expect(summary).toMatchObject({ gaps: [], missing: 0, context: { notes: [] } });
  });

  it('of which a shard is missing makes the whole inconclusive and names it and its cells', async () => {
    leavePlan(at('one'), cells, '1/2');
    await leaveRun(at('one'), { history: 'clean-replay', id: 'x-s1', scenario: 'x' });
    const summary = await report('one');
    expect(overallVerdict(summary.results)).toBe('inconclusive');
    expect(summary.missing).toBe(3);
    expect(summary.context.notes).toEqual(['Shard 2/2 is missing: cells y, z.']);
    expect(summary.results.map(({ run, verdict }) => `${run} ${verdict}`)).toEqual([
      ...['x-s1 pass', 'y-s1 inconclusive', 'z-s1 inconclusive', 'z-s2 inconclusive'],
    ]);
    expect(summary.results.slice(0, 2).map(summary.replayCommand)).toEqual([
      'rmq-chaos replay one/x-s1',
      'rmq-chaos run chaos.yml --scenario y --seed 1',
    ]);
    expect(readFileSync(join(at('merged'), 'junit.xml'), 'utf8')).toMatch(
      /tests="4" failures="0" errors="3"/,
    );
  });

  it('names single runs that are missing, and a proven failure still outweighs them', async () => {
    leavePlan(at('one'), cells, '2/2');
    for (const id of ['y-s1', 'z-s1']) await leaveRun(at('one'), { history: 'true-reordering', id });
    const summary = await report('one');
    expect(overallVerdict(summary.results)).toBe('fail');
    expect(summary.context.notes).toEqual([
      'Shard 1/2 is missing: cell x.',
      '1 planned run of 3 of shard 2/2 is missing: cell z.',
    ]);
  });

  it('that each shard has made with a seed of its own is told as that', async () => {
    leavePlan(at('one'), [{ id: 'x', shard: '1/2', runs: ['x-s5'] }], '1/2', 5);
    leavePlan(at('two'), [{ id: 'x', shard: '1/2', runs: ['x-s9'] }], '2/2', 9);
    const summary = await report('one', 'two');
    expect(overallVerdict(summary.results)).toBe('inconclusive');
    expect(summary.context.notes[0]).toBe(
      'The same cells were planned with the seeds 5 and 9: give every shard the seed of one plan.',
    );
  });

  it('that shards have made of different files makes the whole inconclusive', async () => {
    leavePlan(at('one'), cells, '1/2', 1, { actions: [{ kind: 'kill' }] });
    leavePlan(at('two'), cells, '2/2', 1, { actions: [] });
    await leaveRun(at('one'), { history: 'clean-replay', id: 'x-s1' });
    for (const id of ['y-s1', 'z-s1', 'z-s2']) await leaveRun(at('two'), { history: 'clean-replay', id });
    const summary = await report('one', 'two');
    expect(overallVerdict(summary.results)).toBe('inconclusive');
    expect(summary.context.notes).toEqual([
      'The shards planned different actions for the same runs (x-s1, y-s1, z-s1, z-s2): give all of them the same file and options.',
    ]);
  });

  it('without any run is inconclusive', async () => {
    leavePlan(at('one'), cells);
    expect(overallVerdict((await report('one')).results)).toBe('inconclusive');
  });

  it('counts a run by any of its tries', async () => {
    leavePlan(at('one'), [{ id: 'x', shard: null, runs: ['x-s1'] }]);
    await leaveRun(at('one'), { history: 'undrained', id: 'x-s1' });
    await leaveRun(at('one'), { history: 'clean-replay', id: 'x-s1-try2' });
    expect((await report('one')).missing).toBe(0);
  });

  it('that cannot be read makes the whole inconclusive', async () => {
    await leaveRun(at('one'), { history: 'clean-replay', id: 'x-s1' });
    writeFileSync(join(at('one'), 'plan.json'), '{"version":2}');
    const summary = await report('one');
    expect(overallVerdict(summary.results)).toBe('inconclusive');
    expect(summary.context.notes).toEqual(['one/plan.json cannot be read: its version is 2, not 1.']);
  });

  it('gives the matrix its table, on the page, in the summary and as data', async () => {
    const cell = (id: string, broker: string, queue: string) => {
      const values = { broker, queue };
      return { id, values, shard: null, runs: [`${id}-s1`] };
    };
    const four = ['3.13', '4.2'].flatMap((broker) =>
      ['quorum', 'classic'].map((queue) => cell(`sample.${broker}-${queue}`, broker, queue)),
    );
    leavePlan(at('one'), four);
    for (const { id } of four.slice(1)) {
      const history = id.endsWith('4.2-classic') ? 'true-reordering' : 'clean-replay';
      await leaveRun(at('one'), { history, id: `${id}-s1`, scenario: id });
    }
    const { results } = await report('one');
    expect(results).toHaveLength(4);
    expect(readFileSync(join(at('merged'), 'report.md'), 'utf8')).toContain(
      [
        '| <code>scenario &#183; queue &#47; broker</code> | <code>3.13</code> | <code>4.2</code> |',
        '| --- | --- | --- |',
        '| <code>sample &#183; quorum</code> | ⚠️ inconclusive | ✅ pass |',
        '| <code>sample &#183; classic</code> | ✅ pass | ❌ fail order |',
      ].join('\n'),
    );
    expect(readFileSync(join(at('merged'), 'report.html'), 'utf8')).toMatch(
      /aria-label="Matrix".*href="#run-4">FAIL<\/a><span class="quiet"> order/,
    );
    expect(JSON.parse(readFileSync(join(at('merged'), 'results.json'), 'utf8')).runs[3].cell).toEqual({
      scenario: 'sample',
      values: { broker: '4.2', queue: 'classic' },
    });
  });
});
