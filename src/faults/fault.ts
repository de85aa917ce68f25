import type { Cluster } from '../cluster/cluster.js';
import type { Repetition, Storm } from '../config/action-options.js';
import type { Condition } from '../config/condition.js';
import type { ActionKind, Settlement } from '../config/scenario.js';
import type { ScheduledAction } from '../plan/schedule.js';
import type { UndoBook } from './undo-book.js';

/** What a fault may tell the clients to do. `client` null: all of that kind in the lane; `lane` null: all lanes. */
export interface ClientControl {
  crashConsumer(lane: string | null, client: string | null): Promise<string>;
  closeConsumer(lane: string | null, client: string | null): Promise<string>;
  /** basic.cancel; the channel stays open and keeps what it holds. */
  cancelConsumer(lane: string | null, client: string | null): Promise<string>;
  startConsumer(lane: string | null, client: string | null): Promise<string>;
  /** Changes what the consumer does with deliveries from now on. */
  settleConsumer(lane: string | null, client: string | null, settle: Settlement): Promise<string>;
  crashPublisher(lane: string | null, client: string | null): Promise<string>;
  /** Ends a publisher's connection as a well-behaved client does; it connects again. */
  closePublisher(lane: string | null, client: string | null): Promise<string>;
  /** Consumers do it over and over, a bounded number of times, and run as before in the end. */
  storm(lane: string | null, client: string | null, wish: StormWish): Promise<string>;
  /** What is open now; `client` may be a publisher or a consumer. */
  connections(lane: string | null, client: string | null): readonly ClientConnection[];
  /** From now on no client connects to a node that is apart from the one it is connected to. */
  confine(apart: (node: string) => readonly string[]): string;
  /** Every client may connect to every node again; null when none was confined. */
  release(): string | null;
}

export interface StormWish extends Repetition {
  readonly storm: Storm;
  readonly signal: AbortSignal;
}

/** One connection of a client, with one channel. */
export interface ClientConnection {
  /** Its session, e.g. `c1/2`: the name that the broker shows, and a consumer's tag. */
  readonly name: string;
  readonly node: string;
  readonly kind: 'publisher' | 'consumer';
  /** Resolves with the reason when the connection is gone. */
  readonly ended: Promise<string>;
}

/** A lane's queue as the broker has it now; nodes by name, never by Erlang name. */
export interface QueueNow {
  /** The name of the lane, and of its queue. */
  readonly lane: string;
  /** As the broker calls it: `quorum`, `classic`, `stream`. */
  readonly type: string;
  /** Null while there is none. */
  readonly leader: string | null;
  /** All replicas, leader included. */
  readonly members: readonly string[];
  readonly online: readonly string[];
}

/** What a fault may tell the broker to do, and ask it. Questions reject while nobody answers them. */
export interface BrokerControl {
  setPolicy(lane: string | null, definition: Readonly<Record<string, unknown>>): Promise<string>;
  /** Closes connections by the names that the clients gave them. Throws naming those that the broker does not know. */
  closeConnections(names: readonly string[], reason: string): Promise<void>;
  /** `lane` null: the first. */
  queueNow(lane: string | null): Promise<QueueNow>;
  /** `memory`, `disk`: the alarms of a node as it says itself. */
  alarmsOf(node: string): Promise<readonly string[]>;
  /** How many client connections are kept from publishing now, of how many; their states as the broker calls them. */
  blockedConnections(): Promise<{
    readonly blocked: number;
    readonly all: number;
    readonly states: readonly string[];
  }>;
  /** Sentences: what keeps the cluster from being whole; empty when every queue has its members online. */
  whatIsNotWhole(): Promise<readonly string[]>;
}

/** One condition as the node's kernel has it. */
export interface ConditionState {
  readonly condition: Condition;
  /** Wall-clock time at which it ends by itself, milliseconds since 1970; null: never. */
  readonly endsAtMs: number | null;
  /** Why the kernel does not do what was asked; null: it does. */
  readonly missing: string | null;
}

