import type { ClusterNode } from '../cluster/cluster.js';
import type { LaneSpec } from '../config/scenario.js';
import type { HistorySink } from '../history/sink.js';
import type { Credentials } from '../rabbitmq/credentials.js';
import { deadLetterQueueOf } from '../rabbitmq/declare-queue.js';
import type { Management } from '../rabbitmq/management.js';
import { amqpOpener } from './amqp-opener.js';
import { consumeChannelOpener } from './consume-channel.js';
import { drainLane, type LaneDrain } from './drain-lane.js';
import type { Lane } from './lane.js';
import { SharedLook } from './shared-look.js';
import { Slots } from './slots.js';
import type { Workload } from './workload.js';

/** Open confirms are waited for so long after the heal; then their outcome is unknown. */
const confirmLimitMs = 30_000;
/** Lanes that are drained at the same time; each has a connection, and the brokers serve all of them at once. */
const lanesAtOnce = 16;

export interface DrainOptions {
  readonly run: string;
  readonly workload: Workload;
  readonly lanes: readonly LaneSpec[];
  readonly nodes: readonly ClusterNode[];
  readonly credentials: Credentials;
  readonly management: Management;
  readonly history: HistorySink;
  /** Of each lane, counted from when its own drain begins: no lane has less because another one is slow. */
  readonly limitMs: number;
  readonly progress: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Ends the load once every fault is healed: publishers settle, all test consumers leave (which returns what they
 * hold), then one fresh consumer a lane, until each lane is proven covered or empty. What could not be proven
 * within the limit is open: then nothing may be called lost. 4.3 keeps a vanished consumer's messages for its
 * disconnect timeout, which needs no special case here: those are not empty until they came back.
 */
export async function drain(options: DrainOptions): Promise<readonly LaneDrain[]> {
  const { workload, lanes, nodes, management, history, progress } = options;
  history.event('drain', 'begin');
  progress('drain: publishers settle, consumers leave');
  await workload.stopPublishers(confirmLimitMs);
  await workload.stopConsumers();
  const amqp = amqpOpener(nodes, options.credentials);
  const slots = new Slots(lanesAtOnce);
  const look = new SharedLook({ nodes, management, lanes });
  const failing = new AbortController();
  const drainOne = async (lane: Lane): Promise<LaneDrain> => {
    const result = await drainLane(lane, options.limitMs, {
      run: options.run,
      nodes: nodes.map((node) => node.name),
      look,
      openConsumeChannel: consumeChannelOpener(amqp),
      deadLetterQueue: deadLetterQueueOf(lane.spec),
      signal: AbortSignal.any([options.signal, failing.signal]),
    });
    record(result, history);
    progress(describe(result));
    return result;
  };
  const draining = workload.lanes.map((lane) =>
    slots
      .run(() => drainOne(lane))
      .catch((error: unknown) => {
        failing.abort(error);
        throw error;
      }),
  );
  try {
    return await Promise.all(draining);
  } finally {
    // No consumer of ours may be left: on an attached cluster it would take the messages of the next run.
    if (!options.signal.aborted) await Promise.allSettled(draining);
  }
}

function record({ lane, by, missing, reason }: LaneDrain, history: HistorySink): void {
  if (by === null) history.event('drain', 'open', [lane], { missing, reason });
  else history.event('drain', 'concluded', [lane], { by, missing });
}

function describe({ lane, by, missing, reason }: LaneDrain): string {
  if (by === null) return `drain: ${lane} stays open: ${reason}`;
  if (by === 'covered') return `drain: ${lane}: every accepted message was seen`;
  return `drain: ${lane}: the queue is empty${missing > 0 ? `, and ${missing} accepted message(s) were seen nowhere` : ''}`;
}
