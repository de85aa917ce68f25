import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrokerRoot, resolveBroker } from '../../src/cluster/broker-source.js';
import type { Cluster } from '../../src/cluster/cluster.js';
import { createHost, type Host } from '../../src/cluster/host.js';
import { type Journal, openJournal } from '../../src/cluster/journal.js';
import { createNetnsCluster } from '../../src/cluster/netns.js';
import type { ErlangSource } from '../../src/config/scenario.js';
import { type CliProcess, cliFromSource } from './support/cli-from-source.js';
import { formed, plainNodeFiles } from './support/plain-cluster.js';

/**
 * Packs the RabbitMQ of a root file system as its own build does, with its data below itself, and makes a root
 * with that one's Erlang alone: no RabbitMQ, no folders and no user for one.
 */
const prepare = `
root=$1 tree=$2 packed=$3 tarball=$4 erlang=$5
cp -R "$tree" "$packed"
sed -i 's:^SYS_PREFIX=$:SYS_PREFIX=\${RABBITMQ_HOME}:' "$packed"/sbin/rabbitmq-defaults
tar -czf "$tarball" -C "$(dirname "$packed")" "$(basename "$packed")"
mkdir "$erlang"
tar -c -C "$root" --exclude=./usr/lib/rabbitmq --exclude=./etc/rabbitmq --exclude=./var/lib/rabbitmq \
  --exclude=./var/log/rabbitmq . | tar -x -C "$erlang"
sed -i /^rabbitmq:/d "$erlang"/etc/passwd
`;
const secret = { RABBITMQ_PASSWORD: 'tester' };

let folder: string;
let host: Host;
let journal: Journal;
let broker: BrokerRoot;
let cluster: Cluster;
let tarball: string;
let packed: string;
let erlang: ErlangSource;
/** Every packing is another archive: none of them may stay in the machine's own cache. */
let cacheFolder: string;

beforeAll(async () => {
  host = await createHost();
  folder = await mkdtemp(join(tmpdir(), 'broker-sources-'));
  journal = await openJournal({ runId: 'sources', folder: join(folder, 'own-journal') });
  const { rootfs, binFolder } = await resolveBroker({ kind: 'suite', suite: 'trixie' }, host);
  tarball = join(folder, 'rabbitmq-server-generic-unix-test.tar.gz');
  cacheFolder = join(folder, 'cache');
  packed = join(folder, 'rabbitmq_server-test');
  const [erlangRoot, tree] = [join(folder, 'erlang'), join(rootfs, binFolder, '..')];
  erlang = { kind: 'rootfs', path: erlangRoot };
  await host.must(['sh', '-euc', prepare, 'prepare', rootfs, tree, packed, tarball, erlangRoot], {
    timeoutMs: 120_000,
  });
  broker = await resolveBroker({ kind: 'tarball', path: tarball, erlang }, host, { cacheFolder });
  cluster = await createNetnsCluster({
    runId: `sources-${process.pid}`,
    nodes: ['rabbitmq1', 'rabbitmq2', 'rabbitmq3'],
    broker,
    host,
    journal,
    folder: join(folder, 'nodes'),
  });
  await cluster.create(plainNodeFiles(cluster.nodes, cluster.brokerVersion));
  await Promise.all(cluster.nodes.map(({ name }) => cluster.start(name)));
  await formed(cluster);
});

afterAll(async () => {
  await cluster?.destroy();
  await journal?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a generic-unix tarball on another Erlang', () => {
  it('runs as the version that it states, on that Erlang, with its data where packages have it', async () => {
    expect(broker.version).toBe('4.0.5');
    const ask = [
      'rabbitmqctl',
      'eval',
      'io:format("~s ~s", [erlang:system_info(otp_release), rabbit_mnesia:dir()]).',
    ];
    const { stdout } = await cluster.exec('rabbitmq1', ask, 30_000);
    expect(stdout).toContain('27 /var/lib/rabbitmq/mnesia/rabbit@rabbitmq1');
    expect((await api('GET', '/api/overview')).rabbitmq_version).toBe('4.0.5');
  });

  it('is unpacked once, and the same as a folder', async () => {
    const told: string[] = [];
    const progress = (line: string) => void told.push(line);
    const again = await resolveBroker({ kind: 'tarball', path: tarball, erlang }, host, {
      cacheFolder,
      progress,
    });
    expect([again, told]).toEqual([broker, []]);
    const tree = await resolveBroker({ kind: 'tree', path: packed, erlang }, host, { cacheFolder, progress });
    expect(tree.version).toBe('4.0.5');
    const twice = await resolveBroker({ kind: 'tree', path: packed, erlang }, host, { cacheFolder });
    expect(twice).toEqual(tree);
  });
});

