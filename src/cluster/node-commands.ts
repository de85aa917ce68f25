import { type Cluster, ClusterError, type ClusterNode } from './cluster.js';

/** What can be done to a node once it exists; the same for nodes of this process and of an earlier one. */
export type NodeCommands = Pick<
  Cluster,
  | 'start'
  | 'stop'
  | 'kill'
  | 'pause'
  | 'unpause'
  | 'state'
  | 'pid'
  | 'inNetwork'
  | 'exec'
  | 'logTail'
  | 'collectLogs'
> & {
  /** Sends a signal to a container's first process, or to every process of a namespace; waits for nothing. */
  signal(node: string, signal: string): Promise<void>;
};

/** Finds nodes by name. Throws {@link ClusterError} `unknown-node`. */
export function nodeFinder(nodes: () => readonly ClusterNode[]): (name: string) => ClusterNode {
  return (name) => {
    const node = nodes().find((candidate) => candidate.name === name);
    if (node) return node;
    throw new ClusterError(
      'unknown-node',
      `there is no node "${name}"`,
      `Nodes: ${nodes()
        .map((each) => each.name)
        .join(', ')}.`,
    );
  };
}
