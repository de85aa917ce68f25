import type { Cluster } from '../cluster/cluster.js';
import type { ActionKind, Settlement } from '../config/scenario.js';
import type { ScheduledAction } from '../plan/schedule.js';

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
}

/** What a fault may tell the broker to do. */
export interface BrokerControl {
  setPolicy(lane: string | null, definition: Readonly<Record<string, unknown>>): Promise<string>;
}

/**
 * Rules in force now, keyed by node; the one writer of packet filters. What each call resolves to is the
 * evidence, one sentence for the history. Throws {@link FaultNotEffective} naming pair and direction.
 */
export interface NetworkControl {
  /** Nodes that share no group are cut from each other, both ways. Replaces whatever cut was in force. */
  partition(groups: readonly (readonly string[])[]): Promise<string>;
  /** Ends every cut; lossy links stay lossy. */
  heal(): Promise<string>;
  /** Ends every cut and all loss at once. */
  clear(): Promise<string>;
  /** Loses this share of the packets that arrive at the node; null ends it. */
  flaky(node: string, lossPercent: number | null): Promise<string>;
  /** Puts the node's rules in force again; called after every start of a node. */
  reapply(node: string): Promise<void>;
  /** Nodes that this one is cut from now. */
  cutFrom(node: string): readonly string[];
}

export interface FaultContext {
  readonly cluster: Cluster;
  readonly network: NetworkControl;
  readonly clients: ClientControl;
  readonly broker: BrokerControl;
  /** Resolves a role (`leader`, `follower`, `consumer-node`, `publisher-node`) or a node name to a node name. */
  resolveNode(target: string, lane: string | null): Promise<string>;
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
