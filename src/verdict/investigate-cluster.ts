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
  /** Most live brokers that could reach each other were a majority; null when the log has not named the brokers. */
  readonly quorum: boolean | null;
  /** When a majority was last regained after there had been none. */
  readonly regained: { readonly line: number; readonly atUs: number; readonly liveBefore: number } | null;
}

interface Node {
  up: boolean;
  address: string | null;
  group: string;
}

const whole = 'whole';
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
    this.#nodes.set(row.node, { up: row.up, address: row.address, group: row.partition ?? whole });
    this.#look(row.line, row.atUs);
  }

  chaos(event: TextChaos): void {
    const { line, atUs, kind, node: name } = event;
    this.#action = { line, atUs, kind, node: name };
    if (event.phase === 'begin') return;
    const node = name === null ? undefined : this.#nodes.get(name);
    if (kind === 'kill' && node !== undefined) node.up = false;
    if (kind === 'start' && node !== undefined) node.up = true;
    if (kind === 'heal') for (const each of this.#nodes.values()) each.group = whole;
    if (kind === 'isolate' && node !== undefined) {
      for (const each of this.#nodes.values()) each.group = 'rest';
      node.group = 'isolated';
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
    const { brokers, live, together } = this.#count();
    return {
      brokers,
      live,
      quorum: brokers === 0 ? null : together > brokers / 2,
      regained: this.#regained,
    };
  }

  #count(): { brokers: number; live: number; together: number } {
    const groups = new Map<string, number>();
    let brokers = 0;
    let live = 0;
    for (const [name, node] of this.#nodes) {
      if (this.#named === null ? notABroker.test(name) : !this.#named.has(name)) continue;
      brokers += 1;
      if (!node.up) continue;
      live += 1;
      groups.set(node.group, (groups.get(node.group) ?? 0) + 1);
    }
    return { brokers, live, together: Math.max(0, ...groups.values()) };
  }

  #look(line: number, atUs: number): void {
    const { brokers, live, together } = this.#count();
    const has = together > brokers / 2;
    if (!has) this.#liveAtLoss = live;
    if (this.#hadQuorum === false && has) this.#regained = { line, atUs, liveBefore: this.#liveAtLoss };
    this.#hadQuorum = has;
  }
}
