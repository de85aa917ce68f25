import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodePath } from '../../../src/cluster/broker-layout.js';
import { resolveBroker } from '../../../src/cluster/broker-source.js';
import { hostWith } from '../../../src/cluster/host.js';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rootfs-'));
  await mkdir(join(root, 'etc'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const host = hostWith('none');
const rootfs = () => resolveBroker({ kind: 'rootfs', path: root }, host);

describe('a root file system as broker source', () => {
  it('is read as Debian packages lay it out', async () => {
    const folder = '/usr/lib/rabbitmq/lib/rabbitmq_server-3.10.8/sbin';
    await mkdir(join(root, folder), { recursive: true });
    await writeFile(join(root, folder, 'rabbitmq-server'), '');
    await writeFile(
      join(root, 'etc/passwd'),
      'root:x:0:0::/:/bin/sh\nrabbitmq:x:112:120::/var/lib/rabbitmq:/bin/sh\n',
    );
    const broker = await rootfs();
    expect(broker).toEqual({ rootfs: root, version: '3.10.8', binFolder: folder, uid: 112, gid: 120 });
    expect(nodePath(broker).split(':')[0]).toBe(folder);
  });

  it('is read as the official images lay it out', async () => {
    await mkdir(join(root, 'opt/rabbitmq/sbin'), { recursive: true });
    await mkdir(join(root, 'opt/rabbitmq/plugins/rabbit-4.1.2'), { recursive: true });
    await writeFile(join(root, 'opt/rabbitmq/sbin/rabbitmq-server'), '');
    await writeFile(join(root, 'etc/passwd'), 'rabbitmq:x:999:999::/var/lib/rabbitmq:/bin/sh\n');
    expect(await rootfs()).toMatchObject({ version: '4.1.2', binFolder: '/opt/rabbitmq/sbin', uid: 999 });
    await writeFile(join(root, 'etc/passwd'), '');
    await expect(rootfs()).rejects.toMatchObject({ code: 'broker-without-user' });
  });

  it('says when there is none, and that an image needs docker', async () => {
    await expect(rootfs()).rejects.toMatchObject({
      code: 'broker-not-found',
      message: expect.stringContaining(root),
    });
    const image = { kind: 'image', image: 'rabbitmq:4' } as const;
    await expect(resolveBroker(image, host)).rejects.toMatchObject({ code: 'image-needs-docker' });
  });
});
