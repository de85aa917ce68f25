import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../emulator/node-binaries.js';
import type { Runner } from '../emulator/runner.js';
import { expectNothingLeft, logOf, put, repository, useStage } from './real-job.js';

const stage = useStage();
const fixtures = join(repository, 'test/fixtures/2019');
/** The 2019 tools' own log of 16 March 2019; not part of the repository. */
const marchLog = join(repository, '../shared/data/test-beta-2.log');

function bring(runner: Runner, ...files: string[]): void {
  mkdirSync(join(runner.workspace, 'logs'), { recursive: true });
  for (const file of files) copyFileSync(file, join(runner.workspace, 'logs', basename(file)));
}

describe.each(nodeBinaries)('the committed bundle on $name, judging logs', ({ path: node }) => {
  it('fails at the log’s own line, with evidence, and starts nothing', async () => {
    const runner = stage.job({ node });
    bring(runner, join(fixtures, 'dialect-a.log'), join(fixtures, 'dialect-c.log'));
    const main = await runner.main({ mode: 'analyze', logs: 'logs/*.log' });

    expect(main.exitCode, logOf(main)).toBe(1);
    expect(main).toMatchObject({ conclusion: 'failure', dropped: 0, cut: 0, streamsHeld: false });
    expect(main.durationMs).toBeLessThan(5000);
    expect(main.annotations.map(({ level, file, line }) => [level, file, line])).toEqual([
      ['error', 'logs/dialect-a.log', 25],
      ['error', 'logs/dialect-c.log', 16],
      ['error', 'logs/dialect-c.log', 19],
      ['error', 'logs/dialect-c.log', 37],
    ]);
    expect(main.outputs).toMatchObject({
      ...{ verdict: 'fail', runs: '3', failed: '2', inconclusive: '1', lost: '20', 'out-of-order': '49' },
      ...{ findings: '3', 'report-path': 'rmq-chaos-out/report.html' },
    });
    expect(main.summary).toMatch(/^# FAIL/);

    const name = main.outputs['artifact-name'] ?? '';
    expect(stage.results.names).toEqual([name, `${name}.html`]);
    const evidence = await stage.download(name);
    for (const file of ['report.html', 'report.md', 'report.txt', 'junit.xml', 'results.json'])
      expect(readFileSync(join(evidence, file), 'utf8')).toBe(
        readFileSync(join(runner.workspace, 'rmq-chaos-out', file), 'utf8'),
      );

    const post = await runner.post();
    expect(post.exitCode).toBe(0);
    expect(post.lines).toEqual(['Nothing was started, so there is nothing to undo.']);
    expectNothingLeft(stage, runner);
  });

  it('shows a log that is cut off as inconclusive', async () => {
    const runner = stage.job({ node });
    bring(runner, join(fixtures, 'excerpt-b.log'));
    const main = await runner.main({ mode: 'analyze', logs: 'logs/excerpt-b.log' });
    expect(main.exitCode, logOf(main)).toBe(2);
    expect(main.outputs.verdict).toBe('inconclusive');
    expect((await runner.post()).exitCode).toBe(0);
  });

  it('names every log that cannot be judged', async () => {
    const runner = stage.job({ node });
    put(runner, 'prose.log', 'Once upon a time\n');
    const main = await runner.main({ mode: 'analyze', logs: 'prose.log\nmissing.log' });
    expect(main.exitCode, logOf(main)).toBe(3);
    expect(main.outputs).toEqual({ verdict: 'error' });
    const messages = main.annotations.map(({ message }) => message);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatch(/prose\.log: none of its 1 lines is of a known grammar/);
    expect(messages[1]).toMatch(/missing\.log: there is no such file/);
    expect(stage.results.calls).toEqual([]);
    expect((await runner.post()).exitCode).toBe(0);
  });

  it.runIf(existsSync(marchLog))('finds in the log of 16 March 2019 what a person found', async () => {
    const runner = stage.job({ node });
    bring(runner, marchLog);
    const main = await runner.main({ mode: 'analyze', logs: 'logs/test-beta-2.log' });
    expect(main.exitCode, logOf(main)).toBe(1);
    expect(main.outputs).toMatchObject({
      ...{ verdict: 'fail', runs: '20', failed: '11', inconclusive: '0', lost: '286', findings: '14' },
    });
    const errors = main.annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(9);
    expect(main.dropped).toBe(0);
    for (const { file } of errors) expect(file).toBe('logs/test-beta-2.log');
    expect(errors[0]).toMatchObject({ line: 75 });
    expect(errors[8]?.title).toBe('and 6 more, not shown one by one');

    const json = JSON.parse(readFileSync(join(runner.workspace, main.outputs['json-path'] ?? ''), 'utf8'));
    expect(json.totals).toMatchObject({ lost: 286, tail: 186, order: { 'first-delivery': 3 } });
    expect((await runner.post()).exitCode).toBe(0);
  });

  it.runIf(existsSync(marchLog))('judges it by the order mode that is asked for', async () => {
    const runner = stage.job({ node });
    bring(runner, marchLog);
    const main = await runner.main({ mode: 'analyze', logs: 'logs/*', order: 'unflagged' });
    expect(main.exitCode, logOf(main)).toBe(1);
    expect(main.outputs).toMatchObject({ lost: '286', 'out-of-order': '0', findings: '11' });
  });
});
