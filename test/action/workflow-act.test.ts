/**
 * The sub-actions and a computed matrix on another runner than ours: nektos/act, built where there is Go. Its
 * artifact service does not understand today's client, so the evidence is brought as a folder.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { leavePlan, leaveRun } from '../unit/run/merge/run-folders.js';
import { repository as product } from './real-job.js';

const hasGo = spawnSync('go', ['version']).status === 0;
const actVersion = 'v0.2.89';

/** Kept outside the checkout, since building it takes minutes when nothing of it is there. */
function buildAct(): string {
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(caches, 'rmq-chaos-tools', `act-${actVersion}`);
  const module = `github.com/nektos/act@${actVersion}`;
  execFileSync('go', ['install', module], { env: { ...process.env, GOBIN: folder }, timeout: 500_000 });
  return join(folder, 'act');
}

const workflow = `
on: push
permissions: {}
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs: { matrix: '\${{ steps.plan.outputs.matrix }}', seed: '\${{ steps.plan.outputs.seed }}' }
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd
      - { id: plan, uses: org/rmq-chaos-action/plan@v1, with: { scenario-file: chaos.yml, shards: 2 } }
  run:
    needs: plan
    runs-on: ubuntu-latest
    strategy: { fail-fast: false, matrix: '\${{ fromJSON(needs.plan.outputs.matrix) }}' }
    steps: [{ run: 'echo "leg \${{ matrix.shard }}"' }]
  merge:
    needs: [plan, run]
    if: \${{ !cancelled() && needs.plan.result == 'success' }}
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd
      - id: merge
        continue-on-error: true
        uses: org/rmq-chaos-action/merge@v1
        with: { path: evidence, upload-artifacts: never }
      - run: echo "\${{ steps.merge.outcome }} \${{ steps.merge.outputs.verdict }} missing \${{ steps.merge.outputs.missing }}"
`;

describe.runIf(hasGo)('nektos/act', () => {
  let act = '';
  let folder = '';
  beforeAll(() => {
    act = buildAct();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rmq-chaos-act-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('plans, makes the legs of the plan, and merges', async () => {
    const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    writeFileSync(join(folder, '.github/workflows/chaos.yml'), workflow);
    cpSync(join(product, 'examples/matrix.yml'), join(folder, 'chaos.yml'));
    const cells = ['a', 'b'].map((id, at) => ({ id, shard: `${at + 1}/2`, runs: [`${id}-s1`] }));
    leavePlan(join(folder, 'evidence'), cells, '1/2');
    await leaveRun(join(folder, 'evidence'), { history: 'clean-replay', id: 'a-s1', scenario: 'a' });
    git('init');
    git('add', '--all');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-m', 'chaos');
    const options = [
      '-P',
      'ubuntu-latest=-self-hosted',
      '--local-repository',
      `org/rmq-chaos-action@v1=${product}`,
    ];
    const log = execFileSync(act, ['push', ...options], { cwd: folder, encoding: 'utf8' });
    expect(log).toMatch(/leg 1\/2/);
    expect(log).toMatch(/leg 2\/2/);
    expect(log).toContain('failure inconclusive missing 1');
  });
});
