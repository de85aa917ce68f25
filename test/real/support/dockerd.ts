import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { dockerVersion } from '../../../src/cluster/docker-command.js';
import type { Host } from '../../../src/cluster/host.js';

/** Ends only what we started. */
export interface Dockerd {
  stop(): Promise<void>;
}

const readyLimitMs = 60_000;

/**
 * Uses the container engine that answers, else starts one by hand with all it keeps in a temporary folder
 * and all its addresses in the range reserved for benchmarks.
 */
export async function ensureDockerd(host: Host): Promise<Dockerd> {
  if ((await dockerVersion(host)) !== null) return { stop: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'rmq-chaos-dockerd-'));
  const log = join(folder, 'dockerd.log');
  const output = openSync(log, 'a');
  const daemon = spawn(
    'dockerd',
    [
      ...['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
      ...['--pidfile', join(folder, 'pid'), '--bip', '198.19.254.1/24'],
      ...['--default-address-pool', 'base=198.19.0.0/17,size=24'],
    ],
    { stdio: ['ignore', output, output], detached: true },
  );
  const end = performance.now() + readyLimitMs;
  while ((await dockerVersion(host)) === null) {
    if (daemon.exitCode !== null || performance.now() > end)
      throw new Error(`dockerd did not come up: ${(await readFile(log, 'utf8')).slice(-2_000)}`);
    await delay(200);
  }
  return {
    stop: async () => {
      const gone = new Promise((resolve) => daemon.once('exit', resolve));
      daemon.kill('SIGTERM');
      await gone;
      // Its network namespaces stay mounted below exec-root for a moment after it has gone.
      await host.run(
        ['sh', '-c', `umount -q "$1"/exec/netns/* "$1"/data/*/* 2>/dev/null; true`, 'sh', folder],
        {
          root: true,
          timeoutMs: 10_000,
        },
      );
      await rm(folder, { recursive: true, force: true });
    },
  };
}
