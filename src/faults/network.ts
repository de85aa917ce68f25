import { blockedPairs } from '../blockade/partition.js';
import type { Cluster } from '../cluster/cluster.js';
import type { Host } from '../cluster/host.js';
import type { NetworkTools } from '../cluster/network-tools.js';
import { FaultNotEffective, type NetworkControl } from './fault.js';
import type { NodeFilter } from './filter-rules.js';
import { proveLoss } from './loss-proof.js';
import { brokerPorts, proveReach, type ReachProof } from './reach-proof.js';
import { Wires } from './wires.js';

/**
 * The one writer of packet filters. Each node's rules live in its own network namespace, keyed by node and
 * made of pinned addresses; whatever is asked for is kept here, so that cuts and loss compose and can be put
 * in force again when a node starts with a fresh namespace.
 */
export function createNetworkControl(cluster: Cluster, host: Host, tools: NetworkTools): NetworkControl {
  const wires = new Wires(cluster, host, tools);
  const names = cluster.nodes.map((node) => node.name);
  let lastApply: Promise<unknown> = Promise.resolve();
  let cuts: ReadonlyMap<string, readonly string[]> = new Map();
  const loss = new Map<string, number>();
  let generation = 0;

  const cutFrom = (node: string): readonly string[] => cuts.get(node) ?? [];
  const filterOf = (node: string): NodeFilter => ({
    cutFrom: cluster.nodes.filter((peer) => cutFrom(node).includes(peer.name)),
    lossPercent: loss.get(node) ?? null,
  });

  /**
   * Puts in force, on the named nodes at once, whatever is wanted by then; calls queue up, so the last wish
   * wins. Returns the nodes that have no network now, because they are down.
   */
  const apply = (nodes: readonly string[]): Promise<readonly string[]> => {
    const applied = lastApply.then(async () => {
      const found = await Promise.all(nodes.map((node) => wires.find(node)));
      await wires.apply(
        found.filter((wire) => wire !== null),
        filterOf,
      );
      return nodes.filter((_, index) => found[index] === null);
    });
    lastApply = applied.catch(() => undefined);
    return applied;
  };

  const changeCuts = async (wanted: ReadonlyMap<string, readonly string[]>): Promise<string> => {
    const mine = ++generation;
    const began = performance.now();
    cuts = wanted;
    const down = await apply(names);
    const tookMs = Math.round(performance.now() - began);
    const current = () => mine === generation;
    const proof = await proveReach({ cluster, host, wires, cutFrom, current });
    const total = Math.round(performance.now() - began);
    return `${describe(proof, down)}; in force after ${tookMs} ms, proven after ${total} ms`;
  };

  return {
    cutFrom,
    partition: (groups) => changeCuts(blockedPairs(names, groups)),
    heal: () => changeCuts(new Map()),
    clear: async () => {
      loss.clear();
      const evidence = await changeCuts(new Map());
      const left = await Promise.all((await wires.all()).map((wire) => wires.counters(wire)));
      if (left.some((counters) => counters !== null))
        throw new FaultNotEffective('a node still has packet filter rules of ours');
      return evidence;
    },
    flaky: async (node, lossPercent) => {
      if (lossPercent === null) loss.delete(node);
      else loss.set(node, lossPercent);
      if ((await apply([node])).length > 0)
        return `${node} is down; it starts with ${describeLoss(lossPercent)}`;
      return proveLoss({ host, wires, node, lossPercent, cutFrom });
    },
    reapply: async (node) => {
      await apply([node]);
    },
  };
}

function describeLoss(lossPercent: number | null): string {
  return lossPercent === null ? 'no loss' : `${lossPercent}% loss`;
}

function describe({ cut, open, untested }: ReachProof, down: readonly string[]): string {
  const parts = [
    cut.length > 0
      ? `cut, no answer on ${brokerPorts.join(', ')} and packets dropped on arrival: ${cut.join(', ')}`
      : '',
    open.length > 0 ? `open: ${open.join(', ')}` : '',
    untested.length > 0 ? `not testable: ${untested.join(', ')}` : '',
    down.length > 0 ? `down, gets its rules when it starts: ${down.join(', ')}` : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
