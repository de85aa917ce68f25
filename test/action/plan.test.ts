import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../emulator/node-binaries.js';
import { logOf, put, repository, useStage } from './real-job.js';

const stage = useStage();
const matrix = `version: 1
matrix:
  axes:
    broker: [auto, installed]
    prefetch: [1, 10]
  exclude: [{ broker: installed, prefetch: 1 }]
scenarios:
  - name: orders
    cluster: { broker: "\${{ matrix.broker }}" }
    workload: { consumers: { prefetch: "\${{ matrix.prefetch }}" } }
`;

describe.each(nodeBinaries)('the committed plan bundle on $name', ({ path: node }) => {
  const plan = () => stage.job({ node, action: join(repository, 'plan') });

  it('shares the cells out, quickly and without any service', async () => {
    const runner = plan();
    const main = await runner.main({ 'scenario-file': put(runner, 'chaos.yml', matrix), shards: '2' });
    expect(main.exitCode, logOf(main)).toBe(0);
    expect(main.outputs).toMatchObject({ cells: '3', shards: '2', seed: expect.stringMatching(/^\d+$/) });
    const { include } = JSON.parse(main.outputs.matrix ?? '') as { include: { cells: string }[] };
    expect(include.flatMap(({ cells }) => cells.split(' ')).toSorted()).toEqual([
      'orders.auto-1',
      'orders.auto-10',
      'orders.installed-10',
    ]);
    expect(main.summary).toContain('orders');
    expect(main.annotations).toEqual([]);
    expect(main.durationMs).toBeLessThan(3000);
    expect(stage.results.calls).toEqual([]);
  });

  it('shares out the built-in pack, the gate of a broker build', async () => {
    const main = await plan().main({ scenario: 'pack', shards: '4', seed: '7' });
    expect(main.exitCode, logOf(main)).toBe(0);
    expect(main.outputs).toMatchObject({ shards: '4', seed: '7' });
    const { include } = JSON.parse(main.outputs.matrix ?? '') as { include: { cells: string }[] };
    expect(include.flatMap(({ cells }) => cells.split(' '))).toHaveLength(Number(main.outputs.cells));
    expect(include.flatMap(({ cells }) => cells.split(' '))).toContain('drained-leader-killed');
  });

  it('puts a mistake in a value at its own line', async () => {
    const runner = plan();
    const text = matrix
      .replace('[auto, installed]', '[auto, instaled]')
      .replace('installed, prefetch', 'auto, prefetch');
    const main = await runner.main({ 'scenario-file': put(runner, 'chaos.yml', text) });
    expect(main.exitCode, logOf(main)).toBe(3);
    expect(main.annotations.map(({ level, file, line }) => [level, file, line])).toEqual([
      ['error', 'chaos.yml', 4],
    ]);
    expect(main.outputs).toEqual({});
  });
});
