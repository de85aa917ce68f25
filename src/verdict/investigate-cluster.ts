import type { TextChaos, TextNodeRow } from '../history/text-events.js';

/** A chaos line, as a finding points at it. */
export interface ActionPlace {
  readonly line: number;
  readonly atUs: number;
  readonly kind: TextChaos['kind'];
  /** Null for all nodes. */
  readonly node: string | null;
}

/** How many brokers could work together, as far as the log tells. */
export interface QuorumState {
  readonly brokers: number;
  readonly live: number;
  /**
   * The live brokers were a majority; null when the log has not named the brokers. Partitions do not count: their
   * rules go by address, and addresses move, so the table's partitions are not always in effect.
   */
  readonly quorum: boolean | null;
  /** The status table, or a chaos line since, shows the network cut. */
  readonly partitioned: boolean;
  /** When a majority was last regained after there had been none. */
  readonly regained: { readonly line: number; readonly atUs: number; readonly liveBefore: number } | null;
}

interface Node {
  up: boolean;
  address: string | null;
  partitioned: boolean;
}

/** Helpers that stand in the status table beside the brokers. */
const notABroker = /proxy/i;

/**
 * The cluster as the latest status table and the chaos lines since describe it. Addresses move: the container
 * runtime hands a restarted node the lowest free one, so an address means what the latest table says.
 */
export class ClusterState {
  readonly #nodes = new Map<string, Node>();
  #named: ReadonlySet<string> | null = null;
  #action: ActionPlace | null = null;
  #regained: QuorumState['regained'] = null;
  #hadQuorum: boolean | null = null;
  #liveAtLoss = 0;

  /** The last chaos line. */
  get action(): ActionPlace | null {
    return this.#action;
  }

  nameBrokers(nodes: readonly string[]): void {
    this.#named = new Set(nodes);
  }

  row(row: TextNodeRow): void {
    const node = this.#nodes.get(row.node);
    const partitioned = row.partition !== null;
    if (node === undefined) {
      this.#nodes.set(row.node, { up: row.up, address: row.address, partitioned });
      // While the first table is being read, brokers are still appearing: none has come back.
      this.#hadQuorum = null;
      this.#look(row.line, row.atUs);
      return;
    }
    node.address = row.address;
    node.partitioned = partitioned;
    if (node.up === row.up) return;
    node.up = row.up;
    this.#look(row.line, row.atUs);
  }

  chaos(event: TextChaos): void {
    const { line, atUs, kind, node: name } = event;
    this.#action = { line, atUs, kind, node: name };
    if (event.phase === 'begin') return;
    const node = name === null ? undefined : this.#nodes.get(name);
    if (kind === 'kill' && node !== undefined) node.up = false;
    if (kind === 'start' && node !== undefined) node.up = true;
    if (kind === 'heal' || kind === 'isolate') {
      for (const each of this.#nodes.values()) each.partitioned = kind === 'isolate';
    }
    this.#look(line, atUs);
  }

  /** Name of the node at an address or of that name. */
  nodeOf(peer: string | null): string | null {
    if (peer === null) return null;
    for (const [name, node] of this.#nodes) if (node.address === peer) return name;
    return peer;
  }

  quorum(): QuorumState {
    const { brokers, live, partitioned } = this.#count();
    return {
      brokers,
      live,
      quorum: brokers === 0 ? null : live > brokers / 2,
      partitioned,
      regained: this.#regained,
    };
  }

  #count(): { brokers: number; live: number; partitioned: boolean } {
    let brokers = 0;
    let live = 0;
    let partitioned = false;
    for (const [name, node] of this.#nodes) {
      if (this.#named === null ? notABroker.test(name) : !this.#named.has(name)) continue;
      brokers += 1;
      if (node.up) live += 1;
      if (node.partitioned) partitioned = true;
    }
    return { brokers, live, partitioned };
  }

  #look(line: number, atUs: number): void {
    const { brokers, live } = this.#count();
    const has = live > brokers / 2;
    if (!has) this.#liveAtLoss = live;
    if (this.#hadQuorum === false && has) this.#regained = { line, atUs, liveBefore: this.#liveAtLoss };
    this.#hadQuorum = has;
  }
}
