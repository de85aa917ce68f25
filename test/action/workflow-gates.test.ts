import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveBroker } from '../../src/cluster/broker-source.js';
import { createHost } from '../../src/cluster/host.js';
import type { EmulatedRun } from '../emulator/workflow/run-workflow.js';
import { ensureDockerd } from '../real/support/dockerd.js';
import {
  errorsAtLines,
  logOfRun,
  only,
  printedBy,
  summariesOf,
  useRepository,
} from './workflow-repository.js';
import { holding, losing, losingLine } from './workflow-scenarios.js';

const user = useRepository();

/** The pack takes longer than a test may: scenarios of the user's own in its place, as the examples offer. */
const ownScenarios = { 'scenario: pack': 'scenario-file: chaos.yml' };

/** The broker's repository: its build packs a RabbitMQ that this machine has, 3.10.8. */
async function brokerRepository(): Promise<void> {
  const { rootfs, binFolder } = await resolveBroker({ kind: 'suite', suite: 'bookworm' }, await createHost());
  const tree = dirname(join(rootfs, binFolder));
  user.put(
    'Makefile',
    [
      'package-generic-unix:',
      '\tmkdir PACKAGES',
      `\ttar -cf - -C ${dirname(tree)} rabbitmq_server-3.10.8 | xz -0 > PACKAGES/rabbitmq-server-generic-unix-3.10.8.tar.xz`,
      'image:',
      `\ttar -c -C ${rootfs} . | docker import - $(IMAGE)`,
      '',
    ].join('\n'),
  );
}

/** The build is red, once, where the user wrote the scenario. */
function expectLossAtItsLine(run: EmulatedRun): void {
  expect(run.conclusion, logOfRun(run)).toBe('failure');
  const errors = errorsAtLines(run);
  expect(errors.map(({ file, line, title }) => [file, line, title])).toEqual([
    ['chaos.yml', losingLine, 'orders: loss in lane main'],
  ]);
  expect(errors[0]?.message).toMatch(/lost \d+ confirmed messages 1–\d+ of publisher a/);
  expect(errors[0]?.message).toMatch(/Cause: unsynchronised-mirror-promoted/);
  expect(summariesOf(run).at(-1)).toMatch(/## ❌ FAIL/);
}

describe('the example pr-gate-tarball.yml', () => {
  it.each([
    ['lets a broker pass that holds', holding, true],
    ['turns the build red for one that loses, at the scenario’s line', losing, false],
  ])('%s', async (_, chaos, holds) => {
    await brokerRepository();
    user.put('chaos.yml', chaos);
    user.bring('pr-gate-tarball.yml', ownScenarios);
    const run = await user.run('pr-gate-tarball.yml', { event: 'pull_request' });
    expect(only(run, 'build').result, logOfRun(run)).toBe('success');
    if (holds) {
      expect(run.conclusion, logOfRun(run)).toBe('success');
      expect(only(run, 'gate').outputs).toMatchObject({ verdict: 'pass', runs: '1', lost: '0' });
    } else {
      expectLossAtItsLine(run);
      expect(Number(only(run, 'gate').outputs.lost)).toBeGreaterThan(0);
    }
    expect(printedBy(run)).toContain('starting 3 nodes of RabbitMQ 3.10.8 (netns)');
  });
});

describe('the example pr-gate-image.yml', () => {
  it('turns the build red for an image that loses, at the scenario’s line, and lets one pass that holds', async () => {
    const dockerd = await ensureDockerd(await createHost());
    try {
      await brokerRepository();
      user.bring('pr-gate-image.yml', ownScenarios);
      const env = {};
      user.put('chaos.yml', holding);
      const green = await user.run('pr-gate-image.yml', { event: 'pull_request', env });
      expect(green.conclusion, logOfRun(green)).toBe('success');
      expect(printedBy(green)).toContain('starting 3 nodes of RabbitMQ 3.10.8 (docker)');
      user.put('chaos.yml', losing);
      expectLossAtItsLine(await user.run('pr-gate-image.yml', { event: 'pull_request', env }));
    } finally {
      execFileSync('docker', ['image', 'rm', '--force', 'broker-under-test:pr'], { stdio: 'ignore' });
      await dockerd.stop();
    }
  });
});
