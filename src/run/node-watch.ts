import type { Cluster, NodeState } from '../cluster/cluster.js';
import type { HistorySink } from '../history/sink.js';

/**
 * Records what the nodes are, measured, whenever it changed since the last look. Every action is followed by
 * a look, so that a finding's context says which brokers were alive.
 */
export function watchNodes(cluster: Cluster, history: HistorySink): () => Promise<void> {
  const known = new Map<string, NodeState>();
  return async () => {
    const states = await Promise.all(cluster.nodes.map(({ name }) => cluster.state(name)));
    cluster.nodes.forEach(({ name }, index) => {
      const state = states[index];
      if (state === undefined || known.get(name) === state) return;
      known.set(name, state);
      history.event('node', name, [state]);
    });
  };
}
