import type { ActionOptions } from './action-options.js';
import type { Condition } from './condition.js';

/** The normalised scenario: what a scenario file means after defaults, presets and unit conversion. */

/** A place in a user's file, 1-based, for messages and annotations. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type BrokerSource =
  /** An installed `rabbitmq-server` if there is one, else the machine's own distribution suite. */
  | { readonly kind: 'auto' }
  | { readonly kind: 'installed' }
  /** A folder that is a root file system with `rabbitmq-server` in it. */
  | { readonly kind: 'rootfs'; readonly path: string }
  /** A Debian or Ubuntu suite of the machine's own package source, e.g. `bookworm`. */
  | { readonly kind: 'suite'; readonly suite: string }
  /** A container image with RabbitMQ in it (docker engine only). */
  | { readonly kind: 'image'; readonly image: string };

export type PartitionHandling = 'ignore' | 'pause_minority' | 'autoheal';

export interface ClusterSpec {
  /** Node names in file order, e.g. rabbitmq1..rabbitmq3. */
  readonly nodes: readonly string[];
  readonly blockadeFile: string | null;
  readonly broker: BrokerSource;
  readonly partitionHandling: PartitionHandling;
  readonly netTickSeconds: number;
  /** Extra lines of rabbitmq.conf. */
  readonly config: Readonly<Record<string, string>>;
  readonly formationTimeoutMs: number;
}

export type QueueType = 'quorum' | 'classic' | 'mirrored' | 'stream';
export type ArgumentValue = string | number | boolean;
export type Arguments = Readonly<Record<string, ArgumentValue>>;

export interface QueueSpec {
  readonly type: QueueType;
  /** Members or mirrors wanted; ignored for plain classic queues. */
  readonly replicas: number;
  readonly singleActiveConsumer: boolean;
  readonly arguments: Arguments;
  /** Policy definition keys for this queue, e.g. `{"ha-mode":"all"}`; `mirrored` fills in its own. */
  readonly policy: Readonly<Record<string, ArgumentValue | readonly string[]>>;
  /** Where the queue is declared, so where its leader starts; null: the first node. */
  readonly leader: string | null;
}

export interface PublisherSpec {
  readonly count: number;
  readonly maxInFlight: number;
  readonly messageBytes: number;
  /** Per publisher; null: as fast as confirms allow. */
  readonly ratePerSecond: number | null;
  /** Stops publishing after this many; null: until the load ends. */
  readonly messages: number | null;
  /** First node to connect to; null: spread over the nodes. */
  readonly node: string | null;
  /** Where to go after a lost connection. */
  readonly reconnect: 'other' | 'same';
  readonly republish: boolean;
  readonly mandatory: boolean;
}

/** How a consumer leaves when it is told to stop. */
export type StopMode = 'crash' | 'close' | 'cancel';
/** What a consumer does with a delivery. */
export type Settlement = 'ack' | 'reject' | 'requeue' | 'hold';

export interface ConsumerSpec {
  readonly count: number;
  /** 0: unlimited. */
  readonly prefetch: number;
  readonly node: string | null;
  readonly reconnect: 'other' | 'same';
  readonly stopMode: StopMode;
  readonly settle: Settlement;
  readonly arguments: Arguments;
}

/** One queue with its publishers and consumers. */
export interface LaneSpec {
  readonly name: string;
  readonly queue: QueueSpec;
  readonly publishers: PublisherSpec;
  readonly consumers: ConsumerSpec;
}

