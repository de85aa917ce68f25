import type { Cluster, ClusterNode } from '../cluster/cluster.js';
import { ClusterError } from '../cluster/cluster.js';
import type { Host } from '../cluster/host.js';
import type { NetworkTools } from '../cluster/network-tools.js';
import {
  type FilterCounters,
  filterRules,
  filterTable,
  type NodeFilter,
  readCounters,
} from './filter-rules.js';
import { runTogether } from './together.js';

/** A node as the packet filter sees it. */
export interface Wire {
  readonly node: ClusterNode;
  /** Command prefix into its network namespace. */
  readonly enter: readonly string[];
}

const nftLimitMs = 5_000;
const nftHint = '"rmq-chaos doctor" shows whether nft works on this machine.';

/** The only place that calls nft. */
export class Wires {
  constructor(
    private readonly cluster: Cluster,
    private readonly host: Host,
    private readonly tools: NetworkTools,
  ) {}

  /** The node's wire, or null when it has no network namespace now because it is down. */
  async find(name: string): Promise<Wire | null> {
    const node = this.cluster.nodes.find((candidate) => candidate.name === name);
    if (!node)
      throw new ClusterError('unknown-node', `there is no node "${name}"`, 'Use a node of the cluster.');
    try {
      return { node, enter: await this.cluster.inNetwork(name) };
    } catch (error) {
      if (error instanceof ClusterError && error.code === 'node-down') return null;
      throw error;
    }
  }

  /** All nodes that have a network namespace now. */
  async all(): Promise<Wire[]> {
    const found = await Promise.all(this.cluster.nodes.map((node) => this.find(node.name)));
    return found.filter((wire) => wire !== null);
  }

  /** Replaces the whole table of each node in one transaction, all nodes in the same moment. */
  async apply(wires: readonly Wire[], filterOf: (node: string) => NodeFilter): Promise<void> {
    const jobs = wires.map(({ node, enter }) => ({
      argv: [...enter, ...this.tools.nft, '-f', '-'],
      input: filterRules(filterOf(node.name)),
    }));
    const failure = await runTogether(this.host, jobs, nftLimitMs);
    if (failure !== '')
      throw new ClusterError('nft-failed', `nft could not change the packet filter: ${failure}`, nftHint);
  }

  /** Counters of the rules in force; null when the node has no table of ours. */
  async counters(wire: Wire): Promise<FilterCounters | null> {
    const command = [...wire.enter, ...this.tools.nft, 'list', 'table', ...filterTable.split(' ')];
    const { exitCode, stdout, stderr } = await this.host.run(command, { root: true, timeoutMs: nftLimitMs });
    if (exitCode === 0) return readCounters(stdout);
    if (stderr.includes('No such file or directory')) return null;
    throw new ClusterError(
      'nft-failed',
      `the packet filter of ${wire.node.name} could not be read: ${stderr.trim()}`,
      nftHint,
    );
  }
}