describe('an attached cluster', () => {
  const attach = (lines: readonly string[], vhost = '') => `version: 1
scenarios:
  - name: attached
    seed: 1
    retries: 0
    cluster:
      attach:
        nodes: [${cluster.nodes.map(({ name, address }) => `{ name: ${name}, host: ${address} }`).join(', ')}]
        user: tester
        password-env: RABBITMQ_PASSWORD${vhost && `\n        vhost: ${vhost}`}
    workload:
      queue: { type: quorum, single-active-consumer: true }
      publishers: { rate: 300 }
      consumers: { count: 2, prefetch: 20 }
    chaos:
      actions:
${lines.map((line) => `        - ${line}`).join('\n')}
      quiet: 1s
`;

  const start = async (text: string): Promise<CliProcess> => {
    await writeFile(join(folder, 'attach.yml'), text);
    return cliFromSource(folder, ['run', 'attach.yml'], secret);
  };
  const names = async (path: string) =>
    ((await api('GET', path)) as unknown as { name: string }[]).map(({ name }) => name);

  it('is loaded, disturbed through its clients and policies, judged, and left as it was', async () => {
    const actions = [
      '{ at: 2s, do: consumer-crash, client: c1 }',
      '{ at: 3s, do: set-policy, policy: { max-length: 1000000 } }',
      '{ at: 4s, do: publisher-crash }',
    ];
    const run = await start(attach(actions));
    expect([await run.ended, run.said()]).toEqual([0, expect.stringContaining('verdict: pass')]);
    const history = await readFile(join(folder, 'rmq-chaos-out/attached-s1/history.log'), 'utf8');
    expect(history).toMatch(/^# engine attached$/m);
    expect(history).toMatch(/verified set-policy/);
    expect(await names('/api/vhosts')).toEqual(['/']);
    expect(await names('/api/policies')).toEqual([]);
  });

  it('is not asked to kill its nodes: refused at its place, with what is possible', async () => {
    const run = await start(attach(['{ at: 1s, do: kill, node: rabbitmq1 }']));
    expect(await run.ended).toBe(3);
    expect(run.said()).toContain('attach.yml:17:25: "kill" acts on a node’s processes');
    expect(run.said()).toContain('Possible there: consumer-crash, ');
  });

  it('keeps a queue that is there already', async () => {
    await api('PUT', '/api/queues/%2F/main', { durable: true });
    const run = await start(attach(['{ at: 1s, do: consumer-crash, client: c1 }'], '/'));
    expect(await run.ended).toBe(3);
    expect(run.said()).toContain('queue-exists: there is a queue main in / of ');
    expect(await names('/api/queues')).toEqual(['main']);
    await api('DELETE', '/api/queues/%2F/main');
  });

  it.each([
    ['a virtual host of our own', ''],
    ['a given virtual host', '/'],
  ])('is cleaned after a kill -9, with %s', async (_what, vhost) => {
    const run = await start(attach(['{ at: 60s, do: consumer-crash, client: c1 }'], vhost));
    for (let tries = 0; !run.said().includes('load: publishing') && tries < 300; tries += 1) await delay(100);
    run.child.kill('SIGKILL');
    await run.ended;
    expect(await names('/api/queues')).toEqual(['main']);
    const without = cliFromSource(folder, ['clean'], { RABBITMQ_PASSWORD: '' });
    expect([await without.ended, without.said()]).toEqual([
      1,
      expect.stringContaining('the environment variable RABBITMQ_PASSWORD'),
    ]);
    const clean = cliFromSource(folder, ['clean'], secret);
    expect([await clean.ended, clean.said()]).toEqual([
      0,
      expect.stringMatching(/removed (queue main|virtual host)/),
    ]);
    expect(await names('/api/queues')).toEqual([]);
    expect(await names('/api/vhosts')).toEqual(['/']);
  });
});

async function api(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(`http://${cluster.nodes[0]?.address}:15672${path}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from('tester:tester').toString('base64')}`,
      'content-type': 'application/json',
    },
    signal: AbortSignal.timeout(15_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return text === '' ? {} : JSON.parse(text);
}
