import { appendFileSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveBroker } from '../../src/cluster/broker-source.js';
import type { Cluster } from '../../src/cluster/cluster.js';
import { createHost, type Host } from '../../src/cluster/host.js';
import { openJournal } from '../../src/cluster/journal.js';
import { createNetnsCluster } from '../../src/cluster/netns.js';
import type {
  ClusterSpec,
  ConsumerSpec,
  LaneSpec,
  PublisherSpec,
  QueueSpec,
} from '../../src/config/scenario.js';
import { createHistoryWriter, type HistoryWriter } from '../../src/history/writer.js';
import { type Broker, createBroker } from '../../src/rabbitmq/broker.js';
import { nodeFiles } from '../../src/rabbitmq/node-files.js';
import { drain } from '../../src/workload/drain.js';
import type { LaneDrain } from '../../src/workload/drain-lane.js';
import { observeQueues } from '../../src/workload/observer.js';
import { createWorkload, type Workload } from '../../src/workload/workload.js';

const credentials = { user: 'chaos', password: 'workload-lab-only-on-test-networks' };

export interface Lab {
  readonly cluster: Cluster;
  readonly broker: Broker;
  readonly history: HistoryWriter;
  readonly historyFile: string;
  readonly workload: Workload;
  readonly host: Host;
  readonly signal: AbortSignal;
  drain(limitMs: number): Promise<readonly LaneDrain[]>;
}

export interface LabWishes {
  readonly suite: string;
  readonly lanes: readonly LaneSpec[];
  readonly cluster?: Partial<ClusterSpec>;
  /** With it the clocks of the nodes can be moved. */
  readonly clockLibrary?: string;
}

/** A formed three-node cluster with its queues declared and a workload that is not started yet; gone afterwards. */
export async function withLab(wishes: LabWishes, use: (lab: Lab) => Promise<void>): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'workload-lab-'));
  const host = await createHost();
  const run = `lab${process.pid}-${wishes.suite}`;
  const journal = await openJournal({ runId: run, folder: join(base, 'journal') });
  const root = await resolveBroker({ kind: 'suite', suite: wishes.suite }, host);
  const spec = clusterSpec(wishes);
  const names = spec.nodes;
  const cluster = await createNetnsCluster({
    runId: run,
    nodes: names,
    broker: root,
    host,
    journal,
    folder: join(base, 'nodes'),
    clockLibrary: wishes.clockLibrary ?? null,
  });
  const ending = new AbortController();
  const historyFile = join(base, 'history.log');
  const history = createHistoryWriter({
    write: (text) => appendFileSync(historyFile, text),
    nowUs: () => Math.round(performance.now() * 1000),
    header: { run, scenario: 'lab', seed: 1, startedAt: new Date().toISOString(), values: {} },
  });
  const ticking = setInterval(() => history.tick(), 50);
  try {
    const files = nodeFiles(spec, cluster.nodes, credentials, 'WORKLOADLAB', cluster.brokerVersion);
    await cluster.create(() => files);
    await Promise.all(names.map((name) => cluster.start(name)));
    const broker = createBroker(
      { nodes: cluster.nodes, credentials, brokerVersion: cluster.brokerVersion },
      wishes.lanes,
    );
    const wait = { timeoutMs: spec.formationTimeoutMs, progress: say, signal: ending.signal };
    await broker.awaitFormation({
      ...wait,
      logTail: (node) => cluster.logTail(node, 30),
      isGone: async (node) => (await cluster.state(node)) === 'down',
    });
    await broker.declareLanes({ ...wait, timeoutMs: 60_000 });
    const parts = { run, lanes: wishes.lanes, nodes: cluster.nodes, credentials, history };
    const workload = createWorkload(parts);
    const observing = observeQueues({
      lanes: wishes.lanes.map((lane) => lane.name),
      management: broker.management,
      history,
      nodeName: (erlangName) => erlangName.replace('rabbit@', ''),
      signal: ending.signal,
    });
    const { signal } = ending;
    await use({
      cluster,
      broker,
      history,
      historyFile,
      workload,
      host,
      signal,
      drain: (limitMs) =>
        drain({ ...parts, workload, management: broker.management, limitMs, progress: say, signal }),
    });
    ending.abort();
    await observing;
  } finally {
    ending.abort();
    clearInterval(ticking);
    history.end('complete');
    await cluster.destroy();
    await journal.close();
    if (process.env.KEEP_LAB === undefined) await rm(base, { recursive: true, force: true });
    else say(`kept ${base}`);
  }
}

export function say(line: string): void {
  process.stdout.write(`${(performance.now() / 1000).toFixed(1)} ${line}\n`);
}

function clusterSpec(wishes: LabWishes): ClusterSpec {
  return {
    nodes: ['rabbitmq1', 'rabbitmq2', 'rabbitmq3'],
    blockadeFile: null,
    broker: { kind: 'suite', suite: wishes.suite },
    partitionHandling: 'pause_minority',
    netTickSeconds: 8,
    config: {},
    formationTimeoutMs: 180_000,
    reuse: false,
    ...wishes.cluster,
  };
}

export interface LaneWishes {
  readonly name?: string;
  readonly queue?: Partial<QueueSpec>;
  readonly publishers?: Partial<PublisherSpec>;
  readonly consumers?: Partial<ConsumerSpec>;
}

export function laneSpec({ name = 'orders', queue, publishers, consumers }: LaneWishes = {}): LaneSpec {
  return {
    name,
    queue: {
      type: 'quorum',
      replicas: 3,
      singleActiveConsumer: false,
      arguments: {},
      policy: {},
      leader: null,
      ...queue,
    },
    publishers: {
      count: 1,
      maxInFlight: 200,
      messageBytes: 200,
      ratePerSecond: null,
      messages: null,
      node: null,
      reconnect: 'other',
      republish: false,
      mandatory: true,
      ...publishers,
    },
    consumers: {
      count: 1,
      prefetch: 100,
      node: null,
      reconnect: 'other',
      stopMode: 'close',
      settle: 'ack',
      arguments: {},
      ...consumers,
    },
  };
}
