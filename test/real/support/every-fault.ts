import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrokerRoot, resolveBroker } from '../../../src/cluster/broker-source.js';
import type { Cluster } from '../../../src/cluster/cluster.js';
import type { Host } from '../../../src/cluster/host.js';
import { type Journal, openJournal } from '../../../src/cluster/journal.js';
import { networkTools } from '../../../src/cluster/network-tools.js';
import { amqpAnswers } from '../../../src/faults/broker-probe.js';
import type { FaultContext } from '../../../src/faults/fault.js';
import { healEverything } from '../../../src/faults/heal-everything.js';
import { createNetworkControl } from '../../../src/faults/network.js';
import { faultOf } from '../../../src/faults/registry.js';
import { actionOf, noClients } from './fault-context.js';
import { formed, plainNodeFiles } from './plain-cluster.js';

export interface ClusterOptions {
  readonly runId: string;
  readonly nodes: readonly string[];
  readonly root: BrokerRoot;
  readonly host: Host;
  readonly journal: Journal;
  readonly folder: string;
}

/** Tests every node and network fault on three real brokers of a suite; the same for both engines. */
export function everyFault(
  name: string,
  suite: string,
  ready: () => Promise<Host>,
  makeCluster: (options: ClusterOptions) => Promise<Cluster>,
): void {
  let journal: Journal;
  let folder: string;
  let cluster: Cluster;
  let context: FaultContext;

  beforeAll(async () => {
    const host = await ready();
    folder = await mkdtemp(join(tmpdir(), 'rmq-chaos-faults-test-'));
    const runId = `test-${randomBytes(3).toString('hex')}`;
    journal = await openJournal({ runId, folder: join(folder, 'journal') });
    const root = await resolveBroker({ kind: 'suite', suite }, host);
    const nodes = ['rabbitmq1', 'rabbitmq2', 'rabbitmq3'];
    cluster = await makeCluster({ runId, nodes, root, host, journal, folder: join(folder, 'scratch') });
    await cluster.create(plainNodeFiles(cluster.nodes, cluster.brokerVersion));
    await Promise.all(cluster.nodes.map((node) => cluster.start(node.name)));
    await formed(cluster);
    const network = createNetworkControl(cluster, host, await networkTools(host));
    context = { cluster, network, ...noClients, resolveNode: async (target) => target };
  });

  afterAll(async () => {
    try {
      await cluster?.destroy();
      await cluster?.destroy();
      await journal?.close();
      await expect(readFile(journal.file)).rejects.toThrow('ENOENT');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  const apply = async (...words: Parameters<typeof actionOf>): Promise<string> => {
    const action = actionOf(...words);
    const began = performance.now();
    const proof = await faultOf(action.kind).apply(context, action);
    console.log(`${name} ${action.kind} ${Math.round(performance.now() - began)} ms: ${proof.evidence}`);
    return proof.evidence;
  };

  test('every fault of a node is proven, and undone', async () => {
    expect(await apply('kill', 'rabbitmq3')).toContain('no process left');
    expect(await apply('start', 'rabbitmq3')).toMatch(/broker answers on AMQP after/);
    expect(await apply('stop', 'rabbitmq2')).toMatch(/stopped after/);
    expect(await apply('start', 'rabbitmq2')).toMatch(/broker answers on AMQP after/);
    expect(await apply('pause', 'rabbitmq1')).toContain('all processes stopped');
    expect(await apply('unpause', 'rabbitmq1')).toContain('epmd replies');
    expect(await apply('restart', 'rabbitmq1')).toMatch(/stopped after.*broker answers/s);
  });

  test('a node that is cut off stays cut off when it restarts', async () => {
    await formed(cluster);
    expect(await apply('partition', 'rabbitmq3')).toMatch(/rabbitmq3→rabbitmq1 \d/);
    await apply('kill', 'rabbitmq3');
    expect(await apply('start', 'rabbitmq3')).toMatch(/waits for peers|answers on AMQP/);
    expect(await apply('partition', 'rabbitmq3')).toMatch(/rabbitmq1→rabbitmq3 \d/);
    expect(await apply('flaky', 'rabbitmq1', { lossPercent: 30 })).toMatch(
      /loss 30% arriving in force; rabbitmq2→rabbitmq1 \d+ of \d+ lost/,
    );
    expect(await apply('fast', null)).toMatch(
      /rabbitmq1: no conditions in force; rabbitmq2→rabbitmq1 all \d+ arrived/,
    );
    expect(await apply('heal', null)).toContain('open: rabbitmq1→rabbitmq2');
  });

  test('everything is healed at once', async () => {
    await apply('kill', 'rabbitmq2');
    await apply('partition', 'rabbitmq3');
    await apply('pause', 'rabbitmq1');
    const proofs = await healEverything(context, { limitMs: 120_000 });
    console.log(JSON.stringify(proofs, null, 1));
    for (const node of cluster.nodes) expect(await amqpAnswers(node.address, 2_000)).toBe(true);
  });

  test('the logs of a dead node can be read', async () => {
    await apply('kill', 'rabbitmq1');
    expect(await cluster.logTail('rabbitmq1', 5)).toMatch(/rabbit@rabbitmq1\.log <==\n.+/);
    const files = await cluster.collectLogs('rabbitmq1', join(folder, 'logs'));
    expect(files.some((file) => file.endsWith('rabbit@rabbitmq1.log'))).toBe(true);
    expect(files.some((file) => /console/.test(file))).toBe(true);
  });
}
