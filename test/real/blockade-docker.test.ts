import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connectDocker, type Docker } from '../../src/cluster/docker-command.js';
import { createHost } from '../../src/cluster/host.js';
import { BlockadePlace } from './support/blockade-place.js';
import { type Dockerd, ensureDockerd } from './support/dockerd.js';
import { tinyImage } from './support/tiny-image.js';

describe('blockade on the docker engine', () => {
  let dockerd: Dockerd;
  let docker: Docker;
  let image: string;
  const places: BlockadePlace[] = [];

  beforeAll(async () => {
    const host = await createHost();
    dockerd = await ensureDockerd(host);
    docker = await connectDocker(host);
    image = await tinyImage(docker);
  });
  afterEach(async () => {
    for (const place of places.splice(0)) await place.remove();
  });
  afterAll(async () => {
    await docker.run(['image', 'rm', image]);
    await dockerd?.stop();
  });

  const leftovers = async ({ name }: BlockadePlace) => {
    const containers = await docker.must(['ps', '-aq', '--filter', `label=blockade.id=${name}`]);
    const networks = await docker.must(['network', 'ls', '-q', '--filter', `name=blockade-${name}-`]);
    return containers.stdout + networks.stdout;
  };
  const sleeper = (more = '') => `{image: "${image}", command: sleep 100000${more}}`;
  const three = () =>
    `containers:\n  c1: ${sleeper()}\n  c2: ${sleeper(', links: [c1]')}\n  c3: ${sleeper()}\n`;
  const placed = async (name: string, file: string) => {
    const place = await BlockadePlace.make(name, file);
    places.push(place);
    return place;
  };
  const up = async (name: string, file = three()) => {
    const place = await placed(name, file);
    await place.blockade('up', '--engine', 'docker');
    return place;
  };
  const of = (rows: readonly Record<string, unknown>[], key: string) =>
    Object.fromEntries(rows.map((row) => [row.name, row[key]]));

  test('a whole life: up, faults, status, audit, destroy', async () => {
    const place = await up('life');
    expect(of(await place.status(), 'status')).toEqual({ c1: 'UP', c2: 'UP', c3: 'UP' });
    expect(await place.cli('blockade', 'up')).toMatchObject({
      code: 1,
      err: expect.stringContaining('already exists'),
    });
    await place.blockade('kill', 'c1');
    // Blockade fails as soon as one is down; here the others are killed, and it is said.
    expect((await place.blockade('kill', '--all')).err).toContain('skipped: c1 (DOWN)');
    expect(of(await place.status(), 'status')).toEqual({ c1: 'DOWN', c2: 'DOWN', c3: 'DOWN' });
    expect(await place.cli('blockade', 'kill', '--all')).toMatchObject({ code: 1 });
    await place.blockade('start', '--all');
    await place.blockade('pause', 'c2');
    expect(of(await place.status(), 'status')).toEqual({ c1: 'UP', c2: 'PAUSED', c3: 'UP' });
    await place.blockade('unpause', 'c2');
    const done = JSON.parse((await place.blockade('stop', '--random', '--json')).out);
    expect(done.targets).toHaveLength(1);
    const { events } = JSON.parse((await place.blockade('events', '--json')).out);
    expect(
      events.map((event: { event: string; status: string }) => `${event.event} ${event.status}`),
    ).toEqual([
      ...['kill Success', 'kill Success', 'kill Failed', 'start Success', 'pause Success', 'unpause Success'],
      'stop Success',
    ]);
    await place.blockade('destroy');
    expect(await place.journals()).toEqual([]);
    expect(await leftovers(place)).toBe('');
    expect((await place.cli('blockade', 'status')).code).toBe(1);
  });

  test('real traffic agrees with the algebra', async () => {
    const place = await up(
      'algebra',
      `${three()}  n1: ${sleeper(', neutral: true')}\n  n2: ${sleeper(', neutral: true')}\n  h: ${sleeper(', holy: true')}\n`,
    );
    const partitions = [
      ['c1'],
      ['c1,c2', 'c2,c3'],
      ['c1,n1', 'c2,n2', 'c3'],
      ['n1', 'c1'],
      ['c1>c2', 'c3>c1,n1'],
      ['c1,c2', 'c2>c1'],
      ['c1,c2,c3,n1,n2'],
    ];
    for (const words of partitions) {
      const plan = JSON.parse((await place.blockade('partition', ...words, '--dry-run', '--json')).out);
      await place.blockade('partition', ...words);
      expect(await place.deaf(), words.join(' ')).toEqual(plan.blocked);
      expect((await place.blockade('status')).err).toBe('');
    }
    await place.blockade('partition', '--random');
    expect((await place.blockade('status')).err).toBe('');
    await place.blockade('join');
    expect(Object.values(await place.deaf()).flat()).toEqual([]);
    expect(await place.cli('blockade', 'partition', 'h')).toMatchObject({ code: 1 });
  });

  test('a cut holds with and without the bridge filter', async () => {
    const file = '/proc/sys/net/bridge/bridge-nf-call-iptables';
    const before = await readFile(file, 'utf8').catch(() => null);
    const place = await up('bridge');
    try {
      for (const value of before === null ? [null] : ['0', '1']) {
        if (value !== null) await writeFile(file, value);
        await place.blockade('partition', 'c1');
        expect(await place.deaf()).toEqual({ c1: ['c2', 'c3'], c2: ['c1'], c3: ['c1'] });
        await place.blockade('join');
        expect(Object.values(await place.deaf()).flat()).toEqual([]);
      }
    } finally {
      if (before !== null) await writeFile(file, before);
    }
  });

  test('a cut node stays cut through restarts, and status shows when it is not', async () => {
    const place = await up('again');
    const cut = { c1: ['c3'], c2: ['c3'], c3: ['c1', 'c2'] };
    await place.blockade('partition', 'c3');
    await place.blockade('restart', 'c3');
    expect(await place.deaf()).toEqual(cut);
    await place.blockade('kill', 'c3');
    await place.blockade('start', 'c3');
    expect(await place.deaf()).toEqual(cut);
    await docker.must(['restart', '-t', '0', 'again_c3']);
    const problems = of(await place.status(), 'problem');
    expect(problems).toEqual({
      c1: undefined,
      c2: undefined,
      c3: expect.stringContaining('should be cut off'),
    });
    await place.blockade('start', 'c3');
    expect(of(await place.status(), 'problem').c3).toBeUndefined();
    expect(await place.deaf()).toEqual(cut);
  });

  test('loss is in force, composes with cuts, and survives a restart', async () => {
    const place = await up('lossy', `${three()}network: {flaky: 30%}\n`);
    await place.blockade('flaky', 'c1');
    await place.blockade('partition', 'c3');
    expect(of(await place.status(), 'network_state')).toEqual({ c1: 'FLAKY', c2: 'NORMAL', c3: 'NORMAL' });
    await place.blockade('restart', 'c1');
    expect(of(await place.status(), 'network_state').c1).toBe('FLAKY');
    await place.blockade('fast', '--all');
    expect(of(await place.status(), 'network_state')).toEqual({ c1: 'NORMAL', c2: 'NORMAL', c3: 'NORMAL' });
    expect(await place.deaf()).toMatchObject({ c3: ['c1', 'c2'] });
  });

  test('two blockades side by side do not touch each other', async () => {
    const [one, two] = await Promise.all([up('one'), up('two')]);
    await Promise.all([one.blockade('partition', 'c1'), two.blockade('partition', 'c2')]);
    expect(await one.deaf()).toEqual({ c1: ['c2', 'c3'], c2: ['c1'], c3: ['c1'] });
    await one.blockade('destroy');
    expect(await two.deaf()).toEqual({ c1: ['c2'], c2: ['c1', 'c3'], c3: ['c2'] });
    expect((await two.blockade('status')).err).toBe('');
  });

  test('a blockade that is up is nothing to clean, but can be', async () => {
    const place = await up('kept');
    expect((await place.cli('clean')).out).toContain('in use');
    expect((await place.cli('clean', '--force')).out).toContain('in use');
    expect(of(await place.status(), 'status')).toEqual({ c1: 'UP', c2: 'UP', c3: 'UP' });
    expect((await place.cli('clean', '--all')).code).toBe(0);
    expect(of(await place.status(), 'status')).toEqual({ c1: 'MISSING', c2: 'MISSING', c3: 'MISSING' });
    await place.blockade('destroy');
  });

  test.each(['destroy', 'clean'])('an up that is killed leaves nothing after %s', async (how) => {
    // Killed a little later each time, so that it dies at another step; each step is a line it says.
    for (const steps of [1, 2, 3]) {
      const place = await placed(`half${steps}`, three());
      const child = place.spawn('blockade', 'up', '-v', '--engine', 'docker');
      let said = 0;
      await new Promise<void>((resolve) => {
        child.stderr?.on('data', (chunk) => {
          said += `${chunk}`.split('Starting').length - 1;
          if (said >= steps) resolve();
        });
        child.once('exit', () => resolve());
      });
      await delay(30 * steps);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null)
        await new Promise((resolve) => child.once('exit', resolve));
      expect(said).toBeGreaterThanOrEqual(steps);
      const result = await place.cli(...(how === 'clean' ? ['clean'] : ['blockade', 'destroy']));
      expect(result.code, result.err).toBe(0);
      expect(await place.journals()).toEqual([]);
      expect(await leftovers(place)).toBe('');
      if (how === 'clean') await place.blockade('destroy');
      await place.blockade('up', '--engine', 'docker');
      await place.blockade('destroy');
    }
  });

  test('a container in the way stays, unless forced', async () => {
    await docker.must(['create', '--name', 'way_c2', image, 'sleep', '1']);
    const place = await placed('way', three());
    const refused = await place.cli('blockade', 'up', '--engine', 'docker');
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('way_c2') });
    expect((await docker.must(['ps', '-aq', '--filter', 'name=way_c2'])).stdout).not.toBe('');
    await place.blockade('up', '--engine', 'docker', '--force');
    expect(of(await place.status(), 'status')).toEqual({ c1: 'UP', c2: 'UP', c3: 'UP' });
  });

  test('containers that exist are taken in, and outlive the blockade without any fault', async () => {
    const names = ['found1', 'found2'];
    for (const name of names) await docker.must(['run', '-d', '--name', name, image, 'sleep', '100000']);
    try {
      const place = await placed('adopt', 'containers: {}\n');
      await place.blockade('add', ...names);
      expect((await place.blockade('add', 'found1', '--json')).out).toContain('"added": []');
      expect((await place.cli('blockade', 'add', 'nobody')).code).toBe(1);
      await place.blockade('partition', 'found1');
      expect(await place.deaf()).toEqual({ found1: ['found2'], found2: ['found1'] });
      const { nodes } = await place.state();
      await place.blockade('destroy');
      expect(await place.journals()).toEqual([]);
      const host = await createHost();
      for (const { process } of Object.values(nodes)) {
        const enter = ['nsenter', '-t', String(process?.pid), '-n', 'nft', 'list', 'ruleset'];
        expect((await host.must(enter, { root: true, timeoutMs: 5_000 })).stdout).toBe('');
      }
      expect(
        (await docker.must(['ps', '-q', '--filter', 'name=found'])).stdout.trim().split('\n'),
      ).toHaveLength(2);
    } finally {
      await docker.run(['rm', '-f', ...names]);
    }
  });

  test('chaos puts everything back', async () => {
    const place = await up('wild');
    const words = ['--events', 'STOP,PARTITION', '--duration', '6s', '--seed', '7', '--json'];
    const times = ['delay-min', 'delay-max', 'runtime-min', 'runtime-max'];
    const soon = times.flatMap((name) => [`--degrade-${name}`, '300']);
    const steps = (await place.blockade('chaos', ...words, ...soon, '--containers-at-once-max', '2')).out
      .split('\n')
      .map((line) => JSON.parse(line) as { state: string; did: string[] });
    expect(steps.filter(({ state }) => state === 'DEGRADED').length).toBeGreaterThan(0);
    expect(steps.at(-1)?.state).toBe('STOPPED');
    expect(of(await place.status(), 'status')).toEqual({ c1: 'UP', c2: 'UP', c3: 'UP' });
    expect(Object.values(await place.deaf()).flat()).toEqual([]);
  });

  test('a dead node still has logs', async () => {
    const file = `containers:\n  talker: {image: "${image}", command: ["sh", "-c", "echo last words; exit 3"]}\n`;
    const place = await up('words', file);
    await expect.poll(async () => of(await place.status(), 'status')).toEqual({ talker: 'DOWN' });
    expect((await place.blockade('logs', 'talker')).out).toBe('last words');
    expect((await place.cli('blockade', 'logs', 'talkr')).err).toContain('Did you mean "talker"');
  });
});
