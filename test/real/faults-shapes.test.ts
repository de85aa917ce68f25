import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cluster } from '../../src/cluster/cluster.js';
import { createHost, type Host } from '../../src/cluster/host.js';
import type { ActionOptions } from '../../src/config/action-options.js';
import type { ActionKind } from '../../src/config/scenario.js';
import type { FaultContext, NetworkControl } from '../../src/faults/fault.js';
import { createNetworkControl } from '../../src/faults/network.js';
import { faultOf } from '../../src/faults/registry.js';
import { UndoBook } from '../../src/faults/undo-book.js';
import type { ScheduledAction } from '../../src/plan/schedule.js';
import { actionOf, noClients } from './support/fault-context.js';
import { createNamespaceCluster } from './support/namespace-cluster.js';
import { laneSpec, say, withLab } from './workload-lab.js';

const applier =
  (context: FaultContext) =>
  async (
    kind: ActionKind,
    node: string | null,
    options: ActionOptions = {},
    more: Partial<ScheduledAction> = {},
  ) => {
    const began = performance.now();
    const { evidence } = await faultOf(kind).apply(context, actionOf(kind, node, { options, ...more }));
    say(`${kind} ${JSON.stringify(options)} ${Math.round(performance.now() - began)} ms: ${evidence}`);
    return evidence;
  };

describe('shapes of cuts on four real network namespaces', () => {
  let host: Host;
  let cluster: Cluster;
  let context: FaultContext;
  let network: NetworkControl;

  beforeAll(async () => {
    host = await createHost();
    cluster = await createNamespaceCluster(host, 4, '198.18.252');
    network = createNetworkControl(cluster, host, { nft: ['nft'] });
    context = { cluster, network, ...noClients, resolveNode: async (target) => target };
  });
  afterAll(() => cluster?.destroy());

  test('a bridge, a cut in one direction and a flap take each other’s place, and end', async () => {
    const apply = applier(context);
    const bridge = await apply('bridge', 'rabbitmq2');
    expect(bridge).toMatch(
      /dropped on arrival: rabbitmq1→rabbitmq4 \d+, rabbitmq3→rabbitmq4 \d+, rabbitmq4→rabbitmq1/,
    );
    expect(bridge).toContain('open: rabbitmq1→rabbitmq2, rabbitmq1→rabbitmq3, rabbitmq2→rabbitmq1');
    const oneWay = await apply('cut-one-way', 'rabbitmq1', { clients: 'along' });
    expect(oneWay).toMatch(
      /open one way, .*: rabbitmq2→rabbitmq1 \d+, rabbitmq3→rabbitmq1 \d+, rabbitmq4→rabbitmq1 \d+;/,
    );
    expect(await apply('flap', 'rabbitmq3', { times: 3, everyMs: 400 })).toMatch(
      /^3 times isolated and healed/,
    );
    // This test stands outside of the nodes' network: what it cannot reach anyway is not cut from it.
    await expect(apply('partition', 'rabbitmq1', { clients: 'cut' })).rejects.toThrow(
      /^clients (of|still reach) rabbitmq1/,
    );
    await apply('heal', null).catch(() => undefined);
    expect(network.cutFrom('rabbitmq1')).toEqual([]);
  });

  test('a ring: each node reaches its two neighbours only', async () => {
    const evidence = await applier(context)('ring', null);
    for (const cut of [
      'rabbitmq1→rabbitmq3',
      'rabbitmq3→rabbitmq1',
      'rabbitmq2→rabbitmq4',
      'rabbitmq4→rabbitmq2',
    ])
      expect(evidence).toMatch(new RegExp(`packets dropped on arrival: .*${cut} \\d`));
    expect(evidence).toContain(
      'open: rabbitmq1→rabbitmq2, rabbitmq1→rabbitmq4, rabbitmq2→rabbitmq1, rabbitmq2→rabbitmq3, ' +
        'rabbitmq3→rabbitmq2, rabbitmq3→rabbitmq4, rabbitmq4→rabbitmq1, rabbitmq4→rabbitmq3',
    );
    expect(await applier(context)('heal', null)).not.toContain('dropped');
  });
});

