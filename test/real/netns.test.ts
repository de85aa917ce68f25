import { spawn } from 'node:child_process';
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHost } from '../../src/cluster/host.js';
import { processStat } from '../../src/cluster/process-identity.js';
import { runTag } from '../../src/cluster/subnet.js';
import { undoAll } from '../../src/cluster/undo.js';
import { makeRig, minimalFiles, nodeNames, type Rig } from './netns-rig.js';

const suites = (process.env.RMQ_CHAOS_TEST_SUITES ?? 'bookworm').split(/[\s,]+/).filter(Boolean);

/** True when a broker answers the AMQP greeting on the address. */
function amqpAnswers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: 5672, timeout: 1_000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => socket.write('AMQP\0\0\x09\x01'));
    socket.once('data', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}

async function until(what: string, limitMs: number, done: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (performance.now() < deadline) {
    if (await done()) return;
    await delay(500);
  }
  throw new Error(`not within ${limitMs} ms: ${what}`);
}

describe.each(suites)('namespaces: %s', (suite) => {
  let rig: Rig;
  let tag = '';
  beforeAll(async () => {
    rig = await makeRig(suite);
    tag = runTag(`netns-${suite}-${process.pid}`);
    await rig.cluster.create(minimalFiles);
  });
  afterAll(async () => {
    await rig.cluster.destroy();
    await rig.journal.close();
    const left = await rig.host.run(['ip', 'netns'], { timeoutMs: 5_000 });
    expect(left.stdout).not.toContain(tag);
    const links = await rig.host.run(['ip', 'link'], { timeoutMs: 5_000 });
    expect(links.stdout).not.toContain(tag);
    expect(await readdir(rig.base)).toEqual([]);
    await rm(rig.base, { recursive: true });
  });

  const address = (name: string) => rig.cluster.nodes.find((node) => node.name === name)?.address ?? '';
  const running = async (asked: string) => {
    const script = 'rabbitmqctl -q cluster_status --formatter json';
    const status = await rig.cluster.exec(asked, ['sh', '-c', script], 60_000);
    if (status.exitCode !== 0) return [];
    return (JSON.parse(status.stdout) as { running_nodes: string[] }).running_nodes.sort();
  };
  const whole = nodeNames.map((name) => `rabbit@${name}`);

  it('forms one cluster of three', async () => {
    await Promise.all(nodeNames.map((name) => rig.cluster.start(name)));
    for (const name of nodeNames) {
      await until(`AMQP on ${name}`, 120_000, () => amqpAnswers(address(name)));
      expect(await rig.cluster.state(name)).toBe('up');
    }
    await until('all see each other', 60_000, async () => (await running('rabbitmq1')).length === 3);
    for (const name of nodeNames) expect(await running(name)).toEqual(whole);
  });

  it('gives a node a name, a process table and a network of its own', async () => {
    const [name = ''] = nodeNames;
    const seen = await rig.cluster.exec(name, ['sh', '-c', 'hostname; id -un; ps -e -o comm='], 10_000);
    expect(seen.stdout.split('\n').slice(0, 2)).toEqual([name, 'rabbitmq']);
    expect(seen.stdout).toMatch(/epmd/);
    expect(seen.stdout.match(/beam/g)?.length).toBe(1);
    const inside = [...(await rig.cluster.inNetwork(name)), 'ip', '-4', '-o', 'addr', 'show', 'eth0'];
    expect((await rig.host.must(inside, { timeoutMs: 5_000 })).stdout).toContain(address(name));
    const version = await rig.cluster.exec(name, ['rabbitmqctl', 'version'], 30_000);
    expect(version.stdout.trim()).toBe(rig.cluster.brokerVersion);
    await expect(rig.cluster.exec(name, ['sleep', '30'], 500)).rejects.toMatchObject({ code: 'timeout' });
  });

  it('pauses every process of a node, and resumes it', async () => {
    const [, name = ''] = nodeNames;
    await rig.cluster.pause(name);
    expect(await rig.cluster.state(name)).toBe('paused');
    expect(await amqpAnswers(address(name))).toBe(false);
    await rig.cluster.unpause(name);
    expect(await rig.cluster.state(name)).toBe('up');
    expect(await amqpAnswers(address(name))).toBe(true);
  });

  it('kills a node at once; address and data survive', async () => {
    const [, , name = ''] = nodeNames;
    const pid = await rig.cluster.pid(name);
    const declare = `rabbitmqctl -q eval 'rabbit_vhost:add(<<"kept">>, <<"test">>).'`;
    expect((await rig.cluster.exec(name, ['sh', '-c', declare], 60_000)).exitCode).toBe(0);
    const began = performance.now();
    await rig.cluster.kill(name);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect((await processStat(pid ?? 0))?.state ?? 'Z').toBe('Z');
    expect(await rig.cluster.state(name)).toBe('down');
    expect(await rig.cluster.pid(name)).toBe(null);
    await expect(rig.cluster.exec(name, ['true'], 1_000)).rejects.toMatchObject({ code: 'node-down' });
    expect(await rig.cluster.logTail(name, 5)).toContain(`${name}.log`);
    await rig.cluster.start(name);
    await until(`AMQP on ${name}`, 120_000, () => amqpAnswers(address(name)));
    await until('all see each other', 60_000, async () => (await running(name)).length === 3);
    const vhosts = await rig.cluster.exec(name, ['rabbitmqctl', '-q', 'list_vhosts'], 60_000);
    expect(vhosts.stdout).toContain('kept');
  });

  it('stops a node gracefully', async () => {
    const [, name = ''] = nodeNames;
    const began = performance.now();
    await rig.cluster.stop(name, 60_000);
    expect(performance.now() - began).toBeLessThan(55_000);
    expect(await rig.cluster.state(name)).toBe('down');
    expect(await rig.cluster.logTail(name, 40)).toMatch(/SIGTERM|stopped|halted/i);
    await rig.cluster.start(name);
    await until(`AMQP on ${name}`, 120_000, () => amqpAnswers(address(name)));
  });

  it('hands over the logs', async () => {
    const target = await mkdtemp(join(tmpdir(), 'netns-logs-'));
    const files = await rig.cluster.collectLogs('rabbitmq1', target);
    expect(files).toContain(join(target, 'rabbit@rabbitmq1.log'));
    expect(await readFile(join(target, 'rabbit@rabbitmq1.log'), 'utf8')).toMatch(/Server startup complete/);
    await rm(target, { recursive: true });
  });
});

