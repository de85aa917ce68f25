import { type Cluster, ClusterError } from '../cluster/cluster.js';
import type { ConditionBook } from './conditions/condition-book.js';
import type { KernelAbilities } from './conditions/kernel-abilities.js';
import { missingInFilter, missingInQueues, planNode } from './conditions/node-plan.js';
import { type NotedCondition, readNotes, writeNotes } from './conditions/notes.js';
import { shapingScript } from './conditions/shaping-rules.js';
import { trafficClasses } from './conditions/traffic-classes.js';
import type { CutTable } from './cut-table.js';
import { type ConditionState, FaultNotEffective, type NetworkState } from './fault.js';
import type { NodeFilter, Peer } from './filter-rules.js';
import type { Wire, Wires } from './wires.js';

/** Puts in force at the nodes whatever the cut table and the condition book say by then, and reads it back. */
export class NodeRules {
  #lastApply: Promise<unknown> = Promise.resolve();
  #known: KernelAbilities | null = null;
  /** Nodes whose queues may differ from what is wanted now. */
  readonly #queues = new Set<string>();

  constructor(
    private readonly cluster: Cluster,
    private readonly wires: Wires,
    private readonly cuts: CutTable,
    private readonly book: ConditionBook,
    /** Asked only once there is a condition: trying it out takes time. */
    private readonly abilities: () => Promise<KernelAbilities>,
  ) {}

  /** What the kernel can do; remembered, because rules differ by it. */
  async kernel(): Promise<KernelAbilities> {
    this.#known ??= await this.abilities();
    return this.#known;
  }

  mayHaveQueues(node: string): void {
    this.#queues.add(node);
  }

  /**
   * Puts in force, on the named nodes at once, whatever is wanted by then; calls queue up, so the last wish
   * wins. Returns the nodes that have no network now, because they are down.
   */
  apply(nodes: readonly string[]): Promise<readonly string[]> {
    const applied = this.#lastApply.then(async () => {
      if (this.book.nodes.length > 0) await this.kernel();
      const kernel = this.#known;
      const found = await Promise.all(nodes.map((node) => this.wires.find(node)));
      await this.wires.apply(
        found.filter((wire) => wire !== null),
        (node) => this.#filterOf(node, kernel),
        (node) => this.#queuesOf(node, kernel),
      );
      // What has just been replaced is what is wanted; queues that are still wanted stay known by that.
      for (const wire of found) if (wire) this.#queues.delete(wire.node.name);
      return nodes.filter((_, index) => found[index] === null);
    });
    this.#lastApply = applied.catch(() => undefined);
    return applied;
  }

  /** Reads back from the kernel what is in force at a node. */
  async measure(wire: Wire): Promise<NetworkState> {
    const counters = await this.wires.counters(wire);
    const noted = counters ? readNotes(counters.notes) : this.book.of(wire.node.name);
    if (noted === null)
      throw new FaultNotEffective(`${wire.node.name}: its packet filter holds notes of somebody else`);
    return {
      cutFrom: [...(counters?.cut.keys() ?? [])],
      conditions: noted.length === 0 ? [] : await this.#compare(wire, noted),
    };
  }

  /** @throws {FaultNotEffective} naming what of the node's conditions its kernel does not do. */
  async requireInForce(wire: Wire): Promise<void> {
    const { node } = wire;
    const wanted = this.book.of(node.name);
    if (wanted.length === 0) return this.requireNoConditions(wire);
    const missing = (await this.#compare(wire, wanted)).flatMap((state) => state.missing ?? []);
    if (missing.length > 0) throw new FaultNotEffective(`${node.name}: ${[...new Set(missing)].join('; ')}`);
  }

  /** @throws {FaultNotEffective} when a rule or a queue of ours is left that does something to packets. */
  async requireNoConditions(wire: Wire): Promise<void> {
    const [counters, trees] = await Promise.all([this.wires.counters(wire), this.wires.trees(wire)]);
    if (counters && counters.losses.length > 0)
      throw new FaultNotEffective(`${wire.node.name} still has a rule that loses packets`);
    if (trees.in || trees.out) throw new FaultNotEffective(`${wire.node.name} still has queues of ours`);
  }

  /** @throws {FaultNotEffective} when anything of ours is left at the node. */
  async requireNothing(wire: Wire): Promise<void> {
    await this.requireNoConditions(wire);
    if ((await this.wires.counters(wire)) !== null)
      throw new FaultNotEffective(`${wire.node.name} still has packet filter rules of ours`);
  }

  /** Sets what was asked for beside what the node's kernel has. */
  async #compare(wire: Wire, noted: readonly NotedCondition[]): Promise<ConditionState[]> {
    const [trees, counters, kernel] = await Promise.all([
      this.wires.trees(wire),
      this.wires.counters(wire),
      this.kernel(),
    ]);
    const { losses, queued } = planNode(
      noted.map(({ condition }) => condition),
      kernel,
      this.#peer,
    );
    return noted.map(({ condition, endsAtMs }) => {
      const found = counters?.losses ?? [];
      const missing = queued.includes(condition)
        ? missingInQueues(condition, queued, trees)
        : missingInFilter(condition, losses, found);
      return { condition, endsAtMs, missing };
    });
  }

  readonly #peer = (name: string): Peer => {
    const node = this.cluster.nodes.find((each) => each.name === name);
    if (node) return node;
    throw new ClusterError('unknown-node', `there is no node "${name}"`, 'Use a node of the cluster.');
  };

  /** Null: this kernel has no packet filter, and none is wanted. */
  #filterOf(node: string, kernel: KernelAbilities | null): NodeFilter | null {
    const cutFrom = this.cuts.droppedAt(node).map(this.#peer);
    const heardFrom = this.cuts.deafTo(node).map(this.#peer);
    const isShut = this.cuts.shut.includes(node);
    if (kernel?.filter === false && !isShut && cutFrom.length + heardFrom.length === 0) return null;
    const losses = kernel ? planNode(this.book.conditions(node), kernel, this.#peer).losses : [];
    return {
      cutFrom,
      heardFrom,
      onlyFrom: isShut ? this.cluster.nodes.filter(({ name }) => name !== node) : null,
      losses: losses.map(({ rule }) => rule),
      notes: writeNotes(this.book.of(node)),
    };
  }

  #queuesOf(node: string, kernel: KernelAbilities | null): string | null {
    const queued = kernel ? planNode(this.book.conditions(node), kernel, this.#peer).queued : [];
    if (queued.length === 0 && !this.#queues.has(node)) return null;
    return shapingScript({
      address: this.#peer(node).address,
      addressOf: (peer) => this.#peer(peer).address,
      leaving: trafficClasses(queued, 'out'),
      arriving: trafficClasses(queued, 'in'),
    });
  }
}
