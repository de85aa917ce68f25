import type { BrokerRoot } from '../../cluster/broker-layout.js';
import type { ProcessIdentity } from '../../cluster/process-identity.js';
import type { Condition } from '../../config/condition.js';

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
  /** What else is done to each node's packets. */
  readonly conditions: Readonly<
    Record<string, readonly { readonly condition: Condition; readonly endsAtMs: number | null }[]>
  >;
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

const stateVersion = 1;

interface StateText {
  readonly version: number;
  readonly blockade_id: string;
  readonly containers: Readonly<Record<string, { readonly id: string }>>;
  /** What only we keep; Blockade passes over it. */
  readonly rmq_chaos?: Omit<LivingBlockade, 'id'>;
}

/**
 * The text of the state file, readable by Blockade too. It is written as JSON, which is YAML as well and is
 * read in no time: no fault should wait for a YAML reader to be loaded.
 */
export function serialiseLiving({ id, ...rest }: LivingBlockade): string {
  const containers = Object.entries(rest.nodes).map(([name, node]) => [name, { id: node.id }]);
  const text: StateText = {
    blockade_id: id,
    containers: Object.fromEntries(containers),
    rmq_chaos: rest,
    version: stateVersion,
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

/**
 * Reads what {@link serialiseLiving} wrote.
 * @throws {StateFileError} for anything else, the state of Blockade itself included.
 */
export async function parseLiving(text: string, file: string): Promise<LivingBlockade> {
  const state = stateOf(text);
  const own = state?.rmq_chaos;
  if (state?.version === stateVersion && own) return { ...own, id: state.blockade_id };
  const { parseState, StateFileError } = await import('../../blockade/state-file.js');
  parseState(text, file);
  throw new StateFileError(
    `Failed to load Blockade state: ${file} was not written by rmq-chaos. Destroy that blockade with the program that made it.`,
  );
}

function stateOf(text: string): StateText | null {
  try {
    return JSON.parse(text) as StateText | null;
  } catch {
    return null;
  }
}
