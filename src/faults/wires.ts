import type { Cluster, ClusterNode } from '../cluster/cluster.js';
import { ClusterError } from '../cluster/cluster.js';
import type { Host } from '../cluster/host.js';
import type { NetworkTools } from '../cluster/network-tools.js';
import { listingScript, readTree, type TreeInForce } from './conditions/read-shaping.js';
import { arrivingDevice } from './conditions/shaping-rules.js';
import type { Way } from './conditions/traffic-classes.js';
import {
  type FilterCounters,
  filterRules,
  filterTable,
  type NodeFilter,
  readCounters,
} from './filter-rules.js';
import { type Gathered, gather } from './gather.js';
import { runTogether } from './together.js';

/** A node as the packet filter sees it. */
export interface Wire {
  readonly node: ClusterNode;
  /** Command prefix into its network namespace. */
  readonly enter: readonly string[];
}

const toolLimitMs = 5_000;
const nftHint = '"rmq-chaos doctor" shows whether nft works on this machine.';

/** The only place that calls nft and tc. */
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

  /**
   * Replaces the whole filter of each node in one transaction, and its queues where a script is given, all
   * nodes in the same moment.
   */
  async apply(
    wires: readonly Wire[],
    filterOf: (node: string) => NodeFilter | null,
    queuesOf: (node: string) => string | null = () => null,
  ): Promise<void> {
    const filters = wires.flatMap(({ node, enter }) => {
      const filter = filterOf(node.name);
      return filter ? [{ argv: [...enter, ...this.tools.nft, '-f', '-'], input: filterRules(filter) }] : [];
    });
    const queues = wires.flatMap(({ node, enter }) => {
      const input = queuesOf(node.name);
      return input === null ? [] : [{ argv: [...enter, 'sh', '-s'], input }];
    });
    const failure = await runTogether(this.host, [...filters, ...queues], toolLimitMs);
    if (failure !== '')
      throw new ClusterError(
        'nft-failed',
        `the packet filter or queues could not be changed: ${failure}`,
        nftHint,
      );
  }

  /** The trees of queues in force, by direction; null where there is none of ours. */
  async trees(wire: Wire): Promise<Record<Way, TreeInForce | null>> {
    const script = [
      `set -- $(ip -o -4 address show to ${wire.node.address})`,
      listingScript('"$2"'),
      'echo ----',
      `if ip link show ${arrivingDevice} >/dev/null 2>&1; then`,
      listingScript(arrivingDevice),
      'fi',
    ].join('\n');
    const command = [...wire.enter, 'sh', '-c', script];
    const { stdout } = await this.host.run(command, { root: true, timeoutMs: toolLimitMs });
    const [leaving = '', arriving = ''] = stdout.split('----');
    return { out: readTree(leaving), in: readTree(arriving) };
  }

  /** Counters of the rules in force; null when the node has no table of ours. */
  async counters(wire: Wire): Promise<FilterCounters | null> {
    const [gathered = { exitCode: 128, output: '' }] = await gather(
      this.host,
      [this.counterCommand(wire)],
      toolLimitMs,
    );
    return this.readCounters(wire, gathered);
  }

  /** The command that lists the rules in force, for who runs it together with others. */
  counterCommand({ enter }: Wire): readonly string[] {
    return [...enter, ...this.tools.nft, 'list', 'table', ...filterTable.split(' ')];
  }

  /** What that command said. Throws {@link ClusterError} `nft-failed`. */
  readCounters({ node }: Wire, { exitCode, output }: Gathered): FilterCounters | null {
    if (exitCode === 0) return readCounters(output);
    // The second: a kernel without such tables, which has none of ours.
    if (/No such file or directory|not supported/.test(output)) return null;
    throw new ClusterError(
      'nft-failed',
      `the packet filter of ${node.name} could not be read: ${output.trim()}`,
      nftHint,
    );
  }
}
