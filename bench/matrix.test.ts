import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository as product } from '../test/action/real-job.js';
import { logOfRun, only, summariesOf, useRepository } from '../test/action/workflow-repository.js';

/**
 * `examples/matrix.yml` whole: 32 cells on four versions of RabbitMQ, planned, run in four shards one after the
 * other by the workflow emulator, and merged. Half an hour or so. Leaves page and report in `out/matrix`.
 *   npx vitest run --project bench bench/matrix.test.ts
 */
const workflow = `
on: workflow_dispatch
permissions: {}
jobs:
  chaos:
    permissions: { contents: read }
    uses: org/rmq-chaos-action/.github/workflows/matrix.yml@v1
    with: { scenario-file: chaos.yml, shards: 4, engine: netns }
`;
const user = useRepository();

it('the example of a matrix gives one verdict and one report', async () => {
  user.put('chaos.yml', readFileSync(join(product, 'examples/matrix.yml'), 'utf8'));
  user.put('.github/workflows/chaos.yml', workflow);
  const began = performance.now();
  const run = await user.run('chaos.yml', { event: 'workflow_dispatch' });
  const minutes = (performance.now() - began) / 60_000;
  const { outputs } = only(run, 'chaos');
  const page = summariesOf(run).at(-1) ?? '';
  const out = join(product, 'out/matrix');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'page.md'), page);
  const report = user.results.names.find((name) => name.endsWith('.html') && name.includes('merge'));
  writeFileSync(
    join(out, 'report.html'),
    user.results.content(report ?? '')?.content ?? `none of ${user.results.names}`,
  );
  console.log(`${minutes.toFixed(1)} minutes, ${JSON.stringify(outputs)}\n${page}`);
  expect(run.legs('chaos / run').map(({ matrix }) => matrix.shard)).toEqual(['1/4', '2/4', '3/4', '4/4']);
  expect(outputs, logOfRun(run)).toMatchObject({ runs: '32', missing: '0', lost: '0' });
}, 5_400_000);
