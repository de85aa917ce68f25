import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Host } from '../../../src/cluster/host.js';

/** Two noisy cores need about two minutes. */
const guestLimitMs = 540_000;

/**
 * Runs a TypeScript program of this folder as root inside User-mode Linux, on the machine's own root file
 * system, read-only. Everything ends with it.
 * @returns what it printed.
 * @throws when the package is not there, the kernel does not boot, or the program fails.
 */
export async function runInUserModeLinux(host: Host, program: string): Promise<string> {
  const kernel = await host.which('linux.uml');
  if (kernel === null)
    throw new Error('netem is tested inside User-mode Linux: apt-get install user-mode-linux kmod');
  const folder = await mkdtemp(join(tmpdir(), 'netem-guest-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL(program, import.meta.url)),
        outDir: folder,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: 'guest.mjs' } },
      },
    });
    const registers = join(folder, 'registers.so');
    const source = fileURLToPath(new URL('uml-wide-registers.c', import.meta.url));
    await host.must(['gcc', '-O2', '-shared', '-fPIC', '-o', registers, source], { timeoutMs: 60_000 });
    const init = fileURLToPath(new URL('netem-guest.sh', import.meta.url));
    const words = [
      'rootfstype=hostfs',
      'ro',
      'mem=768M',
      `init=${init}`,
      `guest_node=${process.execPath}`,
      `guest_program=${join(folder, 'guest.mjs')}`,
      'con=null',
      'con0=null,fd:1',
      'ssl=null',
      'quiet',
      'panic=-1', // ends it, which is told at once; it would stand still until the limit
    ];
    // Its own process namespace: whatever ends us, no process of the guest is left.
    const { stdout } = await host.must(['unshare', '--pid', '--fork', '--kill-child', kernel, ...words], {
      root: true,
      timeoutMs: guestLimitMs,
      env: { HOME: folder, TMPDIR: folder, LD_PRELOAD: registers },
    });
    if (!/^guest ended 0\r?$/m.test(stdout)) throw new Error(`the guest failed: ${stdout.slice(-3_000)}`);
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
