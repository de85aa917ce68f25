import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBlockIo, groupIn, writeLimit } from '../../../src/cluster/block-io.js';
import { behind, wholeDisk } from '../../../src/cluster/disk-of.js';
import { hostWith } from '../../../src/cluster/host.js';
import { setWriteLimit, tryWriteLimit, undoSlowGroup } from '../../../src/cluster/slow-group.js';

const v1 = { version: 1, root: '/sys/fs/cgroup/blkio' } as const;
const v2 = { version: 2, root: '/sys/fs/cgroup' } as const;

let base = '';
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'slow-group-test-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

describe('the controller of block devices', () => {
  it.each([
    ['version 1', 'cgroup /sys/fs/cgroup/blkio cgroup rw,relatime,blkio 0 0', v1],
    ['version 2', 'cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid 0 0', v2],
    [
      'both, where version 1 has it',
      'none /sys/fs/cgroup/unified cgroup2 rw 0 0\ncgroup /sys/fs/cgroup/blkio cgroup rw,blkio 0 0',
      v1,
    ],
    ['none', 'cgroup /sys/fs/cgroup/cpu cgroup rw,cpu 0 0\ntmpfs /tmp tmpfs rw 0 0', null],
  ])('is found: %s', (_, mounts, found) => {
    expect(findBlockIo(`sysfs /sys sysfs rw 0 0\n${mounts}\n`)).toEqual(found);
  });

  it('says where a process is', () => {
    const old = '9:name=systemd:/\n7:net_cls,blkio:/docker/12:ab\n0::/elsewhere\n';
    expect(groupIn(v1, old)).toBe('/sys/fs/cgroup/blkio/docker/12:ab');
    expect(groupIn(v1, '7:blkio:/\n')).toBe('/sys/fs/cgroup/blkio');
    expect(groupIn(v1, '4:memory:/\n')).toBeNull();
    expect(groupIn(v2, '0::/system.slice/docker-12.scope\n')).toBe(
      '/sys/fs/cgroup/system.slice/docker-12.scope',
    );
  });

  it('takes bytes a second, and nothing for no limit', () => {
    expect(writeLimit(1, '8:0', 512_000)).toEqual({
      file: 'blkio.throttle.write_bps_device',
      line: '8:0 512000',
    });
    expect(writeLimit(1, '8:0', null).line).toBe('8:0 0');
    expect(writeLimit(2, '8:0', 512_000)).toEqual({ file: 'io.max', line: '8:0 wbps=512000' });
    expect(writeLimit(2, '8:0', null).line).toBe('8:0 wbps=max');
  });
});

describe('the disk behind a folder', () => {
  const row = (rest: string) => `57\n30 20 8:1 / / rw - ext4 /dev/sda1 rw\n40 30 0:57 / /data rw ${rest}\n`;
  it.each([
    ['a partition', 0x801, '', { kind: 'device', device: '8:1' }],
    ['a device with large numbers', 0x12310345, '', { kind: 'device', device: '259:74565' }],
    [
      'an overlay',
      57,
      'shared:3 - overlay overlay rw,lowerdir=/a:/b,upperdir=/var/lib/x/diff,workdir=/w',
      { kind: 'folder', path: '/var/lib/x/diff' },
    ],
    ['a file system of volumes', 57, '- btrfs /dev/nvme0n1p2 rw', { kind: 'node', path: '/dev/nvme0n1p2' }],
    ['memory', 57, '- tmpfs tmpfs rw', { kind: 'none', fileSystem: 'tmpfs' }],
  ])('%s', (_, number, rest, expected) => {
    expect(behind(number, row(rest))).toEqual(expected);
  });

  it('is a whole one', async () => {
    const disk = join(base, 'devices', 'sda');
    await mkdir(join(disk, 'sda1'), { recursive: true });
    await writeFile(join(disk, 'dev'), '8:0\n');
    await writeFile(join(disk, 'sda1', 'partition'), '1\n');
    await symlink(disk, join(base, '8:0'));
    await symlink(join(disk, 'sda1'), join(base, '8:1'));
    expect(await wholeDisk('8:0', base)).toEqual({ device: '8:0', name: 'sda' });
    expect(await wholeDisk('8:1', base)).toEqual({ device: '8:0', name: 'sda' });
    await expect(wholeDisk('8:9', base)).rejects.toThrow('does not list device 8:9');
  });
});

/** Ordinary folders in the place of groups: what is written where can be seen in them. */
describe('a group that is made slow', () => {
  const host = hostWith('root');
  const content = (...path: string[]) => readFile(join(base, ...path), 'utf8');

  it('is made below the root of version 2, with the controllers that it takes', async () => {
    await writeFile(join(base, 'cgroup.subtree_control'), '');
    const slow = { group: join(base, 'slow'), version: 2, device: '8:0', home: join(base, 'home') } as const;
    await setWriteLimit(slow, 512_000, host);
    expect(await content('slow', 'io.max')).toBe('8:0 wbps=512000\n');
    expect(await content('cgroup.subtree_control')).toBe('+io +memory\n');
  });

  it('of a container keeps its place, in both versions', async () => {
    const limits = { 1: 'blkio.throttle.write_bps_device', 2: 'io.max' } as const;
    for (const version of [1, 2] as const) {
      const slow = { group: base, version, device: '8:0', home: null };
      await setWriteLimit(slow, 512_000, host);
      expect(await content(limits[version])).toBe(writeLimit(version, '8:0', 512_000).line.concat('\n'));
      await undoSlowGroup(slow, host);
      expect(await content(limits[version])).toBe(writeLimit(version, '8:0', null).line.concat('\n'));
    }
    expect((await readdir(base)).sort()).toEqual(Object.values(limits));
  });

  it('is removed, and one that is gone is no error', async () => {
    const slow = { group: join(base, 'slow'), version: 2, device: '8:0', home: base } as const;
    await mkdir(slow.group);
    await undoSlowGroup(slow, host);
    await undoSlowGroup(slow, host);
    expect(await readdir(base)).toEqual([]);
  });

  it('is refused in the kernel’s words where it takes no limit, and a trial leaves nothing', async () => {
    // A group of the kernel has its files from the start; where a controller is off, they cannot be made.
    const sealed = { group: '/proc/self', version: 2, device: '8:0', home: null } as const;
    await expect(setWriteLimit(sealed, 512_000, host)).rejects.toMatchObject({
      code: 'no-such-effect',
      message: expect.stringMatching(/"8:0 wbps=512000" could not be written to io\.max of self: .+/),
    });
    const nowhere = { group: '/proc/rmq-chaos-trial', version: 1, device: '8:0', home: '/proc' } as const;
    await expect(tryWriteLimit(nowhere, 512_000, host)).rejects.toMatchObject({ code: 'no-such-effect' });
  });
});
