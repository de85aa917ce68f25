import { type BlockadeState, parseState, StateFileError, serialiseState } from '../../blockade/state-file.js';
import type { BrokerRoot } from '../../cluster/broker-layout.js';
import type { ProcessIdentity } from '../../cluster/process-identity.js';

/** One node as the last command left it. */
export interface LivingNode {
  /** The engine's full id; empty until it exists. */
  readonly id: string;
  /** The engine's name for it. */
  readonly container: string;
  /** Null: it has none, so it cannot be cut off. */
  readonly address: string | null;
  /** Null: it was down. */
  readonly process: ProcessIdentity | null;
  readonly neutral: boolean;
  readonly holy: boolean;
  /** True: it was there before the blockade, and outlives it. */
  readonly adopted: boolean;
}

/** What the network of the nodes is meant to be, in force or, for a node that is down, from its next start. */
export interface WantedNetwork {
  readonly groups: readonly (readonly string[])[];
  readonly cuts: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[];
  /** The partition's number of each node that has one. */
  readonly numbers: Readonly<Record<string, number>>;
  /** For each node that may not send to all others: whom it may not send to. */
  readonly blocked: Readonly<Record<string, readonly string[]>>;
  /** What else the packet filters have to remember of each node, in their own words. */
  readonly conditions: Readonly<Record<string, unknown>>;
}

export const openNetwork: WantedNetwork = {
  groups: [],
  cuts: [],
  numbers: {},
  blocked: {},
  conditions: {},
};

/** All that a command has to know of a blockade that an earlier one made. */
export interface LivingBlockade {
  readonly id: string;
  /** `starting` until every node was started: a blockade that died half-way can still be destroyed. */
  readonly phase: 'starting' | 'up';
  readonly engine: 'docker' | 'netns';
  readonly runId: string;
  /** Path of the journal in which everything made stands. */
  readonly journal: string;
  /** Scratch folder; with the engine `netns`, the nodes' own files. */
  readonly folder: string;
  /** With the engine `netns`: what the nodes run. */
  readonly broker: BrokerRoot | null;
  /** In the order of starting. */
  readonly nodes: Readonly<Record<string, LivingNode>>;
  readonly network: WantedNetwork;
}

const extraKey = 'rmq_chaos';

/** The text of the state file: Blockade's own keys, and ours under one more. */
export function serialiseLiving(living: LivingBlockade): string {
  const { id, nodes, ...rest } = living;
  const own = Object.entries(nodes).map(([name, { id: _, ...node }]) => ({ name, ...node }));
  const containers = Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, node.id]));
  const extra = { [extraKey]: { ...rest, nodes: own } };
  return serialiseState({ blockadeId: id, containers, extra });
}

/**
 * Reads what {@link serialiseLiving} wrote.
 * @throws {StateFileError} for anything else, the state of Blockade itself included.
 */
export function parseLiving(text: string, file: string): LivingBlockade {
  const state: BlockadeState = parseState(text, file);
  const own = state.extra[extraKey] as
    | (Omit<LivingBlockade, 'id' | 'nodes'> & { readonly nodes: readonly (LivingNode & { name: string })[] })
    | undefined;
  if (own === undefined || !Array.isArray(own.nodes) || typeof own.journal !== 'string')
    throw new StateFileError(
      `Failed to load Blockade state: ${file} was not written by rmq-chaos. Destroy that blockade with the program that made it.`,
    );
  const nodes = own.nodes.map(({ name, ...node }) => [name, { ...node, id: state.containers[name] ?? '' }]);
  return { ...own, id: state.blockadeId, nodes: Object.fromEntries(nodes) };
}
