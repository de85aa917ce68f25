import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Host, hostWith } from '../../../src/cluster/host.js';
import { loadScenarioFile } from '../../../src/config/load.js';
import { clockLibraryFor, clusterWanted } from '../../../src/run/node-clocks.js';
import { refuseImpossibleFaults } from '../../../src/run/refuse-impossible-faults.js';
import { actionOf } from '../../real/support/fault-context.js';

let root: string;
/** A root file system with a broker in it. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'clocks-'));
  const sbin = join(root, 'usr/lib/rabbitmq/lib/rabbitmq_server-4.0.5/sbin');
  for (const folder of [sbin, join(root, 'etc')]) await mkdir(folder, { recursive: true });
  await writeFile(join(sbin, 'rabbitmq-server'), '');
  await writeFile(join(root, 'etc/passwd'), 'rabbitmq:x:9:9::/var/lib/rabbitmq:/bin/sh\n');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function addLibrary(): Promise<string> {
  const folder = join(root, 'usr/lib/some-linux-gnu/faketime');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'libfaketimeMT.so.1'), '');
  return join(folder, 'libfaketimeMT.so.1');
}

/** A machine without apt, on which whatever is run says this. */
const machine = (stdout: string): Host => ({
  ...hostWith('none'),
  which: async () => null,
  run: async () => ({ exitCode: 0, stdout, stderr: '' }),
  must: async () => ({ exitCode: 0, stdout: '', stderr: '' }),
});

function runOf(kind: 'clock-jump' | 'restart', reuse = true) {
  const loaded = loadScenarioFile(
    `version: 1\nscenarios: [{ name: late, cluster: { reuse: ${reuse}, broker: { rootfs: ${root} } } }]`,
    'f.yml',
  );
  const scenario = loaded.ok ? loaded.file.scenarios[0] : undefined;
  if (scenario === undefined) throw new Error('no scenario');
  const actions = [actionOf('pause', 'n2'), actionOf(kind, 'n1', { sourceLine: 7 })];
  const schedule = { version: 1, scenario: 'late', seed: 1, quietMs: 0, actions } as const;
  return { scenario, schedule };
}

const anHourOn = () => `${Math.round(Date.now() / 1000) + 3600}\n`;
const find = (run: ReturnType<typeof runOf>, host: Host) =>
  clockLibraryFor(
    run,
    { kind: 'netns', host },
    { cacheFolder: join(root, 'cache'), progress: () => undefined },
  );

describe('the clocks of a run', () => {
  test('stay, and nothing is asked for, when no action moves one', async () => {
    expect(await find(runOf('restart'), machine('never asked'))).toBeNull();
    expect(clusterWanted(runOf('restart')).reuse).toBe(true);
  });

  test('are moved in a cluster of its own', () => {
    expect(clusterWanted(runOf('clock-jump')).reuse).toBe(false);
  });

  test('are moved by the library that the broker’s root has', async () => {
    const library = await addLibrary();
    expect(await find(runOf('clock-jump'), machine(anHourOn()))).toBe(library);
  });

  test('cannot be moved where programs do not take it: refused with scenario, line and reason', async () => {
    await addLibrary();
    const fetching = { cacheFolder: join(root, 'cache'), progress: () => undefined };
    const engine = { kind: 'netns', host: machine('date: wrong ELF class'), tools: null } as const;
    const refusing = refuseImpossibleFaults([runOf('restart'), runOf('clock-jump')], engine, root, fetching);
    await expect(refusing).rejects.toMatchObject({
      code: 'clock-not-movable',
      message: `scenario "late", line 7, "clock-jump": the clock of a node cannot be moved here: programs in ${root} do not take the library libfaketime: date: wrong ELF class`,
      hint: expect.stringContaining('suite:NAME'),
    });
  });

  test('cannot be moved where no library is to be had', async () => {
    await expect(find(runOf('clock-jump'), machine(anHourOn()))).rejects.toMatchObject({
      code: 'clock-not-movable',
      message: expect.stringMatching(/the library libfaketime, which it takes, cannot be had: /),
    });
  });
});
