import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultCacheFolder } from '../../src/cluster/broker-cache.js';
import { resolveBroker } from '../../src/cluster/broker-source.js';
import type { Cluster } from '../../src/cluster/cluster.js';
import { createDockerCluster } from '../../src/cluster/docker.js';
import { connectDocker, type Docker } from '../../src/cluster/docker-command.js';
import type { DockerBroker } from '../../src/cluster/docker-image.js';
import { createHost, type Host } from '../../src/cluster/host.js';
import { type Journal, openJournal } from '../../src/cluster/journal.js';
import { dockerBroker } from '../../src/run/docker-broker.js';
import { type Dockerd, ensureDockerd } from './support/dockerd.js';
import { officialShape } from './support/official-shape.js';
import { formed, plainNodeFiles } from './support/plain-cluster.js';

describe('images', () => {
  let host: Host;
  let dockerd: Dockerd;
  let docker: Docker;
  let folder: string;
  let journal: Journal;
  let packaged: DockerBroker;
  const clusters: Cluster[] = [];
  const images: string[] = [];

  const createCluster = async (broker: DockerBroker, runId = `test-${randomBytes(3).toString('hex')}`) => {
    const cluster = await createDockerCluster({
      runId,
      nodes: ['rabbitmq1'],
      broker,
      host,
      journal,
      folder: join(folder, runId),
      pullBackOffMs: [100, 100],
    });
    clusters.push(cluster);
    return cluster;
  };

  beforeAll(async () => {
    host = await createHost();
    dockerd = await ensureDockerd(host);
    docker = await connectDocker(host);
    folder = await mkdtemp(join(tmpdir(), 'rmq-chaos-images-test-'));
    journal = await openJournal({ runId: 'images', folder: join(folder, 'journal') });
    packaged = { kind: 'root', root: await resolveBroker({ kind: 'suite', suite: 'bookworm' }, host) };
  });
  afterAll(async () => {
    for (const cluster of clusters) await cluster.destroy();
    await journal?.close();
    for (const image of images) await docker.run(['image', 'rm', '--force', image]);
    await dockerd?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('a root file system is imported once', async () => {
    const first = await createCluster(packaged);
    const list = () => docker.must(['images', '--quiet', '--filter', 'label=rmq-chaos.cache=1']);
    const before = (await list()).stdout;
    const began = performance.now();
    const second = await createCluster(packaged);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect((await list()).stdout).toBe(before);
    expect([first.brokerVersion, second.brokerVersion]).toEqual(['3.10.8', '3.10.8']);
  });

  test('an image laid out like the official ones runs as the same broker', async () => {
    await createCluster(packaged);
    const base = (
      await docker.must(['images', '--quiet', '--filter', 'label=rmq-chaos.cache=1'])
    ).stdout.trim();
    const image = await officialShape(docker, base);
    images.push(image);
    const cluster = await createCluster({ kind: 'image', image });
    expect(cluster.brokerVersion).toBe('3.10.8');
    await cluster.create(plainNodeFiles(cluster.nodes, cluster.brokerVersion));
    await cluster.start('rabbitmq1');
    await formed(cluster);
    const user = await cluster.exec('rabbitmq1', ['id', '-u'], 10_000);
    expect(user.stdout.trim()).toBe('999');
    const status = await cluster.exec('rabbitmq1', ['rabbitmqctl', 'list_users', '--silent'], 30_000);
    expect(status).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('tester') });
    await cluster.kill('rabbitmq1');
    expect(await cluster.logTail('rabbitmq1', 3)).toMatch(/==> (rabbit@rabbitmq1|console)\.log <==\n.+/);
    await cluster.start('rabbitmq1');
    await formed(cluster);
  });

  test('a RabbitMQ without Erlang joins a root file system, or an image, that has one', async () => {
    const { rootfs, binFolder } = await resolveBroker({ kind: 'suite', suite: 'bookworm' }, host);
    const source = { kind: 'tree', path: join(rootfs, binFolder, '..') } as const;
    const fetching = { cacheFolder: defaultCacheFolder(), progress: () => undefined };
    const erlang = { kind: 'suite', suite: 'trixie' } as const;
    const onRoot = await dockerBroker({ ...source, erlang }, host, fetching);
    const joined = await createCluster(onRoot);
    await joined.create(plainNodeFiles(joined.nodes, joined.brokerVersion));
    await joined.start('rabbitmq1');
    await formed(joined);
    const release = ['rabbitmqctl', 'eval', 'erlang:system_info(otp_release).'];
    expect((await joined.exec('rabbitmq1', release, 30_000)).stdout).toContain('27');
    await joined.destroy();

    const other = await createCluster({
      kind: 'root',
      root: await resolveBroker({ kind: 'suite', suite: 'trixie' }, host),
    });
    expect(other.brokerVersion).toBe('4.0.5');
    const list = ['images', '--filter', 'label=rmq-chaos.cache=1', '--format', '{{.Repository}}:{{.Tag}}'];
    const names = () => docker.must(list).then(({ stdout }) => stdout.trim().split('\n'));
    const erlangImage = (await names()).find((name) => name.includes(':4.0.5-')) ?? '';
    const image = { kind: 'image', image: erlangImage } as const;
    const onImage = await dockerBroker({ ...source, erlang: image }, host, fetching);
    const built = await createCluster(onImage);
    const after = await names();
    await createCluster(onImage);
    expect(await names()).toEqual(after);
    expect(after.filter((name) => name.startsWith('rmq-chaos/tree:3.10.8-'))).toHaveLength(1);
    await built.create(plainNodeFiles(built.nodes, built.brokerVersion));
    await built.start('rabbitmq1');
    await formed(built);
    expect((await built.exec('rabbitmq1', release, 30_000)).stdout).toContain('27');
  });

  test('an image that cannot be had is told within ten seconds', async () => {
    const began = performance.now();
    await expect(createCluster({ kind: 'image', image: 'rmq-chaos-no-such-image:1' })).rejects.toMatchObject({
      code: 'image-missing',
      message: expect.stringMatching(
        /"rmq-chaos-no-such-image:1" is not here and could not be pulled \(\d attempts?\)/,
      ),
    });
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('an image without RabbitMQ is told', async () => {
    await mkdir(join(folder, 'empty'));
    await writeFile(join(folder, 'empty/nothing'), '');
    await host.pipe(
      ['tar', '-c', '-C', join(folder, 'empty'), '.'],
      ['docker', 'import', '-', 'rmq-chaos-empty:1'],
      {
        root: true,
        timeoutMs: 30_000,
      },
    );
    images.push('rmq-chaos-empty:1');
    await expect(createCluster({ kind: 'image', image: 'rmq-chaos-empty:1' })).rejects.toMatchObject({
      code: 'broker-not-found',
    });
  });

  test('names that an earlier run left are told, with what removes them', async () => {
    const first = await createCluster(packaged, 'test-same');
    await first.create(plainNodeFiles(first.nodes, first.brokerVersion));
    const second = await createCluster(packaged, 'test-same');
    await expect(second.create(plainNodeFiles(second.nodes, second.brokerVersion))).rejects.toMatchObject({
      code: 'name-in-use',
      hint: expect.stringContaining('rmq-chaos clean'),
    });
  });
});
