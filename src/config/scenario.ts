import type { ActionOptions } from './action-options.js';
import type { Condition } from './condition.js';

/** The normalised scenario: what a scenario file means after defaults, presets and unit conversion. */

/** A place in a user's file, 1-based, for messages and annotations. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The Erlang/OTP that a RabbitMQ runs on which brings none. */
export type ErlangSource =
  /** Of the machine itself (netns), else of its own distribution suite, else the official image (docker). */
  | { readonly kind: 'auto' }
  | { readonly kind: 'suite'; readonly suite: string }
  /** A folder that is a root file system with `erl` in it. */
  | { readonly kind: 'rootfs'; readonly path: string }
  /** A container image with `erl` in it (docker engine only). */
  | { readonly kind: 'image'; readonly image: string };

export type BrokerSource =
  /** An installed `rabbitmq-server` if there is one, else the machine's own distribution suite. */
  | { readonly kind: 'auto' }
  | { readonly kind: 'installed' }
  /** A folder that is a root file system with `rabbitmq-server` in it. */
  | { readonly kind: 'rootfs'; readonly path: string }
  /** A Debian or Ubuntu suite of the machine's own package source, e.g. `bookworm`. */
  | { readonly kind: 'suite'; readonly suite: string }
  /** A container image with RabbitMQ in it (docker engine only). */
  | { readonly kind: 'image'; readonly image: string }
  /** A `generic-unix` archive of RabbitMQ, as its own build makes them. */
  | { readonly kind: 'tarball'; readonly path: string; readonly erlang: ErlangSource }
  /** Such an archive, unpacked: the folder that holds `sbin` and `plugins`. */
  | { readonly kind: 'tree'; readonly path: string; readonly erlang: ErlangSource };

/** A node of a cluster that somebody else runs. */
export interface AttachedNode {
  readonly name: string;
  /** Host name or IPv4 address. */
  readonly host: string;
  readonly amqpPort: number;
  readonly managementPort: number;
}

/** A cluster that exists already; it is neither made, nor broken, nor removed. */
export interface AttachSpec {
  readonly nodes: readonly AttachedNode[];
  readonly user: string;
  /** Environment variable that holds the password; the password itself is written nowhere. */
  readonly passwordEnv: string;
  /** An existing virtual host for the queues; null: one of our own, made and removed again. */
  readonly vhost: string | null;
}

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
  /** Left out: the nodes are made and removed by us. */
  readonly attach?: AttachSpec;
  /** Runs of one invocation whose clusters are equal may share one, one after the other. */
  readonly reuse: boolean;
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
  /** Range of broker versions that have this lane; null or absent: all. */
  readonly versions?: string | null;
  /** What this lane is held to otherwise; null or absent: what the scenario says. */
  readonly expect?: LaneExpectation | null;
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
/** Actions that cut nodes from each other until `heal`; each takes the place of the cut before. */
export const cutActionKinds = ['partition', 'bridge', 'ring', 'cut-one-way'] as const;
export const networkActionKinds = [
  ...cutActionKinds,
  'flap',
  'heal',
  ...conditionActionKinds,
  'fast',
] as const;
export const clientActionKinds = [
  'consumer-crash',
  'consumer-close',
  'consumer-cancel',
  'consumer-start',
  'consumer-settle',
  'consumer-storm',
  'publisher-crash',
  'publisher-close',
] as const;
export const brokerActionKinds = ['set-policy', 'close-connections'] as const;
/** Of the disk that a node writes to. */
export const diskActionKinds = ['slow-disk', 'fast-disk'] as const;
/** Of several nodes at once, or one after the other. */
export const clusterActionKinds = [
  'rolling-restart',
  'stop-cluster',
  'start-cluster',
  'kill-cluster',
  'quorum-loss',
] as const;
/** Done with the broker's own commands: the node's processes live on. */
export const commandActionKinds = [
  'drain',
  'revive',
  'stop-app',
  'start-app',
  'transfer-leader',
  'remove-member',
  'add-member',
  'memory-alarm',
  'disk-alarm',
  'end-alarm',
  'queue-crash',
] as const;
/** Of what time a node's broker takes it to be. */
export const clockActionKinds = ['clock-jump', 'clock-back'] as const;
export const actionKinds = [
  ...nodeActionKinds,
  ...diskActionKinds,
  ...clusterActionKinds,
  ...commandActionKinds,
  ...clockActionKinds,
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
   * `publisher-node`. Null of `start`, `unpause` and `fast-disk`: every node that is down, paused, or slow; of
   * conditions and `fast`: every live node. Of `partition`, instead of groups: the node that is isolated from
   * all others. Of `bridge`: the one that sees both halves; of `cut-one-way`: the one that is not heard; of
   * `close-connections`: the one whose connections are closed, null: all.
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
  readonly weights: {
    readonly node: number;
    readonly partition: number;
    readonly network: number;
    readonly consumer: number;
  };
  /** What a drawn consumer action does to the consumers. */
  readonly consumerStop: StopMode;
  readonly lossPercent: number;
}

export type ChaosSpec =
  | { readonly kind: 'none'; readonly durationMs: number }
  | { readonly kind: 'script'; readonly actions: readonly ActionSpec[]; readonly quietMs: number }
  | { readonly kind: 'mix'; readonly mix: MixSpec; readonly quietMs: number };

export const orderModes = ['first-delivery', 'unflagged', 'strict'] as const;
export type OrderMode = (typeof orderModes)[number];

/** What a run, or one lane of it, is held to. */
export interface Expectation {
  /** Finding classes that fail. */
  readonly fail: readonly string[];
  readonly order: OrderMode;
  /** Findings that must appear (a known-bad set-up); empty: none may. A lane's own name no lane. */
  readonly findings: readonly { readonly class: string; readonly lane: string | null }[];
  /** Longest time nobody could publish, or consume; null: no budget. */
  readonly unavailableMs: number | null;
}

/** Which cell of a matrix a scenario is. */
export interface CellOrigin {
  /** The name of the scenario in its file. */
  readonly scenario: string;
  /** The label of each other value of the matrix, by its axis. */
  readonly values: Readonly<Record<string, string>>;
}

/** Null: as it is around it. */
export type ExpectationOverrides = { readonly [Key in keyof Expectation]: Expectation[Key] | null };

export interface VersionedExpectation extends ExpectationOverrides {
  /** A range of broker versions, e.g. `<4.0`. */
  readonly versions: string;
}

export interface LaneExpectation extends ExpectationOverrides {
  /** The first that has the broker's version is merged over the lane's own. */
  readonly versions: readonly VersionedExpectation[];
}

export const revivedChoices = ['tell', 'fail'] as const;

export interface ExpectSpec extends Expectation {
  /** Of each lane's drain. */
  readonly drainLimitMs: number;
  /** A broker that had to be restarted after the heal: only told (the default), or a failure. */
  readonly revived?: (typeof revivedChoices)[number];
  /** The first that has the broker's version is merged over the rest. */
  readonly versions?: readonly VersionedExpectation[];
}

export interface Scenario {
  /** Of a cell: its id, e.g. `orders.bookworm-quorum`. */
  readonly name: string;
  /** Absent when the file has no matrix. */
  readonly cell?: CellOrigin;
  readonly position: Position | null;
  /** Range of broker versions that it is for, on others it is not run; null or absent: all. */
  readonly versions?: string | null;
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
