import type { ClusterNode } from '../cluster/cluster.js';
import type { LaneSpec } from '../config/scenario.js';
import type { ClientControl } from '../faults/fault.js';
import type { HistorySink } from '../history/sink.js';
import type { ScheduledAction } from '../plan/schedule.js';
import type { Credentials } from '../rabbitmq/credentials.js';
import { amqpOpener } from './amqp-opener.js';
import { clientControl } from './client-control.js';
import { consumeChannelOpener } from './consume-channel.js';
import { CountWaiters } from './count-waiters.js';
import { Lane } from './lane.js';
import type { LaneTotals } from './lane-ledger.js';
import { publishChannelOpener } from './publish-channel.js';

/** All consumers must consume within this, before anything is published. */
const startLimitMs = 60_000;

export interface WorkloadOptions {
  readonly run: string;
  readonly lanes: readonly LaneSpec[];
  readonly nodes: readonly ClusterNode[];
  readonly credentials: Credentials;
  readonly history: HistorySink;
  /** Lanes of the scenario; more than there are when the broker's version lacks some. Clients are named by it. */
  readonly plannedLanes?: number;
  /** Chaos that is planned: policies it sets may make a lane's queue discard messages. */
  readonly actions?: readonly ScheduledAction[];
}

/** The clients of a run. Writes everything they do to the history. */
export interface Workload {
  readonly lanes: readonly Lane[];
  readonly clients: ClientControl;
  /** Names lanes and clients in the history, starts consumers one after the other, then publishers. */
  start(signal: AbortSignal): Promise<void>;
  /** Waits for open confirms up to the limit; what is open then is unknown. */
  stopPublishers(limitMs: number): Promise<void>;
  /** All test consumers leave, each in its lane's stop mode, and in the end every connection is closed. */
  stopConsumers(): Promise<void>;
  /** All clients go at once, when the run has ended early; none of them comes back. */
  abandon(): Promise<void>;
  counts(): Readonly<Record<string, LaneTotals>>;
  /** Of one lane, or of all together (null). Rejects when the signal aborts; give it one with a limit. */
  whenCount(
    lane: string | null,
    what: 'confirmed' | 'delivered',
    atLeast: number,
    signal: AbortSignal,
  ): Promise<void>;
  /** Node of the consumer that received last, else of any that is connected. Throws when there is none. */
  nodeOfConsumer(lane: string | null): string;
  nodeOfPublisher(lane: string | null): string;
}

export function createWorkload(options: WorkloadOptions): Workload {
  const amqp = amqpOpener(options.nodes, options.credentials);
  const waiters = new CountWaiters();
  const surroundings = {
    run: options.run,
    nodes: options.nodes.map((node) => node.name),
    history: options.history,
    openPublishChannel: publishChannelOpener(amqp),
    openConsumeChannel: consumeChannelOpener(amqp),
    onCount: () => waiters.check(),
    policiesToCome: (lane: string) =>
      (options.actions ?? [])
        .filter((action) => action.lane === null || action.lane === lane)
        .map(({ policy }) => policy)
        .filter((policy) => policy !== null),
  };
  const count = options.plannedLanes ?? options.lanes.length;
  const lanes = options.lanes.map((spec, index) => new Lane(spec, { index, count }, surroundings));
  const chosen = (name: string | null): readonly Lane[] => {
    const found = lanes.filter((lane) => name === null || lane.name === name);
    if (found.length === 0) throw new Error(`there is no lane ${name}`);
    return found;
  };
  return {
    lanes,
    clients: clientControl(lanes),
    start: (signal) => start(lanes, signal),
    stopPublishers: async (limitMs) => {
      await Promise.all(lanes.flatMap((lane) => lane.publishers.map((each) => each.stop(limitMs))));
    },
    stopConsumers: async () => {
      const leaving = lanes.flatMap((lane) =>
        lane.consumers.map((each) => each.stop(lane.spec.consumers.stopMode)),
      );
      await Promise.all(leaving);
    },
    abandon: async () => {
      const publishers = lanes.flatMap((lane) => lane.publishers.map((each) => each.stop(0)));
      await Promise.all([
        ...publishers,
        ...lanes.flatMap((lane) => lane.consumers.map((each) => each.stop('crash'))),
      ]);
    },
    counts: () => Object.fromEntries(lanes.map((lane) => [lane.name, lane.ledger.totals])),
    whenCount: async (name, what, atLeast, signal) => {
      const wanted = chosen(name);
      const total = (): number => wanted.reduce((sum, lane) => sum + lane.ledger.totals[what], 0);
      await waiters.when(() => total() >= atLeast, signal);
    },
    nodeOfConsumer: (name) =>
      nodeOf('consumer', chosen(name), (lane) => [
        ...lane.consumers.filter((each) => each.id === lane.ledger.lastReceiver),
        ...lane.consumers,
      ]),
    nodeOfPublisher: (name) => nodeOf('publisher', chosen(name), (lane) => lane.publishers),
  };
}

async function start(lanes: readonly Lane[], signal: AbortSignal): Promise<void> {
  for (const lane of lanes) lane.introduce();
  await Promise.all(lanes.map((lane) => startConsumers(lane, signal)));
  for (const lane of lanes) for (const publisher of lane.publishers) publisher.start();
}

/** One after the other, so that of several candidates the first one is the active consumer. */
async function startConsumers(lane: Lane, signal: AbortSignal): Promise<void> {
  for (const consumer of lane.consumers) {
    await consumer.start();
    await consumer.whenConsuming(startLimitMs, signal);
  }
}

function nodeOf(
  what: string,
  lanes: readonly Lane[],
  clientsOf: (lane: Lane) => readonly { readonly node: string | null }[],
): string {
  for (const lane of lanes) {
    for (const client of clientsOf(lane)) if (client.node !== null) return client.node;
  }
  throw new Error(`no ${what} is connected to any node now`);
}
