import type { ActionDraft } from './action-shape.js';
import { unknownNode } from './check-nodes.js';
import type { Problems } from './shape.js';
import { nearest } from './source.js';

/** A ring of three is no cut: each node has the other two as neighbours. */
export const fewestNodesOfRing = 4;
/** A bridge joins two halves. */
const fewestNodesOfBridge = 3;

/** Reports cuts between nodes that cannot be: too few nodes for the shape, a node cut from itself. */
export function checkCut(
  { kind, node, options, source: at }: ActionDraft,
  nodes: readonly string[],
  problems: Problems,
): void {
  if (kind === 'ring') {
    tooFew('A ring', fewestNodesOfRing, nodes, at, problems);
    if (options?.clients === 'cut') {
      const what = 'A ring names no node that clients could be cut from.';
      problems.value(nearest(at, 'clients'), what, 'Use along or reach-all.');
    }
  }
  if (kind === 'bridge') tooFew('A bridge', fewestNodesOfBridge, nodes, at, problems);
  if (kind === 'flap' || kind === 'cut-one-way') tooFew('A cut', 2, nodes, at, problems);
  const to = options?.to;
  if (kind !== 'cut-one-way' || to === undefined) return;
  const known = !unknownNode(to, nodes, nearest(at, 'to'), problems, true);
  if (known && to === node)
    problems.value(nearest(at, 'to'), `${to} cannot be cut from itself.`, 'Name another node.');
}

function tooFew(
  what: string,
  fewest: number,
  nodes: readonly string[],
  at: ActionDraft['source'],
  problems: Problems,
): void {
  if (nodes.length >= fewest) return;
  problems.value(
    nearest(at, 'do'),
    `${what} needs ${fewest} nodes, and the cluster has ${nodes.length}.`,
    'Add nodes.',
  );
}
