import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Cluster } from '../../src/cluster/cluster.js';
import { createHost, type Host } from '../../src/cluster/host.js';
import { machineClock } from '../../src/faults/conditions/condition-book.js';
import { kernelAbilities } from '../../src/faults/conditions/kernel-abilities.js';
import type { NetworkControl } from '../../src/faults/fault.js';
import { type ConditionsEnd, createNetworkControl } from '../../src/faults/network.js';
import { late, plain, share } from './support/conditions.js';
import { createNamespaceCluster } from './support/namespace-cluster.js';

/** What works without netem, on this machine's own kernel; `netem.test.ts` has the rest. */
describe('network conditions on real network namespaces', () => {
  const tools = { nft: ['nft'] };
  const ended: ConditionsEnd[] = [];
  let host: Host;
  let cluster: Cluster;
  let network: NetworkControl;

  beforeAll(async () => {
    host = await createHost();
    cluster = await createNamespaceCluster(host, 3, '198.18.252');
    network = createNetworkControl(cluster, host, tools, {
      ended: (end) => ended.push(end),
    });
  });
  afterEach(() => network.clear());
  afterAll(() => cluster?.destroy());

  const inSpace = async (node: string, script: string): Promise<string> => {
    const command = [...(await cluster.inNetwork(node)), 'sh', '-c', script];
    return (await host.run(command, { root: true, timeoutMs: 10_000 })).stdout;
  };

  test('loss is told apart by direction, peer and port, and loses what its sender believes sent', async () => {
    const evidence = await network.setConditions('rabbitmq1', [
      plain({ kind: 'loss', ...share(40) }, { direction: 'out', peers: ['rabbitmq2'] }),
      plain({ kind: 'loss', ...share(60) }, { peers: ['rabbitmq3'], ports: [5672] }),
    ]);
    console.log(evidence);
    expect(evidence).toMatch(/rabbitmq1→rabbitmq2 \d+ of \d+ lost/);
    expect(evidence).toMatch(/rabbitmq3→rabbitmq1 port 5672 \d+ of \d+ lost/);
    // The other way, the other peer and the other ports stay as they were: proven by ending nothing there.
    const around = await network.setConditions('rabbitmq2', []);
    expect(around).toContain('no conditions');
    const other = await network.partition([['rabbitmq1', 'rabbitmq2', 'rabbitmq3']]);
    expect(other).toContain('open: rabbitmq1→rabbitmq2');
  });

  test('conditions compose, and one with the same key takes the place of the earlier', async () => {
    await network.addConditions('rabbitmq1', [plain({ kind: 'loss', ...share(20) })]);
    await network.addConditions('rabbitmq1', [plain({ kind: 'rate', kbit: 800 })]);
    const evidence = await network.addConditions('rabbitmq1', [plain({ kind: 'loss', ...share(50) })]);
    console.log(evidence);
    expect(evidence).toMatch(/loss 50% arriving; at most 800 kbit\/s arriving in force/);
    expect(evidence).toMatch(/datagrams of \d+ bytes took \d+ ms \(800 kbit\/s asked for\)/);
    expect(network.conditionsOf('rabbitmq1')).toHaveLength(2);
    const state = await network.measure('rabbitmq1');
    expect(state?.conditions.map(({ missing }) => missing)).toEqual([null, null]);
  });

  test('a rate is limited in each direction, for one peer and one port', async () => {
    const evidence = await network.setConditions('rabbitmq1', [
      plain({ kind: 'rate', kbit: 400 }, { direction: 'both', peers: ['rabbitmq3'], ports: [5672] }),
    ]);
    console.log(evidence);
    expect(evidence).toMatch(/rabbitmq3→rabbitmq1 port 5672 .*400 kbit\/s asked for/);
    expect(evidence).toMatch(/rabbitmq1→rabbitmq3 port 5672 .*400 kbit\/s asked for/);
  });

  test('one-way: what one sends is dropped, what the other sends arrives', async () => {
    const evidence = await network.cut(new Map([['rabbitmq1', ['rabbitmq2']]]));
    console.log(evidence);
    expect(evidence).toMatch(/dropped on arrival: rabbitmq1→rabbitmq2 \d+;/);
    expect(evidence).toMatch(/open one way, packets counted on arrival: rabbitmq2→rabbitmq1 \d+;/);
    expect(evidence).toContain('open: rabbitmq1→rabbitmq3');
    expect((await network.measure('rabbitmq2'))?.cutFrom).toEqual(['rabbitmq1']);
    expect((await network.measure('rabbitmq1'))?.cutFrom).toEqual([]);
    expect([...network.cutFrom('rabbitmq1'), ...network.cutFrom('rabbitmq2')]).toEqual([
      'rabbitmq2',
      'rabbitmq1',
    ]);
  });

  test('a condition with a duration ends by itself, and its end is proven', async () => {
    await network.addConditions('rabbitmq1', [plain({ kind: 'loss', ...share(50) }, {}, 1_500)]);
    await expect.poll(() => ended, { timeout: 20_000 }).toHaveLength(1);
    expect(ended[0]?.node).toBe('rabbitmq1');
    expect(ended[0]?.result).toMatch(/loss 50% arriving for 1.5 s ended by itself; .*all \d+ arrived/);
    expect(network.conditionsOf('rabbitmq1')).toEqual([]);
  });

  test('a new process finds out from the kernel, and goes on from there', async () => {
    const lossy = plain({ kind: 'loss', ...share(30) }, { peers: ['rabbitmq2'] }, 60_000);
    await network.cut(new Map([['rabbitmq3', ['rabbitmq2']]]));
    await network.addConditions('rabbitmq1', [lossy]);
    const later = createNetworkControl(cluster, host, tools, { clock: machineClock });
    await later.adopt();
    expect(later.conditionsOf('rabbitmq1')).toEqual([lossy]);
    expect((await later.measure('rabbitmq1'))?.conditions).toMatchObject([
      { condition: lossy, missing: null, endsAtMs: expect.any(Number) },
    ]);
    expect(await later.addConditions('rabbitmq1', [plain({ kind: 'rate', kbit: 1000 })])).toContain(
      'loss 30%',
    );
    expect(later.cutFrom('rabbitmq2')).toEqual(['rabbitmq3']);
    later.close();
  });

  test('what a node does is put back when it starts with a fresh namespace', async () => {
    await network.setConditions('rabbitmq2', [
      plain({ kind: 'rate', kbit: 500 }),
      plain({ kind: 'loss', ...share(20) }, { direction: 'out' }),
    ]);
    await cluster.kill('rabbitmq2');
    expect(await network.addConditions('rabbitmq2', [plain({ kind: 'rate', kbit: 300 })])).toContain(
      'rabbitmq2 is down; it starts with at most 300 kbit/s arriving; loss 20% leaving',
    );
    await cluster.start('rabbitmq2');
    expect((await network.measure('rabbitmq2'))?.conditions.map(({ missing }) => missing)).toEqual([
      'no queue of ours holds arriving packets',
      'no rule loses its packets',
    ]);
    await network.reapply('rabbitmq2');
    const state = await network.measure('rabbitmq2');
    expect(state?.conditions.map(({ missing }) => missing)).toEqual([null, null]);
  });

  test('queues and rules that somebody else took away are missed', async () => {
    const conditions = [plain({ kind: 'rate', kbit: 500 }), plain({ kind: 'loss', ...share(20) })];
    await network.setConditions('rabbitmq3', conditions);
    await inSpace('rabbitmq3', 'ip link del rmq-chaos-in; nft flush chain inet rmq_chaos loss0');
    const state = await network.measure('rabbitmq3');
    expect(state?.conditions.map(({ missing }) => missing)).toEqual([
      'no queue of ours holds arriving packets',
      'no rule loses its packets',
    ]);
  });

  test('a condition that takes no effect is not believed', async () => {
    const deaf = createNetworkControl(cluster, host, {
      nft: [
        'sh',
        '-c',
        'case "$*" in "-f -") sed "s/counter drop/counter/" | nft -f -;; *) nft "$@";; esac',
        'nft',
      ],
    });
    await expect(deaf.addConditions('rabbitmq1', [plain({ kind: 'loss', ...share(30) })])).rejects.toThrow(
      /rabbitmq2→rabbitmq1: 0 of \d+ datagrams lost, where 30% are to be/,
    );
  });

  test('what the kernel cannot do is refused by name, before anything changes', async () => {
    const kernel = await kernelAbilities(host, tools);
    console.log(JSON.stringify(kernel));
    if (kernel.netem.delay) return expect(kernel.classes).toBe(true);
    await network.addConditions('rabbitmq1', [plain({ kind: 'rate', kbit: 700 })]);
    const refused = network.addConditions('rabbitmq1', [
      plain(late(75)),
      plain({ kind: 'corrupt', ...share(1) }),
    ]);
    await expect(refused).rejects.toThrow(
      'cannot delay arriving packets: the kernel has no netem (sch_netem); nor corrupt arriving packets',
    );
    expect(network.conditionsOf('rabbitmq1')).toHaveLength(1);
  });

  test('nothing is left when all is cleared', async () => {
    await network.setConditions('rabbitmq1', [
      plain({ kind: 'rate', kbit: 900 }, { direction: 'both' }),
      plain({ kind: 'loss', ...share(20) }, { direction: 'both' }),
    ]);
    await network.clear();
    const left = await inSpace('rabbitmq1', 'nft list ruleset; tc qdisc show; ip -o link');
    expect(left).not.toMatch(/table|htb|netem|ingress|rmq-chaos/);
  });
});
