/** One interface over the engines, and over a cluster that somebody else runs (`attached`). Every method throws a {@link ClusterError} that says what to do. */

import type { NodeDisks } from './node-disks.js';

export type NodeState = 'up' | 'down' | 'paused';

export interface ClusterNode {
  /** Stable across restarts, also the host name inside the node. */
  readonly name: string;
  /** Pinned IPv4 address in 198.18.0.0/15; of an attached node, its host name or address. */
  readonly address: string;
  /** Left out: RabbitMQ's usual ones. */
  readonly amqpPort?: number;
  readonly managementPort?: number;
  /** Erlang node name, e.g. `rabbit@rabbitmq1`. */
  readonly erlangName: string;
}

/** Files that every node finds at boot; the engine places them before the first start. */
export interface NodeFiles {
  readonly rabbitmqConf: string;
  readonly advancedConfig: string;
  readonly enabledPlugins: string;
  readonly erlangCookie: string;
}

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Cluster {
  readonly engine: 'docker' | 'netns' | 'attached';
  /** Of an attached cluster: who may use it, and where the queues go. */
  readonly access?: { readonly user: string; readonly password: string; readonly vhost: string };
  readonly nodes: readonly ClusterNode[];
  /** Creates networks, folders or containers; starts nothing. Each thing is journaled before it exists. */
  create(files: (node: ClusterNode) => NodeFiles): Promise<void>;
  /** Starts the node's init process; returns when its process exists, not when the broker answers. */
  start(node: string): Promise<void>;
  /** Asks the broker to stop (SIGTERM to the node's init), then SIGKILL after the limit. Resolves when gone. */
  stop(node: string, timeoutMs: number): Promise<void>;
  /** SIGKILL of every process of the node; resolves when they are gone. */
  kill(node: string): Promise<void>;
  pause(node: string): Promise<void>;
  unpause(node: string): Promise<void>;
  /** Measured now, from the process table or the engine. */
  state(node: string): Promise<NodeState>;
  /** Host pid of the node's first process, whose namespaces can be entered; null when down. */
  pid(node: string): Promise<number | null>;
  /** Command prefix that runs what follows in the node's network namespace (as root). */
  inNetwork(node: string): Promise<readonly string[]>;
  /** Runs a command inside the node (e.g. `rabbitmqctl`). Never in a loop: a CLI call costs a second of CPU. */
  exec(node: string, command: readonly string[], timeoutMs: number): Promise<CommandResult>;
  /** Last lines of the broker's own log and of its console. Works on dead nodes. */
  logTail(node: string, lines: number): Promise<string>;
  /** Copies all logs (and crash dumps) of a node into a folder; returns the files written. */
  collectLogs(node: string, folder: string): Promise<readonly string[]>;
  /** Limits of writing; left out where the nodes are not ours. */
  readonly disks?: NodeDisks;
  /** RabbitMQ's version as the broker source states it, e.g. `3.10.8`. */
  readonly brokerVersion: string;
  /** Removes everything; idempotent. */
  destroy(): Promise<void>;
}

/** An error for the reader: what happened, to what, what to do. `code` names the row of the bad-input table. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError';
  constructor(
    readonly code: string,
    message: string,
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
