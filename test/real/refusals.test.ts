import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const docs = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
/** The promise of docs/errors.md for whatever need not be waited for; a test that waits longer has hung. */
const limitMs = 10_000;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refusals-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the committed command line in a folder that holds `chaos.yml` with the text. */
function run(text: string | null, argv: readonly string[], prefix: readonly string[] = []) {
  if (text !== null) writeFileSync(join(folder, 'chaos.yml'), text);
  const [file = '', ...args] = [...prefix, process.execPath, cli, 'run', ...argv];
  const env = { ...process.env, RUNNER_TEMP: folder };
  const done = spawnSync(file, args, { cwd: folder, env, encoding: 'utf8', timeout: limitMs });
  return { code: done.status, said: `${done.stdout}${done.stderr}` };
}

const bomb = [
  'a: &a [x,x,x,x]',
  'b: &b [*a,*a,*a,*a,*a,*a,*a]',
  'c: &c [*b,*b,*b,*b,*b,*b,*b]',
  'd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]',
];
const scenario = (rest: string) => `version: 1\nscenarios:\n  - name: a\n${rest}`;

describe('what docs/errors.md lists', () => {
  it.each([
    ['the scenario file is missing', null, ['none.yml'], 'There is no scenario file none.yml'],
    ['the file is not YAML', 'a: [\n', ['chaos.yml'], 'This is not sound YAML'],
    ['the file has more than 1 MB', `a: ${'x'.repeat(10_000_000)}`, ['chaos.yml'], 'the limit is 1048576'],
    ['the file is a YAML bomb', bomb.join('\n'), ['chaos.yml'], 'more than 20 aliases'],
    [
      'a key that does not exist',
      scenario('    workload: { queu: {} }\n'),
      ['chaos.yml'],
      'chaos.yml:4:17: Unknown key "queu". Did you mean "queue"?',
    ],
    [
      'an impossible value',
      scenario('    workload: { consumers: { prefetch: -1 } }\n'),
      ['chaos.yml'],
      'chaos.yml:4:40: Expected a whole number',
    ],
    [
      'a node that does not exist',
      scenario('    chaos: { actions: [{ at: 1s, do: kill, node: rabbitmq9 }] }\n'),
      ['chaos.yml'],
      'There is no node "rabbitmq9"',
    ],
    ['a scenario that does not exist', null, ['--scenario', 'smoek'], 'Did you mean "smoke"?'],
    [
      'an image without the docker engine',
      null,
      ['--engine', 'netns', '--broker', 'image:rabbitmq:4.2'],
      'image-needs-docker',
    ],
    [
      'no RabbitMQ in the folder named',
      null,
      ['--engine', 'netns', '--broker', 'rootfs:/nowhere'],
      'broker-not-found',
    ],
    [
      'no RabbitMQ installed, and the installed one was asked for',
      null,
      ['--engine', 'netns', '--broker', 'installed'],
      'broker-not-installed',
    ],
    [
      'a distribution suite that does not exist',
      null,
      ['--engine', 'netns', '--broker', 'suite:nosuch'],
      'fetch-failed',
    ],
    [
      'the output folder cannot be written',
      'a file, not a folder',
      ['--engine', 'netns', '--out', 'chaos.yml/out'],
      'unwritable',
    ],
    [
      'mirrored queues on RabbitMQ 4',
      null,
      ['--engine', 'netns', '--broker', 'suite:trixie', '--scenario', 'mirrored-autoheal-isolation'],
      'removed in RabbitMQ 4.0',
    ],
  ])('%s', (row, text, argv, message) => {
    expect(docs).toContain(`| ${row} |`);
    const { code, said } = run(text, argv);
    expect(said).toContain(message);
    expect(said).not.toContain('should not have happened');
    expect(code).toBe(3);
  });

  it('the docker engine was asked for and does not answer', () => {
    const { code, said } = run(
      null,
      ['--engine', 'docker'],
      ['env', 'DOCKER_HOST=unix:///nowhere/docker.sock'],
    );
    expect(said).toContain('docker-not-there');
    expect(code).toBe(3);
  });

  it('neither root nor passwordless sudo', () => {
    const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const { code, said } = run(null, ['--engine', 'netns', '--out', '/tmp/never'], nobody);
    expect(said).toContain('no-root');
    expect(code).toBe(3);
  });

  it('a slow disk where nodes would have their data in memory, or the kernel cannot limit writing', ({
    task,
  }) => {
    expect(docs).toContain(`| ${task.name} |`);
    const slow = scenario('    chaos: { actions: [{ at: 1s, do: slow-disk, node: leader }] }\n');
    const inMemory = 'mkdir -p memory && mount -t tmpfs tmpfs memory && RUNNER_TEMP=$PWD/memory "$@"';
    const { code, said } = run(
      slow,
      ['chaos.yml', '--engine', 'netns'],
      ['unshare', '--mount', 'bash', '-c', inMemory, 'memory'],
    );
    expect(said).toMatch(/scenario "a", line 4, "slow-disk": .+\(tmpfs\) without a block device/);
    expect(code).toBe(3);
  });

  it('a clock that shall jump, of brokers that do not take the library for it, or no such library', () => {
    expect(docs).toContain('| a clock that shall jump, of brokers that do not take the library for it, ');
    const root = join(folder, 'root');
    const put = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    put('etc/passwd', 'rabbitmq:x:9:9::/var/lib/rabbitmq:/bin/sh\n');
    put('usr/lib/rabbitmq/lib/rabbitmq_server-4.0.5/sbin/rabbitmq-server', '');
    put('usr/lib/some-linux-gnu/faketime/libfaketimeMT.so.1', '');
    const text = scenario('    chaos: { actions: [{ at: 1s, do: clock-jump, node: leader }] }\n');
    const { code, said } = run(text, ['chaos.yml', '--engine', 'netns', '--broker', 'rootfs:root']);
    expect(said).toContain('clock-not-movable');
    expect(said).toContain('scenario "a", line 4, "clock-jump": the clock of a node cannot be moved here');
    expect(code).toBe(3);
  });

  it('the disk of the output folder is full', () => {
    const fill =
      'mkdir -p full && mount -t tmpfs -o size=16k tmpfs full && head -c 20000 /dev/zero > full/x; "$@"';
    const { code, said } = run(
      null,
      ['--engine', 'netns', '--out', 'full/out'],
      ['unshare', '--mount', 'bash', '-c', fill, 'fill'],
    );
    expect(said).toContain('disk-full');
    expect(code).toBe(3);
  });
});

describe('a broker that never boots', () => {
  it('is inconclusive, with its own last words, and nothing is left', () => {
    const argv = [
      '--engine',
      'netns',
      '--set',
      'retries=0',
      '--set',
      'cluster.config={no.such.key: 1}',
      '--out',
      'boot',
    ];
    const { code, said } = (() => {
      const env = { ...process.env, RUNNER_TEMP: folder };
      const done = spawnSync(process.execPath, [cli, 'run', ...argv], {
        cwd: folder,
        env,
        encoding: 'utf8',
        timeout: 180_000,
      });
      return { code: done.status, said: `${done.stdout}${done.stderr}` };
    })();
    expect(said).toContain('has ended');
    expect(said).toMatch(/INCONCLUSIVE/);
    expect(code).toBe(2);
    const clean = spawnSync(process.execPath, [cli, 'clean'], {
      cwd: folder,
      env: { ...process.env, RUNNER_TEMP: folder },
      encoding: 'utf8',
    });
    expect(clean.stdout.trim()).toBe('nothing was left');
  });
});
