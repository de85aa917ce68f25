import type { Host } from '../../cluster/host.js';
import type { Condition, Effect } from '../../config/condition.js';
import type { Wire } from '../wires.js';
import { mergeEffects } from './merge-effects.js';
import { waysOf } from './node-plan.js';
import { type Path, proveFate } from './prove-fate.js';
import { effectsOn } from './traffic-classes.js';

export interface ConditionProofOptions {
  readonly host: Host;
  readonly target: Wire;
  /** The other nodes that have a network now. */
  readonly peers: readonly Wire[];
  readonly conditionsOf: (node: string) => readonly Condition[];
  /** False when a cut drops what the first sends the second. */
  readonly open: (from: string, to: string) => boolean;
  readonly added: readonly Condition[];
  readonly ended: readonly Condition[];
}

/** Flows at the same time: more of them would only disturb each other. */
const atOnce = 2;

/**
 * Proves by datagrams what was added to a node's network, and that what ended is over: along one path for
 * each direction, named peer and first named port.
 * @returns the evidence; says so when no peer can be reached to measure with.
 * @throws {FaultNotEffective} naming the path and the figures.
 */
export async function proveConditions(options: ConditionProofOptions): Promise<string> {
  const paths = pathsOf(options);
  if (paths.length === 0) return 'no path to a peer is open now, so nothing was measured';
  const said: string[] = [];
  for (let first = 0; first < paths.length; first += atOnce)
    said.push(
      ...(await Promise.all(paths.slice(first, first + atOnce).map((path) => proveFate(options.host, path)))),
    );
  return said.join('; ');
}

function pathsOf({ target, peers, conditionsOf, open, added, ended }: ConditionProofOptions): Path[] {
  const paths = new Map<string, Omit<Path, 'ended'> & { readonly over: Effect[] }>();
  const node = target.node.name;
  for (const condition of [...added, ...ended]) {
    for (const way of waysOf(condition)) {
      const { peers: aimed, ports } = condition.aim;
      const reachable = peers.filter(({ node: { name } }) =>
        way === 'in' ? open(name, node) : open(node, name),
      );
      const chosen =
        aimed === null
          ? reachable.slice(0, 1)
          : reachable.filter(({ node: { name } }) => aimed.includes(name));
      const port = ports?.[0] ?? null;
      for (const peer of chosen) {
        const [from, to] = way === 'in' ? [peer, target] : [target, peer];
        const key = [from.node.name, to.node.name, port].join(' ');
        const fate = mergeEffects(effectsAlong(from, to, port, conditionsOf));
        const over = ended.includes(condition) ? [condition.effect] : [];
        const known = paths.get(key);
        if (known) known.over.push(...over);
        else paths.set(key, { from, to, port, fate, over });
      }
    }
  }
  return [...paths.values()].map(({ over, ...path }) => ({
    ...path,
    ended: over.length > 0 ? mergeEffects(over) : null,
  }));
}

/** What both ends do to a packet on its way. */
function effectsAlong(
  from: Wire,
  to: Wire,
  port: number | null,
  conditionsOf: (node: string) => readonly Condition[],
): readonly Effect[] {
  return [
    ...effectsOn(conditionsOf(from.node.name), 'out', { peer: to.node.name, port }),
    ...effectsOn(conditionsOf(to.node.name), 'in', { peer: from.node.name, port }),
  ];
}
