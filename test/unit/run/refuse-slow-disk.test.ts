import { expect, test } from 'vitest';
import { dataRoot } from '../../../src/cluster/disk-ability.js';
import { hostWith } from '../../../src/cluster/host.js';
import type { RunProgram } from '../../../src/cluster/run-program.js';
import { loadScenarioFile } from '../../../src/config/load.js';
import { refuseImpossibleFaults } from '../../../src/run/refuse-impossible-faults.js';
import { actionOf } from '../../real/support/fault-context.js';

const end = { exitCode: 0, signal: null, stderr: '', timedOut: false, tooLong: false, notStarted: null };
/** A machine that says the same to everything: a folder whose file system is in memory. */
const inMemory: RunProgram = async () => ({ ...end, stdout: '57\n40 30 0:57 / / rw - tmpfs tmpfs rw\n' });
const tools = { nft: ['nft'] };

function runOf(chaos: 'slow-disk' | 'kill') {
  const loaded = loadScenarioFile('version: 1\nscenarios: [{ name: x }]', 'x.yml');
  const scenario = loaded.ok ? loaded.file.scenarios[0] : undefined;
  if (!scenario) throw new Error('no scenario');
  const actions = [actionOf(chaos, 'leader', { sourceLine: 7 })];
  return { scenario, schedule: { version: 1 as const, scenario: 'x', seed: 1, quietMs: 0, actions } };
}

const fetching = { cacheFolder: '/cache', progress: () => undefined };

test('a slow disk that cannot be is refused before anything starts, at its line', async () => {
  const engine = { kind: 'netns', host: hostWith('root', inMemory), tools } as const;
  await expect(
    refuseImpossibleFaults([runOf('slow-disk')], engine, '/scratch', fetching),
  ).rejects.toMatchObject({
    code: 'no-such-effect',
    message: expect.stringMatching(
      /^scenario "x", line 7, "slow-disk": this machine cannot limit how fast a node writes: /,
    ),
  });
  await expect(
    refuseImpossibleFaults([runOf('kill')], engine, '/scratch', fetching),
  ).resolves.toBeUndefined();
});

test('the data of containers is where their engine has it', async () => {
  const docker: RunProgram = async (_, words) => ({ ...end, stdout: `/data of ${words[0]}\n` });
  expect(await dataRoot('docker', '/scratch', hostWith('root', docker))).toBe('/data of info');
  expect(await dataRoot('netns', '/scratch', hostWith('root', docker))).toBe('/scratch');
});
