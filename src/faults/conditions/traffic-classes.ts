import type { Condition, Effect } from '../../config/condition.js';
import { touches } from './compose.js';
import { mergeEffects, type PacketFate } from './merge-effects.js';

export type Way = 'in' | 'out';

/** Packets that one filter picks: of this peer, or of anybody; at this port, or at any. */
export interface Cell {
  readonly peer: string | null;
  readonly port: number | null;
}

/** Packets that meet the same fate. */
export interface TrafficClass {
  readonly fate: PacketFate;
  /** The first cell of any class that a packet fits decides; they are in that order, see {@link cellRank}. */
  readonly cells: readonly Cell[];
}

/** What is done to one packet: by every condition that its direction, peer and port fit. */
export function effectsOn(
  conditions: readonly Condition[],
  way: Way,
  { peer, port }: Cell,
): readonly Effect[] {
  return conditions
    .filter(
      (condition) =>
        touches(condition, way) && fits(condition.aim.peers, peer) && fits(condition.aim.ports, port),
    )
    .map(({ effect }) => effect);
}

function fits<T>(aimed: readonly T[] | null, value: T | null): boolean {
  return aimed === null || (value !== null && aimed.includes(value));
}

/**
 * Sorts the packets of one direction into classes, by the peers and ports that conditions name. A cell that
 * names both a peer and a port stands for every pair of them, so that filters asked in order of
 * {@link cellRank} need no other rule. Packets in no cell are left alone.
 */
export function trafficClasses(conditions: readonly Condition[], way: Way): readonly TrafficClass[] {
  const here = conditions.filter((condition) => touches(condition, way));
  const peers = [...named(here.map(({ aim }) => aim.peers)), null];
  const ports = [...named(here.map(({ aim }) => aim.ports)), null];
  const classes = new Map<string, { fate: PacketFate; cells: Cell[] }>();
  for (const peer of peers) {
    for (const port of ports) {
      const fate = mergeEffects(effectsOn(here, way, { peer, port }));
      const key = JSON.stringify(fate);
      if (key === nothing) continue;
      const known = classes.get(key);
      if (known) known.cells.push({ peer, port });
      else classes.set(key, { fate, cells: [{ peer, port }] });
    }
  }
  return [...classes.values()];
}

const nothing = JSON.stringify(mergeEffects([]));

/** Order in which filters are asked: the narrow ones first. */
export function cellRank({ peer, port }: Cell): number {
  return 1 + (peer === null ? 2 : 0) + (port === null ? 1 : 0);
}

function named<T extends string | number>(aims: readonly (readonly T[] | null)[]): readonly T[] {
  return [...new Set(aims.flatMap((aim) => aim ?? []))].sort();
}
