import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clockProbe, whyClockStays } from '../../../src/cluster/clock-library.js';
import { bootCommand } from '../../../src/cluster/netns-boot.js';
import { brokerWords, clockOffsetFile, placeClock } from '../../../src/cluster/node-clock.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const node = { name: 'n1', address: '198.18.0.2', erlangName: 'rabbit@n1' };
const broker = { rootfs: '/root-of-n1', version: '4.0.5', binFolder: '/sbin', uid: 1, gid: 1 };
const bootOf = (library: string | null) => bootCommand('ns', '/n1', node, broker, brokerWords(library));

describe('a node’s clock', () => {
  test('costs nothing where none is moved', () => {
    expect(brokerWords(null)).toEqual(['rabbitmq-server']);
    expect(bootOf(null).join(' ')).not.toMatch(/FAKETIME|LD_PRELOAD/);
  });

  test('is the broker’s alone, and its monotonic one stays', () => {
    const words = bootOf('/cache/library');
    const clock = words.slice(words.lastIndexOf('env'));
    expect(clock).toEqual([
      'env',
      'LD_PRELOAD=/etc/rabbitmq/clock/libfaketime.so.1',
      `FAKETIME_TIMESTAMP_FILE=${clockOffsetFile}`,
      'FAKETIME_DONT_FAKE_MONOTONIC=1',
      'NO_FAKE_STAT=1',
      'FAKETIME_CACHE_DURATION=1',
      'rabbitmq-server',
    ]);
  });

  test('is right at first', async () => {
    const library = join(folder, 'libfaketimeMT.so.1');
    await writeFile(library, 'machine code');
    await placeClock(folder, library);
    expect(await readFile(join(folder, 'clock/offset'), 'utf8')).toBe('+0');
    expect(await readFile(join(folder, 'clock/libfaketime.so.1'), 'utf8')).toBe('machine code');
  });
});

describe('whether programs of a root take the library', () => {
  const atMs = 1_700_000_000_000;
  test.each([
    ['its date is an hour on', '1700003601\n', null],
    ['its date is the true one', '1700000001\n', '1700000001'],
    [
      'it warns and goes on',
      '1700000000\nERROR: ld.so: object from LD_PRELOAD cannot be preloaded: ignored.',
      '1700000000 ERROR: ld.so: object from LD_PRELOAD cannot be preloaded: ignored.',
    ],
    [
      'its C library is too old',
      '\ndate: version `GLIBC_2.38’ not found',
      'date: version `GLIBC_2.38’ not found',
    ],
    ['it says nothing', '', 'its date(1) says nothing'],
  ])('%s', (_title, said, why) => {
    expect(whyClockStays(said, atMs)).toBe(why);
  });

  test('is asked of date(1)', () => {
    expect(clockProbe('/tmp/library').join(' ')).toMatch(
      /^env LD_PRELOAD=\/tmp\/library FAKETIME=\+3600 .* date \+%s$/,
    );
  });
});
