import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commandLine, searchPath } from '../../../src/cluster/command-line.js';
import { createHost, hostWith } from '../../../src/cluster/host.js';

const limit = { timeoutMs: 5_000 };
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe('host', () => {
  it('gives exit code and both outputs, and does not throw on failure', async () => {
    const host = await createHost();
    const result = await host.run(['sh', '-c', 'echo out; echo err >&2; exit 7'], limit);
    expect(result).toEqual({ exitCode: 7, stdout: 'out\n', stderr: 'err\n' });
  });

  it('hands over input and environment', async () => {
    const host = await createHost();
    const result = await host.run(['sh', '-c', 'cat; echo "$COLOUR"'], {
      ...limit,
      input: 'text\n',
      env: { COLOUR: 'red' },
    });
    expect(result.stdout).toBe('text\nred\n');
  });

  it('says which program is missing', async () => {
    const host = await createHost();
    await expect(host.run(['no-such-program-here'], limit)).rejects.toMatchObject({
      code: 'missing-binary',
      message: expect.stringContaining('no-such-program-here'),
    });
  });

  it('ends a program at its limit, even when a grandchild keeps the pipes', async () => {
    const host = await createHost();
    const began = performance.now();
    await expect(host.run(['sh', '-c', 'sleep 30 & sleep 30'], { timeoutMs: 300 })).rejects.toMatchObject({
      code: 'timeout',
    });
    expect(performance.now() - began).toBeLessThan(12_000);
  }, 20_000);

  it('must() throws with what the program said', async () => {
    const host = await createHost();
    await expect(host.must(['sh', '-c', 'echo broken >&2; exit 3'], limit)).rejects.toMatchObject({
      code: 'command-failed',
      message: expect.stringContaining('exit code 3: broken'),
    });
  });

  it('pipes bytes and notices a failing source', async () => {
    const host = await createHost();
    const sum = await host.pipe(['printf', 'a\\377b'], ['od', '-An', '-tx1'], limit);
    expect(sum.stdout.trim()).toBe('61 ff 62');
    await expect(host.pipe(['false'], ['cat'], limit)).rejects.toMatchObject({ code: 'command-failed' });
  });

  it('asks for root before it does anything as root', async () => {
    const host = hostWith('none');
    expect(host.privileged).toBe(false);
    expect(() => host.requirePrivilege()).toThrow(expect.objectContaining({ code: 'no-root' }));
    await expect(host.run(['true'], { ...limit, root: true })).rejects.toMatchObject({ code: 'no-root' });
  });

  it('spawns a process in a session of its own, writing to its own files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'host-test-'));
    folders.push(folder);
    const host = await createHost();
    const stdoutFile = join(folder, 'out');
    const pid = await host.spawnDetached(['sh', '-c', 'echo hello; exec sleep 60'], {
      stdoutFile,
      stderrFile: join(folder, 'err'),
    });
    try {
      await expect.poll(() => readFile(stdoutFile, 'utf8')).toBe('hello\n');
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      const session = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3];
      expect(session).toBe(String(pid));
    } finally {
      process.kill(pid, 'SIGKILL');
    }
  });
});

describe('command line', () => {
  it('prefixes root commands with sudo only where needed', () => {
    const options = { timeoutMs: 1_500, root: true, env: { A: '1' } };
    expect(commandLine(['ip', 'link'], options, 'root')).toEqual(['ip', 'link']);
    expect(commandLine(['ip', 'link'], { timeoutMs: 1 }, 'sudo')).toEqual(['ip', 'link']);
    const sudo = commandLine(['ip', 'link'], options, 'sudo');
    expect(sudo.slice(0, 4)).toEqual(['sudo', '-n', '--', 'env']);
    expect(sudo.slice(-7)).toEqual(['A=1', 'timeout', '-k', '2', '1.500', 'ip', 'link']);
  });

  it('adds the sbin folders once', () => {
    expect(searchPath('/opt/x:/usr/bin')).toBe(
      '/opt/x:/usr/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/sbin:/bin',
    );
  });
});
