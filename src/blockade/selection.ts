import { didYouMean } from '../yaml/suggest.js';
import type { NodeStatus } from './node-status.js';
import type { DrawWhole } from './random-partition.js';

/** What a command line says of the nodes it is about. */
export interface SelectionRequest {
  readonly names: readonly string[];
  readonly all: boolean;
  readonly random: boolean;
}

/** Just enough of a node to choose by; any object with these two will do. */
export interface Selectable {
  readonly name: string;
  readonly status: NodeStatus;
}

export interface Selection<T extends Selectable> {
  readonly selected: readonly T[];
  /** Asked for, but in a state in which the command cannot act on them. */
  readonly skipped: readonly T[];
  /** Asked for, but not there. */
  readonly unknown: readonly string[];
}

/** A selection that says too much, too little, or nothing that can be acted on. */
export class SelectionError extends Error {
  override readonly name = 'SelectionError';
}

/**
 * Chooses nodes by Blockade's rules: names, or all, or one at random of all that are eligible. Unknown names
 * are dropped while one known is left. Unlike Blockade, a node in the wrong state does not fail the command
 * but is skipped, as long as there is another to act on.
 * @param nodes in the order in which they shall be acted on.
 * @param eligible the states that the command can act on.
 * @throws {SelectionError} with Blockade's own sentences.
 */
export function selectNodes<T extends Selectable>(
  { names, all, random }: SelectionRequest,
  nodes: readonly T[],
  eligible: readonly NodeStatus[],
  draw: DrawWhole,
): Selection<T> {
  if (names.length > 0 && all) throw new SelectionError(sentences.namesAndAll);
  if (all && random) throw new SelectionError(sentences.allAndRandom);
  if (names.length === 0 && !all && !random) throw new SelectionError(sentences.nothing);

  const asked = names.length > 0 ? nodes.filter(({ name }) => names.includes(name)) : nodes;
  const unknown = [...new Set(names)].filter((name) => !nodes.some((node) => node.name === name));
  if (asked.length === 0) throw new SelectionError(`${sentences.noMatch}${hintFor(unknown, nodes)}`);

  const able = (node: T) => eligible.includes(node.status);
  if (random) {
    const candidates = nodes.filter(able);
    const one = candidates[candidates.length > 0 ? draw(0, candidates.length - 1) : 0];
    if (!one) throw new SelectionError(notAny(asked, eligible));
    return { selected: [one], skipped: [], unknown };
  }
  const selected = asked.filter(able);
  if (selected.length === 0) throw new SelectionError(notAny(asked, eligible));
  return { selected, skipped: asked.filter((node) => !able(node)), unknown };
}

const sentences = {
  namesAndAll: 'Either specify individual containers or --all, but not both',
  allAndRandom: 'Specify either --all or --random, but not both',
  nothing: 'Specify individual containers or --all or --random',
  noMatch: 'selection does not match any container',
} as const;

function hintFor(unknown: readonly string[], nodes: readonly Selectable[]): string {
  const names = nodes.map(({ name }) => name);
  const guesses = unknown.map((name) => didYouMean(name, names)).filter((guess) => guess !== '');
  return guesses.length > 0 ? `.${guesses[0]}` : names.length > 0 ? `. There are: ${names.join(', ')}.` : '';
}

function notAny(asked: readonly Selectable[], eligible: readonly NodeStatus[]): string {
  return asked
    .map(
      ({ name, status }) =>
        `Container ${name} is not found or not any of ${eligible.join(', ')}: it is ${status}.`,
    )
    .join(' ');
}
