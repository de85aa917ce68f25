import type { Cluster, NodeState } from './cluster.js';
import type { NodeCommands } from './node-commands.js';
import type { ProcessIdentity } from './process-identity.js';

/** A node that an earlier process made, as it was last seen. */
export interface KnownNode {
  readonly name: string;
  /** The engine's name or id of it. */
  readonly container: string;
  /** Null: it had none. */
  readonly address: string | null;
  /** Its first process; null when it was down. */
  readonly process: ProcessIdentity | null;
}

/** A node as its engine shows it now. */
export interface SeenNode {
  /** The engine's full id; empty when it is missing. */
  readonly id: string;
  readonly state: NodeState | 'missing';
  /** Null: it has none now. */
  readonly address: string | null;
  readonly process: ProcessIdentity | null;
}

/** A cluster whose nodes outlive the process that made them. */
export interface AttachedCluster extends Cluster, NodeCommands {
  /** Asks the engine about all nodes at once, and keeps what it says. */
  look(): Promise<ReadonlyMap<string, SeenNode>>;
  /** What was last seen, without asking: null for a node whose process is not the one that was seen. */
  lastSeen(node: string): Promise<ProcessIdentity | null>;
}
