import { readdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createHost } from '../../src/cluster/host.js';
import { networkNames } from '../../src/cluster/netns-network.js';
import { runTag } from '../../src/cluster/subnet.js';
import { BlockadePlace } from './support/blockade-place.js';

const suite = (process.env.RMQ_TEST_SUITES ?? 'bookworm').split(',')[0];
const engine = ['--engine', 'netns', '--broker', `suite:${suite}`];
const file = `containers:
  rabbitmq:
    image: rabbitmq:3-management
    count: 3
    environment: {RABBITMQ_DEFAULT_USER: tester, RABBITMQ_DEFAULT_PASS: tester}
`;
const names = ['rabbitmq_1', 'rabbitmq_2', 'rabbitmq_3'] as const;
const formationLimitMs = 120_000;

describe('blockade on real brokers in namespaces', () => {
  const places: BlockadePlace[] = [];
  afterEach(async () => {
    for (const place of places.splice(0)) await place.remove();
  });
  const placed = async (name: string) => {
    const place = await BlockadePlace.make(name, file);
    places.push(place);
    return place;
  };

  /** How many nodes a broker sees running, by its own management API; 0 when it does not answer. */
  const seenBy = async (address: string): Promise<number> => {
    const headers = { authorization: `Basic ${Buffer.from('tester:tester').toString('base64')}` };
    try {
      const url = `http://${address}:15672/api/nodes`;
      const response = await fetch(url, { headers, signal: AbortSignal.timeout(2_000) });
      const nodes = (await response.json()) as { running?: boolean }[];
      return nodes.filter(({ running }) => running).length;
    } catch {
      return 0;
    }
  };
  const seen = async (place: BlockadePlace) => {
    const { nodes } = await place.state();
    return Promise.all(names.map((name) => seenBy(nodes[name]?.address ?? '')));
  };
  const becomes = (place: BlockadePlace, counts: readonly unknown[]) =>
    expect.poll(() => seen(place), { timeout: formationLimitMs, interval: 500 }).toEqual(counts);

  test('a cluster that outlives its command is cut, restarted, joined and destroyed', async () => {
    const place = await placed('cluster');
    await place.blockade('up', ...engine);
    await becomes(place, [3, 3, 3]);

    await place.blockade('partition', 'rabbitmq_3');
    const cut = {
      rabbitmq_1: ['rabbitmq_3'],
      rabbitmq_2: ['rabbitmq_3'],
      rabbitmq_3: ['rabbitmq_1', 'rabbitmq_2'],
    };
    expect(await place.deaf()).toEqual(cut);
    expect((await place.blockade('status')).err).toBe('');
    await becomes(place, [2, 2, expect.any(Number)]);

    await place.blockade('kill', 'rabbitmq_3');
    expect((await place.status()).map(({ status }) => status)).toEqual(['UP', 'UP', 'DOWN']);
    expect((await place.blockade('logs', 'rabbitmq_3')).out).toContain('rabbit@rabbitmq_3.log');

    // Another blockade comes and goes beside it.
    const other = await placed('other');
    await other.blockade('up', ...engine);
    await other.blockade('partition', 'rabbitmq_1', 'rabbitmq_2');
    expect(Object.values(await other.deaf()).every((deaf) => deaf.length === 2)).toBe(true);
    await other.blockade('destroy');

    await place.blockade('start', 'rabbitmq_3');
    expect(await place.deaf()).toEqual(cut);
    await place.blockade('partition', 'rabbitmq_1,rabbitmq_2', 'rabbitmq_2,rabbitmq_3');
    expect(await place.deaf()).toEqual({
      rabbitmq_1: ['rabbitmq_3'],
      rabbitmq_2: [],
      rabbitmq_3: ['rabbitmq_1'],
    });
    await place.blockade('join');
    await becomes(place, [3, 3, 3]);

    await place.blockade('pause', 'rabbitmq_2');
    expect((await place.status()).map(({ status }) => status)).toEqual(['UP', 'PAUSED', 'UP']);
    await place.blockade('unpause', '--all');
    const state = await place.state();
    await place.blockade('destroy');
    await nothingLeft(place, state.runId);
  });

  test('an up that is killed leaves nothing after destroy', async () => {
    const place = await placed('half');
    const child = place.spawn('blockade', 'up', '-v', ...engine);
    await new Promise<void>((resolve) => {
      child.stderr?.on('data', (chunk) => `${chunk}`.includes('[2/3]') && resolve());
      child.once('exit', () => resolve());
    });
    child.kill('SIGKILL');
    await delay(100);
    const { runId, phase } = await place.state();
    expect(phase).toBe('starting');
    await place.blockade('destroy');
    await nothingLeft(place, runId);
  });

  test('a node that is no broker is refused by name', async () => {
    const place = await BlockadePlace.make('client', 'containers: {client: {image: python}}\n');
    places.push(place);
    const refused = await place.cli('blockade', 'up', ...engine);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('client (python)') });
    expect((await place.cli('blockade', 'status')).code).toBe(1);
  });

  const nothingLeft = async (place: BlockadePlace, runId: string) => {
    expect(await place.journals()).toEqual([]);
    const host = await createHost();
    const { stdout } = await host.must(['ip', 'netns', 'list'], { root: true, timeoutMs: 5_000 });
    const mine = networkNames(runTag(runId));
    expect(stdout).not.toContain(mine.hostLink);
    expect((await readdir(place.folder)).filter((name) => name.startsWith('rmq-chaos-blockade'))).toEqual([]);
  };
});
