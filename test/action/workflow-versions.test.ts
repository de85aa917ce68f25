import { describe, expect, it } from 'vitest';
import { logOfRun, only, stepOf, summariesOf, useRepository } from './workflow-repository.js';
import { overBrokers } from './workflow-scenarios.js';

const user = useRepository();

describe('the example version-matrix.yml, through the reusable workflow', () => {
  it('plans 4 cells, runs them in 2 shards, tells one verdict; and without a shard’s evidence, which', async () => {
    user.put('chaos.yml', overBrokers);
    user.bring('version-matrix.yml');
    const run = await user.run('version-matrix.yml', {
      event: 'workflow_dispatch',
      inputs: { brokers: 'suite:trixie, suite:forky' },
    });
    expect(run.conclusion, logOfRun(run)).toBe('success');
    const shards = run.legs('chaos / run');
    expect(shards.map(({ matrix, result }) => [matrix.shard, result])).toEqual([
      ['1/2', 'success'],
      ['2/2', 'success'],
    ]);
    expect(only(run, 'chaos').outputs).toMatchObject({ verdict: 'pass', runs: '4', missing: '0', lost: '0' });
    expect(user.results.names).toEqual(
      expect.arrayContaining(['rmq-chaos-matrix-0-1', 'rmq-chaos-matrix-1-1']),
    );
    // The plan's page and the verdict's, however many shards there are.
    expect(summariesOf(run)).toHaveLength(2);
    expect(summariesOf(run)[1]).toMatch(/## ✅ PASS/);
    for (const cell of ['load.suite-trixie', 'load.suite-forky', 'kill.suite-trixie', 'kill.suite-forky'])
      expect(summariesOf(run)[1]).toContain(cell);

    user.results.forget('rmq-chaos-matrix-1-1');
    const again = { earlier: run, jobs: ['chaos / merge'] };
    const second = await user.run('version-matrix.yml', {
      ...{ event: 'workflow_dispatch', inputs: { brokers: 'suite:trixie, suite:forky' }, again },
    });
    expect(second.conclusion, logOfRun(second)).toBe('failure');
    const merge = stepOf(only(second, 'chaos / merge'), 'merge');
    expect(merge.exitCode).toBe(2);
    expect(merge.outputs).toMatchObject({ verdict: 'inconclusive', runs: '4', missing: '2' });
    // What a killed node's consumer held may come back out of place: these scenarios warn of that, and of nothing else.
    const isTolerated = ({ level, title }: { readonly level: string; readonly title: string }) =>
      level === 'warning' && /^kill\.suite-\w+: order in lane main$/.test(title);
    const errors = merge.annotations.filter((annotation) => !isTolerated(annotation));
    const missing = String(shards[1]?.matrix.cells).split(' ').join(', ');
    expect(
      errors.map(({ level, title, file, line, message }) => [level, title, file, line, message]),
    ).toEqual([
      [
        ...['error', 'Runs are missing', 'chaos.yml', expect.any(Number)],
        expect.stringContaining(`Shard 2/2 is missing: cells ${missing}.`),
      ],
    ]);
  });
});
