import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findBlockIo } from '../../src/cluster/block-io.js';
import { trySlowDisk } from '../../src/cluster/disk-ability.js';
import { createHost } from '../../src/cluster/host.js';
import { networkTools } from '../../src/cluster/network-tools.js';
import { undoAll } from '../../src/cluster/undo.js';
import type { LaneSpec } from '../../src/config/scenario.js';
import type { FaultContext } from '../../src/faults/fault.js';
import { healEverything } from '../../src/faults/heal-everything.js';
import { createNetworkControl } from '../../src/faults/network.js';
import { faultOf } from '../../src/faults/registry.js';
import { UndoBook } from '../../src/faults/undo-book.js';
import { actionOf } from './support/fault-context.js';
import { laneSpec, withLab } from './workload-lab.js';

const io = findBlockIo(readFileSync('/proc/self/mounts', 'utf8'));
/** Groups that were made for slow nodes. */
const groups = () => readdirSync(io?.root ?? '').filter((name) => name.startsWith('rmq-chaos-'));

test('a leader with a slow disk: in force, undone, nothing left, nothing lost', async () => {
  const before = groups();
  const ours = () => groups().filter((name) => !before.includes(name));
  const lanes: readonly LaneSpec[] = [laneSpec({ name: 'main', publishers: { ratePerSecond: 50 } })];
  await withLab({ suite: 'trixie', lanes }, async (lab) => {
    const { cluster, broker, workload, host, signal } = lab;
    const context: FaultContext = {
      cluster,
      network: createNetworkControl(cluster, host, await networkTools(host)),
      clients: workload.clients,
      broker,
      undo: new UndoBook(),
      resolveNode: async (target) => (target === 'leader' ? ((await broker.leaderOf('main')) ?? '') : target),
    };
    const apply = async (...words: Parameters<typeof actionOf>) => {
      const action = actionOf(...words);
      const began = performance.now();
      const proof = await faultOf(action.kind).apply(context, action);
      const tookMs = Math.round(performance.now() - began);
      console.log(`${action.kind} ${proof.target} ${tookMs} ms: ${proof.evidence}`);
      return proof;
    };
    await workload.start(signal);
    await workload.whenCount('main', 'confirmed', 50, AbortSignal.timeout(30_000));

    const { target, evidence } = await apply('slow-disk', 'leader', { options: { kbytes: 256 } });
    expect(evidence).toMatch(/^at most 256 kB\/s to disk \w+ \(\d+:\d+\): 256 kB with fsync took \d+ ms/);
    const pid = await cluster.pid(target);
    expect(ours()).toHaveLength(1);
    expect(readFileSync(`/proc/${pid}/cgroup`, 'utf8')).toContain(`/${ours()[0]}\n`);
    const confirmed = workload.counts().main?.confirmed ?? 0;
    await workload.whenCount('main', 'confirmed', confirmed + 50, AbortSignal.timeout(30_000));
    expect((await apply('fast-disk', null)).evidence).toMatch(/limit gone: 256 kB with fsync took \d+ ms/);
    expect(ours()).toEqual([]);
    expect(readFileSync(`/proc/${pid}/cgroup`, 'utf8')).not.toContain('rmq-chaos');

    await apply('slow-disk', target);
    expect(ours()).toHaveLength(1);
    await apply('kill', target);
    await apply('start', target);
    expect(readFileSync(`/proc/${await cluster.pid(target)}/cgroup`, 'utf8')).not.toContain('rmq-chaos');
    const proofs = await healEverything(context, { limitMs: 60_000 });
    expect(proofs.map((proof) => proof.target)).toContain(`slow-disk ${target}`);
    expect(ours()).toEqual([]);

    const drained = await lab.drain(60_000);
    console.log(JSON.stringify(drained));
    expect(drained).toMatchObject([{ by: 'covered', missing: 0 }]);
    context.network.close();
  });
});

test('after a kill of the harness the journal makes the disk fast and removes the group', async () => {
  const before = groups();
  const ours = () => groups().filter((name) => !before.includes(name));
  const base = await mkdtemp(join(tmpdir(), 'disk-killed-'));
  const script = fileURLToPath(new URL('disk-killed-harness.ts', import.meta.url));
  const load = 'import("vite").then((vite) => vite.runnerImport(process.argv[1]))';
  const child = spawn(process.execPath, ['-e', load, script, base], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk) => resolve(`${chunk}`)),
  );
  const pid = Number(said);
  try {
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(readFileSync(`/proc/${pid}/cgroup`, 'utf8')).toContain(`/${ours()[0]}\n`);
    const report = await undoAll(join(base, 'journal'), await createHost());
    expect(report).toMatchObject({ undone: [`slow-disk ${io?.root}/rmq-chaos-killed-node`], failed: [] });
    expect(readFileSync(`/proc/${pid}/cgroup`, 'utf8')).not.toContain('rmq-chaos');
    expect(ours()).toEqual([]);
  } finally {
    process.kill(pid);
    await rm(base, { recursive: true });
  }
});

test('a folder in memory is refused, and no trial is left', async () => {
  const before = groups();
  const host = await createHost();
  await expect(trySlowDisk('/dev/shm', host)).rejects.toThrow('(tmpfs) without a block device');
  expect((await trySlowDisk(tmpdir(), host)).device).toMatch(/^\d+:\d+$/);
  expect(groups()).toEqual(before);
});
