import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cached, defaultCacheFolder } from '../../../src/cluster/broker-cache.js';
import { createHost, type Host } from '../../../src/cluster/host.js';

let cache: string;
let host: Host;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'cache-test-'));
  host = await createHost();
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const make = async (folder: string) => writeFile(join(folder, 'thing'), 'whole');

describe('cache', () => {
  it('is where the environment says', () => {
    expect(defaultCacheFolder({ RMQ_CHAOS_CACHE: '/a', XDG_CACHE_HOME: '/b' })).toBe('/a');
    expect(defaultCacheFolder({ XDG_CACHE_HOME: '/b' })).toBe('/b/rmq-chaos');
    expect(defaultCacheFolder({})).toMatch(/\/\.cache\/rmq-chaos$/);
  });

  it('makes a thing once, and two who want it at the same time share it', async () => {
    let made = 0;
    const slow = async (folder: string) => {
      made++;
      await make(folder);
    };
    const folders = await Promise.all([1, 2, 3].map(() => cached(cache, 'x', host, slow)));
    expect(new Set(folders).size).toBe(1);
    expect(made).toBe(1);
    expect((await readdir(cache)).sort()).toEqual(['x']);
  });

  it('leaves nothing when making fails, and makes it the next time', async () => {
    const broken = async (folder: string) => {
      await make(folder);
      throw new Error('cut');
    };
    await expect(cached(cache, 'x', host, broken)).rejects.toThrow('cut');
    expect(await readdir(cache)).toEqual([]);
    const folder = await cached(cache, 'x', host, make);
    expect(await readFile(join(folder, 'thing'), 'utf8')).toBe('whole');
  });

  it('makes anew what is not whole, and takes over the lock of the dead', async () => {
    await mkdir(join(cache, 'x'));
    await writeFile(join(cache, 'x', 'thing'), 'half');
    await mkdir(join(cache, 'x.making'));
    await writeFile(join(cache, 'x.lock'), JSON.stringify({ pid: 2 ** 22 + 1, startTicks: 1 }));
    const folder = await cached(cache, 'x', host, make);
    expect(await readFile(join(folder, 'thing'), 'utf8')).toBe('whole');
    expect(await readdir(cache)).toEqual(['x']);
  });
});