export const nodeActionKinds = ['kill', 'stop', 'start', 'restart', 'pause', 'unpause'] as const;
/** Actions that add a {@link Condition} to a node's network; `fast` ends all of them. */
export const conditionActionKinds = [
  'slow',
  'flaky',
  'duplicate',
  'reorder',
  'corrupt',
  'rate-limit',
] as const;
export const networkActionKinds = ['partition', 'heal', ...conditionActionKinds, 'fast'] as const;
export const clientActionKinds = [
  'consumer-crash',
  'consumer-close',
  'consumer-cancel',
  'consumer-start',
  'consumer-settle',
  'publisher-crash',
] as const;
export const brokerActionKinds = ['set-policy'] as const;
export const actionKinds = [
  ...nodeActionKinds,
  ...networkActionKinds,
  ...clientActionKinds,
  ...brokerActionKinds,
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** When an action is due: a time since the load began, a time since the action before, or a fact of the load. */
export type Due =
  | { readonly kind: 'time'; readonly atMs: number }
  /** This long after the action in front of it ended; the first one: after the load began. */
  | { readonly kind: 'wait'; readonly waitMs: number }
  /** As soon as the lane's count reaches the number, but not before the action in front of it ended. */
  | {
      readonly kind: 'count';
      readonly lane: string | null;
      readonly what: 'confirmed' | 'delivered';
      readonly atLeast: number;
    };

export interface ActionSpec {
  readonly kind: ActionKind;
  readonly due: Due;
  /**
   * A node name, or a role resolved when the action is due: `leader`, `follower`, `consumer-node`,
   * `publisher-node`. Null of `start` and `unpause`: every node that is down, or paused; of conditions and
   * `fast`: every live node. Of `partition`, instead of groups: the node that is isolated from all others.
   */
  readonly node: string | null;
  /** Of `partition`: groups of node names; nodes not named form one more group together. */
  readonly groups: readonly (readonly string[])[] | null;
  /** Of client actions: client id within the lane, e.g. `c1` or `a`; null: all of that kind. */
  readonly client: string | null;
  readonly lane: string | null;
  /** Of `flaky`: packets lost, percent. */
  readonly lossPercent: number | null;
  /** Of {@link conditionActionKinds}; a `flaky` that was drawn says its share alone. */
  readonly condition: Condition | null;
  /** Particulars of some kinds; absent when none was given. */
  readonly options?: ActionOptions | undefined;
  /** Of `consumer-settle`. */
  readonly settle: Settlement | null;
  /** Of `set-policy`. */
  readonly policy: Readonly<Record<string, ArgumentValue | readonly string[]>> | null;
  readonly position: Position | null;
}

/** Actions drawn from a seed, by the 2019 test's own rules. */
export interface MixSpec {
  readonly actions: number;
  readonly minWaitMs: number;
  readonly maxWaitMs: number;
  readonly weights: { readonly node: number; readonly partition: number; readonly network: number };
  readonly lossPercent: number;
}

export type ChaosSpec =
  | { readonly kind: 'none'; readonly durationMs: number }
  | { readonly kind: 'script'; readonly actions: readonly ActionSpec[]; readonly quietMs: number }
  | { readonly kind: 'mix'; readonly mix: MixSpec; readonly quietMs: number };

export const orderModes = ['first-delivery', 'unflagged', 'strict'] as const;
export type OrderMode = (typeof orderModes)[number];

export interface ExpectSpec {
  /** Finding classes that fail the run. */
  readonly fail: readonly string[];
  readonly order: OrderMode;
  readonly drainLimitMs: number;
  /** Findings that must appear for the run to pass (a known-bad set-up); empty: none may. */
  readonly findings: readonly { readonly class: string; readonly lane: string | null }[];
  /** Longest time nobody could publish, or consume; null: no budget. */
  readonly unavailableMs: number | null;
}

export interface Scenario {
  readonly name: string;
  readonly position: Position | null;
  readonly cluster: ClusterSpec;
  readonly lanes: readonly LaneSpec[];
  readonly chaos: ChaosSpec;
  readonly expect: ExpectSpec;
  readonly runs: number;
  readonly seed: number | null;
  /** An inconclusive run is tried again this often. */
  readonly retries: number;
}

export interface ScenarioFile {
  readonly version: 1;
  readonly file: string | null;
  readonly scenarios: readonly Scenario[];
}