describe('a harness that is killed', () => {
  it('leaves nothing once its journal is undone', async () => {
    const base = await mkdtemp(join(tmpdir(), 'netns-killed-'));
    const script = fileURLToPath(new URL('netns-killed-harness.ts', import.meta.url));
    const load = 'import("vite").then((vite) => vite.runnerImport(process.argv[1]))';
    const child = spawn(process.execPath, ['-e', load, script, suites[0] ?? '', base], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = await new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk) => resolve(`${chunk}`)),
    );
    const { pids } = JSON.parse(said) as { pids: number[] };
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    await Promise.all(pids.map((pid) => access(`/proc/${pid}`)));

    const tag = runTag(`netns-${suites[0]}-${child.pid}`);
    const host = await createHost();
    const report = await undoAll(join(base, 'journal'), host);
    expect(report.failed).toEqual([]);
    expect(report.undone).toHaveLength(nodeNames.length + 3);
    // The machine's own first process buries them, in its own time.
    for (const pid of pids)
      await until(`${pid} is gone`, 10_000, async () => (await processStat(pid)) === null);
    for (const what of [
      ['ip', 'netns'],
      ['ip', 'link'],
      ['cat', '/proc/mounts'],
      ['ps', '-e', '-o', 'args='],
    ])
      expect((await host.must(what, { timeoutMs: 5_000 })).stdout).not.toContain(tag);
    expect(await readdir(base)).toEqual([]);
    await rm(base, { recursive: true });
  });
});
