import { blockedPairs } from '../blockade/partition.js';
import { type Cluster, ClusterError } from '../cluster/cluster.js';
import type { Host } from '../cluster/host.js';
import type { NetworkTools } from '../cluster/network-tools.js';
import type { Condition } from '../config/condition.js';
import { proveClients } from './clients-proof.js';
import { composed } from './conditions/compose.js';
import { ConditionBook, type ConditionClock, machineClock } from './conditions/condition-book.js';
import { describeConditions } from './conditions/describe.js';
import { type KernelAbilities, kernelAbilities, refuseImpossible } from './conditions/kernel-abilities.js';
import { proveConditions } from './conditions/prove-conditions.js';
import { CutTable } from './cut-table.js';
import { FaultNotEffective, type NetworkControl } from './fault.js';
import { NodeRules } from './node-rules.js';
import { proveReach } from './reach-proof.js';
import { describeReach } from './reach-words.js';
import { Wires } from './wires.js';

export interface ConditionsEnd {
  readonly node: string;
  /** The very objects that were asked for. */
  readonly conditions: readonly Condition[];
  /** The proof that they are over, or what went wrong. */
  readonly result: string | Error;
}

export interface NetworkOptions {
  readonly clock?: ConditionClock;
  /** Hears of conditions that ended by themselves. */
  readonly ended?: (end: ConditionsEnd) => void;
}

/**
 * The one writer of packet filters and queues. Each node's rules live in its own network namespace, keyed by
 * node and made of pinned addresses; whatever is asked for is kept here, so that cuts and conditions compose
 * and can be put in force again when a node starts with a fresh namespace.
 */
export function createNetworkControl(
  cluster: Cluster,
  host: Host,
  tools: NetworkTools,
  { clock = machineClock, ended = () => undefined }: NetworkOptions = {},
): NetworkControl {
  const wires = new Wires(cluster, host, tools);
  const names = cluster.nodes.map((node) => node.name);
  const cuts = new CutTable();
  const book = new ConditionBook(clock, (node) => void expire(node));
  let abilities: Promise<KernelAbilities> | null = null;
  const rules = new NodeRules(cluster, wires, cuts, book, () => {
    abilities ??= kernelAbilities(host, tools);
    return abilities;
  });
  let generation = 0;

  const changeCuts = async (
    droppedAt: ReadonlyMap<string, readonly string[]>,
    shut: readonly string[] = [],
  ): Promise<string> => {
    checkNames(shut);
    const reopened = cuts.shut.filter((node) => !shut.includes(node));
    const mine = ++generation;
    const began = performance.now();
    cuts.replace(droppedAt, shut);
    const down = await rules.apply(names);
    const tookMs = Math.round(performance.now() - began);
    const current = () => mine === generation;
    const disturbed = book.nodes.length > 0;
    const proof = await proveReach({ cluster, host, wires, cuts, current, disturbed });
    const clients = await proveClients({ cluster, wires, shut, reopened });
    const total = Math.round(performance.now() - began);
    return `${[describeReach(proof, down), ...clients].join('; ')}; in force after ${tookMs} ms, proven after ${total} ms`;
  };

  /** Proves the change of one node's conditions: read back from its kernel, and measured. */
  const prove = async (
    node: string,
    added: readonly Condition[],
    gone: readonly Condition[],
  ): Promise<string> => {
    const target = await wires.find(node);
    if (!target) throw new FaultNotEffective(`${node} went down before its network was proven`);
    await rules.requireInForce(target);
    const changed = added.length + gone.length > 0;
    const toProve = changed ? added : book.conditions(node);
    const inForce = `${node}: ${describeConditions(book.conditions(node))} in force`;
    if (toProve.length + gone.length === 0) return inForce;
    const peers = (await wires.all()).filter((wire) => wire.node.name !== node);
    const measured = await proveConditions({
      host,
      target,
      peers,
      conditionsOf: (name) => book.conditions(name),
      open: (from, to) => !cuts.droppedAt(to).includes(from),
      added: toProve,
      ended: gone,
    });
    return `${inForce}; ${measured}`;
  };

  const change = async (node: string, wanted: readonly Condition[]): Promise<string> => {
    checkNames([node, ...wanted.flatMap(({ aim }) => aim.peers ?? [])]);
    const before = book.conditions(node);
    if (wanted.length > 0) refuseImpossible(wanted, await rules.kernel());
    book.replace(node, wanted);
    rules.mayHaveQueues(node);
    const added = wanted.filter((condition) => !before.includes(condition));
    const gone = before.filter((condition) => !wanted.includes(condition));
    if ((await rules.apply([node])).length > 0)
      return `${node} is down; it starts with ${describeConditions(wanted)}`;
    return prove(node, added, gone);
  };

  const expire = async (node: string): Promise<void> => {
    const over = book.expire(node);
    const tell = (result: string | Error) => ended({ node, conditions: over, result });
    try {
      rules.mayHaveQueues(node);
      const down = await rules.apply([node]);
      const what = `${describeConditions(over)} ended by itself`;
      tell(`${what}; ${down.length > 0 ? `${node} is down` : await prove(node, [], over)}`);
    } catch (error) {
      tell(error instanceof Error ? error : new Error(String(error)));
    }
  };

  const checkNames = (wanted: readonly string[]): void => {
    const unknown = wanted.filter((name) => !names.includes(name));
    if (unknown.length === 0) return;
    throw new ClusterError(
      'unknown-node',
      `there is no node "${[...new Set(unknown)].join('", "')}"`,
      `The nodes are ${names.join(', ')}.`,
    );
  };

  return {
    cutFrom: (node) => cuts.apartFrom(node),
    partition: (groups, shut) => changeCuts(blockedPairs(names, groups), shut),
    cut: async (blocked, shut) => {
      checkNames([...blocked].flatMap(([from, to]) => [from, ...to]));
      return changeCuts(CutTable.arriving(blocked), shut);
    },
    heal: () => changeCuts(new Map()),
    clear: async () => {
      for (const node of names) {
        book.adopt(node, []);
        rules.mayHaveQueues(node);
      }
      const evidence = await changeCuts(new Map());
      await Promise.all((await wires.all()).map((wire) => rules.requireNothing(wire)));
      return evidence;
    },
    setConditions: (node, conditions) => change(node, composed([], conditions)),
    addConditions: (node, conditions) => change(node, composed(book.conditions(node), conditions)),
    conditionsOf: (node) => book.conditions(node),
    measure: async (node) => {
      const wire = await wires.find(node);
      return wire && rules.measure(wire);
    },
    adopt: async () => {
      const droppedAt = new Map<string, readonly string[]>();
      for (const wire of await wires.all()) {
        const { cutFrom, conditions } = await rules.measure(wire);
        droppedAt.set(wire.node.name, cutFrom);
        book.adopt(wire.node.name, conditions);
      }
      cuts.replace(droppedAt);
    },
    remember: (blocked, conditions) => {
      cuts.replace(CutTable.arriving(blocked));
      for (const [node, noted] of conditions)
        book.adopt(
          node,
          noted.filter(({ endsAtMs }) => endsAtMs === null || endsAtMs > clock.nowMs()),
        );
    },
    reapply: async (node) => {
      await rules.apply([node]);
    },
    close: () => book.close(),
  };
}
