import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAttachedCluster } from '../../../src/cluster/attached/attached.js';
import { hostWith } from '../../../src/cluster/host.js';
import { type Journal, openJournal } from '../../../src/cluster/journal.js';
import { undoAll } from '../../../src/cluster/undo.js';
import type { AttachSpec } from '../../../src/config/scenario.js';
import { type FakeApi, fakeApi } from './fake-api.js';

const host = hostWith('none');
const variable = 'RMQ_CHAOS_TEST_PASSWORD';
let apis: FakeApi[] = [];
let folder: string;
let journal: Journal;
beforeEach(async () => {
  process.env[variable] = 's3cret';
  folder = await mkdtemp(join(tmpdir(), 'attached-'));
  journal = await openJournal({ runId: 'attached', folder: join(folder, 'journal') });
});
afterEach(async () => {
  delete process.env[variable];
  await Promise.all(apis.map((api) => api.close()));
  apis = [];
  await rm(folder, { recursive: true, force: true });
});

async function serve(...args: Parameters<typeof fakeApi>): Promise<FakeApi> {
  const api = await fakeApi(...args);
  apis.push(api);
  return api;
}

const attach = (vhost: string | null = null) => {
  const nodes = apis.map(({ port }, index) => ({
    name: `n${index + 1}`,
    host: '127.0.0.1',
    amqpPort: port,
    managementPort: port,
  }));
  const spec: AttachSpec = { nodes, user: 'tester', passwordEnv: variable, vhost };
  return createAttachedCluster({ spec, runId: 'r1', queues: ['main', 'dead'], host, journal });
};
const noFiles = () => ({ rabbitmqConf: '', advancedConfig: '', enabledPlugins: '', erlangCookie: '' });

describe('an attached cluster', () => {
  it('is known by what its nodes say, and by whether they accept connections', async () => {
    await serve('rabbit@a');
    const second = await serve('rabbit@b');
    const cluster = await attach();
    expect(cluster.brokerVersion).toBe('4.0.5');
    expect(cluster.nodes.map(({ name, erlangName }) => [name, erlangName])).toEqual([
      ['n1', 'rabbit@a'],
      ['n2', 'rabbit@b'],
    ]);
    expect(await cluster.state('n2')).toBe('up');
    await second.close();
    expect(await cluster.state('n2')).toBe('down');
    await expect(cluster.kill('n1')).rejects.toMatchObject({ code: 'not-ours' });
  });

  it('gets a virtual host, written down before, without the password, and loses it', async () => {
    const api = await serve('rabbit@a');
    const cluster = await attach();
    await cluster.create(noFiles);
    expect(cluster.access?.vhost).toBe('rmq-chaos-r1');
    expect(api.things).toContain('/api/permissions/rmq-chaos-r1/tester');
    const written = await readFile(journal.file, 'utf8');
    expect(written).toContain('/api/vhosts/rmq-chaos-r1');
    expect(written).not.toContain('s3cret');
    await cluster.destroy();
    expect(api.things).not.toContain('/api/vhosts/rmq-chaos-r1');
  });

  it('is cleaned by a later process, through whichever node answers, once the password is there', async () => {
    const first = await serve('rabbit@a');
    const second = await serve('rabbit@b');
    await (await attach()).create(noFiles);
    await first.close();
    second.things.add('/api/vhosts/rmq-chaos-r1');
    delete process.env[variable];
    const clean = () => undoAll(join(folder, 'journal'), host, { onlyDead: false });
    expect((await clean()).failed).toEqual([expect.stringContaining(`variable ${variable}`)]);
    process.env[variable] = 's3cret';
    expect(await clean()).toMatchObject({
      failed: [],
      undone: [expect.stringMatching(/^virtual host rmq-chaos-r1 of 127/)],
    });
    expect(second.things).not.toContain('/api/vhosts/rmq-chaos-r1');
  });

  it('keeps what is there in a given virtual host, and journals its own', async () => {
    const api = await serve('rabbit@a');
    api.things.add('/api/policies/%2F/dead');
    const cluster = await attach('/');
    await expect(cluster.create(noFiles)).rejects.toMatchObject({
      code: 'queue-exists',
      message: expect.stringContaining('policy dead in /'),
    });
    await cluster.destroy();
    expect(api.things).toContain('/api/policies/%2F/dead');
    api.things.delete('/api/policies/%2F/dead');
    await cluster.create(noFiles);
    api.things.add('/api/queues/%2F/main');
    await cluster.destroy();
    expect([...api.things]).toEqual(['/api/vhosts/%2F']);
    expect(api.asked.filter((each) => each.startsWith('PUT'))).toEqual([]);
  });

  it('is refused when it cannot be used, with what to do', async () => {
    const api = await serve('rabbit@a', 'monitoring,management');
    await expect((await attach()).create(noFiles)).rejects.toMatchObject({
      code: 'attach-refused',
      message: expect.stringContaining('its tags are "monitoring,management"'),
    });
    await expect((await attach('none')).create(noFiles)).rejects.toMatchObject({ code: 'attach-refused' });
    process.env[variable] = 'wrong';
    await expect(attach()).rejects.toMatchObject({
      code: 'attach-failed',
      message: expect.stringContaining('refuses the user "tester": 401 not_authorized Login failed'),
    });
    delete process.env[variable];
    await expect(attach()).rejects.toThrow(`the environment variable ${variable}`);
    process.env[variable] = 's3cret';
    await serve('rabbit@a');
    await expect(attach()).rejects.toThrow('n1 and n2 are the same node, rabbit@a');
    await api.close();
    await expect(attach()).rejects.toThrow(/n1 \(127\.0\.0\.1:\d+\) cannot be asked/);
  });
});
