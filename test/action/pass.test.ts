import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectNothingLeft, logOf, useStage } from './real-job.js';

const stage = useStage();

describe('the committed bundle on a cluster that holds', () => {
  it('passes the built-in smoke scenario, with evidence, and leaves nothing', async () => {
    const runner = stage.job({ matrix: { rabbitmq: 'installed/any:tag' } });
    const main = await runner.main({ engine: 'netns' });

    expect(main.exitCode, logOf(main)).toBe(0);
    expect(main).toMatchObject({ conclusion: 'success', dropped: 0, cut: 0, streamsHeld: false });
    expect(main.silentMs).toBeLessThan(2000);
    expect(main.outputs).toMatchObject({
      verdict: 'pass',
      runs: '1',
      failed: '0',
      lost: '0',
      'out-of-order': '0',
    });
    expect(main.annotations.filter(({ level }) => level === 'error')).toEqual([]);
    expect(main.summary).toMatch(/PASS/);
    expect(main.state.evidence).toBe('settled');

    const name = main.outputs['artifact-name'] ?? '';
    expect(name).toMatch(/^rmq-chaos-chaos-[0-9a-f]{8}-1$/);
    expect(stage.results.names).toEqual([name, `${name}.html`]);
    expect(stage.results.content(`${name}.html`)?.contentType).toBe('text/html');
    const evidence = await stage.download(name);
    const report = main.outputs['report-path'] ?? '';
    expect(report).toBe('rmq-chaos-out/report.html');
    expect(statSync(join(runner.workspace, report)).size).toBe(statSync(join(evidence, 'report.html')).size);
    expect(existsSync(join(runner.workspace, main.outputs['json-path'] ?? ''))).toBe(true);

    const post = await runner.post();
    expect(post.exitCode).toBe(0);
    expect(post.lines).toEqual(['The main step left nothing to undo.']);
    expectNothingLeft(stage, runner);
  });
});