describe('faults of network and clients under load on RabbitMQ 4.0.5', () => {
  test('every one is proven, undone, and nothing is lost', async () => {
    const lanes = [
      laneSpec({
        publishers: { count: 2, maxInFlight: 50, ratePerSecond: 300 },
        consumers: { count: 2, prefetch: 20 },
      }),
    ];
    // Short cuts go unnoticed by the brokers: what they do about long ones is not what is tested here.
    const cluster = { netTickSeconds: 24 };
    await withLab({ suite: 'trixie', lanes, cluster }, async (lab) => {
      const { host, workload, broker } = lab;
      const network = createNetworkControl(lab.cluster, host, { nft: ['nft'] });
      const cuts: (string | null)[] = [];
      const context: FaultContext = {
        cluster: lab.cluster,
        network,
        clients: workload.clients,
        broker,
        undo: new UndoBook(),
        resolveNode: async (target) => target,
        signal: lab.signal,
        cutChanged: (groups) => cuts.push(groups),
      };
      const apply = applier(context);
      const allConnected = async (): Promise<void> => {
        for (const consumer of workload.lanes[0]?.consumers ?? [])
          await consumer.whenConsuming(60_000, lab.signal);
        await expect.poll(() => workload.clients.connections(null, null).length, { timeout: 60_000 }).toBe(4);
      };
      await workload.start(lab.signal);

      const bridge = await apply('bridge', 'rabbitmq2');
      expect(bridge).toMatch(/dropped on arrival: rabbitmq1→rabbitmq3 \d+, rabbitmq3→rabbitmq1 \d+;/);
      expect(bridge).toContain('open: rabbitmq1→rabbitmq2, rabbitmq2→rabbitmq1, rabbitmq2→rabbitmq3');
      const oneWay = await apply('cut-one-way', 'rabbitmq1', { to: 'rabbitmq3' });
      expect(oneWay).toMatch(
        /dropped on arrival: rabbitmq1→rabbitmq3 \d+; open one way.*: rabbitmq3→rabbitmq1 \d+/,
      );
      await apply('heal', null);

      const cut = await apply('partition', 'rabbitmq3', { clients: 'cut' });
      expect(cut).toMatch(
        /clients cannot reach rabbitmq3: no answer on 5672, \d+ packets dropped on arrival/,
      );
      expect(await apply('heal', null)).toContain('clients reach rabbitmq3 again');

      const along = await apply('partition', 'rabbitmq1', { clients: 'along' });
      expect(along).toMatch(/clients stay on their side: .*with rabbitmq1;/);
      expect(along).toMatch(/with rabbitmq2,rabbitmq3/);
      expect(await apply('heal', null)).toContain('4 clients may reach every node again');

      const flap = await apply('flap', 'rabbitmq2', { times: 3, everyMs: 600 });
      expect(flap).toMatch(/^3 times isolated and healed, each proven; .* open: rabbitmq1→rabbitmq2/);
      expect(cuts).toEqual(['rabbitmq2', null, 'rabbitmq2', null, 'rabbitmq2', null]);

      await allConnected();
      expect(await apply('close-connections', null)).toMatch(
        /^4 connections closed by the broker, each client told: .*CONNECTION.FORCED/,
      );
      await allConnected();
      expect(await apply('publisher-close', null, {}, { client: 'a' })).toContain('a closed its connection');
      for (const storm of [
        'crash',
        'cancel',
        'tag-reuse',
        'stale-ack',
        'nack-loop',
        'connect-drop',
      ] as const) {
        const wish = { storm, times: 3, everyMs: 200 };
        expect(await apply('consumer-storm', null, wish, { client: 'c1' })).toMatch(/^c1 3 times /);
      }
      const { confirmed } = workload.counts().orders ?? { confirmed: 0 };
      await workload.whenCount('orders', 'confirmed', confirmed + 200, AbortSignal.timeout(30_000));
      expect(network.cutFrom('rabbitmq1')).toEqual([]);
      expect((await network.measure('rabbitmq3'))?.cutFrom).toEqual([]);
      await broker.awaitWhole({ timeoutMs: 60_000, progress: say, signal: lab.signal });
      expect(await lab.drain(90_000)).toMatchObject([{ by: 'covered', missing: 0 }]);
    });
  }, 240_000);
});