/** What a node's kernel does to its packets now: read back, not remembered. */
export interface NetworkState {
  /** Nodes whose packets are dropped on arrival here. */
  readonly cutFrom: readonly string[];
  readonly conditions: readonly ConditionState[];
}

/**
 * Rules in force now, keyed by node; the one writer of packet filters and queues. What each call resolves to
 * is the evidence, one sentence for the history. Throws {@link FaultNotEffective} naming pair and direction,
 * and {@link ClusterError} `no-such-effect` naming what this kernel cannot do, before anything changed.
 */
export interface NetworkControl {
  /** Nodes that share no group are cut from each other, both ways. Replaces whatever cut was in force.
   * Nodes that are `shut` hear nobody but nodes: no client reaches them. */
  partition(groups: readonly (readonly string[])[], shut?: readonly string[]): Promise<string>;
  /**
   * One-way cuts: the nodes that each node may not send to. What it sends them is dropped when it arrives.
   * Replaces whatever cut was in force.
   */
  cut(blocked: ReadonlyMap<string, readonly string[]>, shut?: readonly string[]): Promise<string>;
  /** Ends every cut; conditions stay. */
  heal(): Promise<string>;
  /** Ends every cut and every condition at once. */
  clear(): Promise<string>;
  /** Replaces all conditions of a node by these and proves them; none: ends all and proves the end. */
  setConditions(node: string, conditions: readonly Condition[]): Promise<string>;
  /** Adds to the node's conditions, each in place of the one with its key, and proves the added ones. */
  addConditions(node: string, conditions: readonly Condition[]): Promise<string>;
  /** What was asked for and has not ended; {@link measure} says what is in force. */
  conditionsOf(node: string): readonly Condition[];
  /** Reads back from the kernel what is in force at the node; null: it is down and has no network. */
  measure(node: string): Promise<NetworkState | null>;
  /**
   * Takes over what the kernels have in force, so that a new process can add to it, put it back after a
   * start, and end what should have ended.
   */
  adopt(): Promise<void>;
  /**
   * Takes for its own what an earlier process asked for, as that process wrote it down; changes nothing in
   * force. Unlike {@link adopt} it knows of nodes whose kernel has forgotten: those that are down, or were
   * started behind our back. A condition that should have ended is left out.
   */
  remember(
    blocked: ReadonlyMap<string, readonly string[]>,
    conditions: ReadonlyMap<string, readonly Pick<ConditionState, 'condition' | 'endsAtMs'>[]>,
  ): void;
  /** Puts the node's rules in force again; called after every start of a node. */
  reapply(node: string): Promise<void>;
  /** Nodes that this one cannot have a conversation with now: a cut in either direction is enough. */
  cutFrom(node: string): readonly string[];
  /** Lets go of the timers of conditions that end by themselves; changes nothing in force. */
  close(): void;
}

export interface FaultContext {
  readonly cluster: Cluster;
  readonly network: NetworkControl;
  readonly clients: ClientControl;
  readonly broker: BrokerControl;
  /** What has to be undone by commands at the end. */
  readonly undo: UndoBook;
  /** Aborted on an interruption: a fault of many steps then takes no further one. */
  readonly signal?: AbortSignal | undefined;
  /** Resolves a role (`leader`, `follower`, `consumer-node`, `publisher-node`) or a node name to a node name. */
  resolveNode(target: string, lane: string | null): Promise<string>;
  /** Hears of cuts that come (their groups) and go (null) within one action. */
  readonly cutChanged?: (groups: string | null) => void;
}

/** Proof that a fault is in force (or gone): one sentence for the history, never a bare "ok". */
export interface Proof {
  readonly target: string;
  readonly evidence: string;
}

/** An action's effect could not be proven; the run is then inconclusive. */
export class FaultNotEffective extends Error {
  override readonly name = 'FaultNotEffective';
}

/** One file per fault. `apply` does it and proves it in effect before it resolves. Throws {@link FaultNotEffective}. */
export interface Fault {
  readonly kind: ActionKind;
  apply(context: FaultContext, action: ScheduledAction): Promise<Proof>;
}
