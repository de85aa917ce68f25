import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodePath } from '../../../src/cluster/broker-layout.js';
import { createHost, type Host } from '../../../src/cluster/host.js';
import { treeBroker } from '../../../src/cluster/tree/tree-broker.js';
import { unpackTree } from '../../../src/cluster/tree/unpack-tree.js';

let folder: string;
let host: Host;
let options: { cacheFolder: string; progress: (line: string) => void };
const told: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tree-'));
  host = await createHost();
  told.length = 0;
  options = { cacheFolder: join(folder, 'cache'), progress: (line) => void told.push(line) };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Laid out as `make package-generic-unix` does. */
async function makeTree(name: string, version = '4.3.0+dev.2'): Promise<string> {
  const tree = join(folder, name);
  for (const each of ['sbin', 'escript', `plugins/rabbit-${version}/ebin`])
    await mkdir(join(tree, each), { recursive: true });
  for (const script of ['rabbitmq-server', 'rabbitmq-env']) await writeFile(join(tree, 'sbin', script), 'x');
  await writeFile(join(tree, 'sbin/rabbitmq-defaults'), '#!/bin/sh\nSYS_PREFIX=$RABBITMQ_HOME\nBOOT=1\n');
  return tree;
}

const pack = (name: string) => {
  const archive = join(folder, 'r.tar.gz');
  execFileSync('tar', ['-czf', archive, '-C', folder, name]);
  return archive;
};

describe('a tarball', () => {
  it('is unpacked once, told by its content, with the folders that packages use', async () => {
    await makeTree('rabbitmq_server-9.9');
    const source = { kind: 'tarball', path: pack('rabbitmq_server-9.9') } as const;
    const first = await unpackTree(source, host, options);
    expect(first.version).toBe('4.3.0+dev.2');
    expect(await readFile(join(first.folder, 'sbin/rabbitmq-defaults'), 'utf8')).toBe(
      '#!/bin/sh\nSYS_PREFIX=\nBOOT=1\n',
    );
    expect(await unpackTree(source, host, options)).toEqual(first);
    expect(told).toEqual(['unpacking r.tar.gz']);
  });

  it.each(['4f2a9c1', 'a1b2c3d+dirty', '0.0.0'])('of a clone without tags is called %s', async (version) => {
    await makeTree('t', version);
    expect((await unpackTree({ kind: 'tarball', path: pack('t') }, host, options)).version).toBe(version);
  });

  it('is not taken half when an earlier unpacking was killed', async () => {
    await makeTree('t');
    const source = { kind: 'tarball', path: pack('t') } as const;
    const { folder: whole } = await unpackTree(source, host, options);
    const [name = ''] = await readdir(options.cacheFolder);
    await rm(join(options.cacheFolder, name, 'whole.json'));
    await rm(join(whole, 'sbin/rabbitmq-server'));
    const again = await unpackTree(source, host, options);
    expect(await readdir(join(again.folder, 'sbin'))).toContain('rabbitmq-server');
  });

  it('is refused when it is none, is no archive, or is not there', async () => {
    await mkdir(join(folder, 'other'));
    const other = { kind: 'tarball', path: pack('other') } as const;
    await expect(unpackTree(other, host, options)).rejects.toMatchObject({
      code: 'broker-not-found',
      hint: expect.stringContaining('sbin/rabbitmq-server'),
    });
    await writeFile(other.path, 'no archive');
    await expect(unpackTree(other, host, options)).rejects.toMatchObject({ code: 'unpack-failed' });
    await expect(
      unpackTree({ kind: 'tarball', path: join(folder, 'none') }, host, options),
    ).rejects.toMatchObject({
      code: 'broker-not-found',
      message: expect.stringContaining('there is no file'),
    });
    await expect(unpackTree({ kind: 'tarball', path: folder }, host, options)).rejects.toThrow(
      'is not a file',
    );
    expect(await readdir(options.cacheFolder)).toEqual([]);
  });
});

describe('a tree', () => {
  it('is copied, and anew when its content changes', async () => {
    const path = await makeTree('t', '3.13.7');
    const source = { kind: 'tree', path } as const;
    const first = await unpackTree(source, host, options);
    expect(await unpackTree(source, host, options)).toEqual(first);
    await writeFile(join(path, 'plugins/rabbit-3.13.7/ebin/rabbit.beam'), 'new');
    const second = await unpackTree(source, host, options);
    expect(second.digest).not.toBe(first.digest);
    expect(await readFile(join(path, 'sbin/rabbitmq-defaults'), 'utf8')).toContain('RABBITMQ_HOME');
  });

  it('runs on the Erlang of a root file system, which needs no RabbitMQ', async () => {
    const path = await makeTree('t');
    const rootfs = join(folder, 'root');
    const erlang = { kind: 'rootfs', path: rootfs } as const;
    const source = { kind: 'tree', path, erlang } as const;
    await expect(treeBroker(source, host, options)).rejects.toMatchObject({ code: 'erlang-not-found' });
    await mkdir(join(rootfs, 'usr/local/bin'), { recursive: true });
    await writeFile(join(rootfs, 'usr/local/bin/erl'), '');
    await chmod(join(rootfs, 'usr/local/bin/erl'), 0o755);
    const broker = await treeBroker(source, host, options);
    expect(broker).toMatchObject({ rootfs, version: '4.3.0+dev.2', binFolder: '/run/rabbitmq-tree/sbin' });
    expect(nodePath(broker)).toMatch(/^\/run\/rabbitmq-tree\/sbin:\/usr\/local\/bin:/);
  });

  it('needs docker for the Erlang of an image', async () => {
    const path = await makeTree('t');
    const erlang = { kind: 'image', image: 'erlang:27' } as const;
    await expect(treeBroker({ kind: 'tree', path, erlang }, host, options)).rejects.toMatchObject({
      code: 'image-needs-docker',
    });
  });
});
