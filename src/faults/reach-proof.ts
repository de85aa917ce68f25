import type { Cluster } from '../cluster/cluster.js';
import type { Host } from '../cluster/host.js';
import { FaultNotEffective } from './fault.js';
import { probe } from './probe.js';
import type { Wire, Wires } from './wires.js';

/** Ports on which brokers talk to each other and to clients: distribution, epmd, AMQP. */
export const brokerPorts = [25672, 4369, 5672] as const;

/** One direction between two nodes. */
interface Direction {
  readonly from: Wire;
  readonly to: Wire;
  readonly cut: boolean;
  /** Ports still without proof. */
  readonly ports: readonly number[];
}

export interface ReachProof {
  /** `a→b` with the packets dropped on arrival. */
  readonly cut: readonly string[];
  readonly open: readonly string[];
  /** Open directions that nobody could answer, because the target is down or paused. */
  readonly untested: readonly string[];
}

export interface ReachProofOptions {
  readonly cluster: Cluster;
  readonly host: Host;
  readonly wires: Wires;
  readonly cutFrom: (node: string) => readonly string[];
  /** False when a later call replaced the rules: then there is nothing left to prove. */
  readonly current: () => boolean;
}

/** First a short look, since a cut direction uses up its whole window; then long enough for a repeated SYN. */
const windowsMs = [60, 400, 1_200, 3_300, 3_300];
/** A cut is in force at once or not at all; more looks than these only make up for a probe that started late. */
const looksAtCuts = 3;

/**
 * Proves who reaches whom, in both directions of every pair that has a network now. A cut direction: no
 * answer on any broker port, while the target's own counter for that sender grew by those very packets. An
 * open one: an answer (accepted or reset) on every port.
 * @throws {FaultNotEffective} naming the pair and direction.
 */
export async function proveReach(options: ReachProofOptions): Promise<ReachProof> {
  const { wires, cutFrom } = options;
  const all = await wires.all();
  let pending: Direction[] = all.flatMap((from) =>
    all
      .filter((to) => to !== from)
      .map((to) => ({ from, to, cut: cutFrom(to.node.name).includes(from.node.name), ports: brokerPorts })),
  );
  const proof = { cut: [] as string[], open: [] as string[], untested: [] as string[] };
  const seen = new Map<string, number>();
  for (const [look, windowMs] of windowsMs.entries()) {
    if (look >= looksAtCuts && pending.every((direction) => direction.cut)) break;
    if (!options.current()) throw new FaultNotEffective('the rules were replaced before they were proven');
    pending = await proveOnce(pending, windowMs, seen, proof, options);
    if (pending.length === 0) return inOrder(proof);
  }
  const failures: string[] = [];
  for (const direction of pending) {
    const state = await options.cluster.state(direction.to.node.name);
    if (!direction.cut && state !== 'up') proof.untested.push(`${arrow(direction)} (${state})`);
    else failures.push(explain(direction));
  }
  if (failures.length > 0) throw new FaultNotEffective(failures.join('; '));
  return inOrder(proof);
}

async function proveOnce(
  pending: readonly Direction[],
  windowMs: number,
  seen: Map<string, number>,
  proof: { cut: string[]; open: string[] },
  { host, wires }: ReachProofOptions,
): Promise<Direction[]> {
  const silent = new Map<Direction, number[]>();
  await Promise.all(
    [...groupBy(pending, (direction) => direction.from)].map(async ([from, directions]) => {
      const targets = directions.flatMap((direction) =>
        direction.ports.map((port) => ({ direction, port, address: direction.to.node.address })),
      );
      const answers = await probe(host, from.enter, targets, windowMs);
      targets.forEach(({ direction, port }, index) => {
        const answer = answers[index] ?? 'none';
        if (answer === 'none') silent.set(direction, [...(silent.get(direction) ?? []), port]);
        else if (direction.cut)
          throw new FaultNotEffective(`${arrow(direction)} is not cut: port ${port} ${answer} a connection`);
      });
    }),
  );
  const dropped = await droppedPackets(pending, wires);
  const left: Direction[] = [];
  for (const direction of pending) {
    if (direction.cut) {
      const now = dropped.get(direction) ?? 0;
      const grew = now - (seen.get(arrow(direction)) ?? 0);
      seen.set(arrow(direction), now);
      if (grew >= direction.ports.length) proof.cut.push(`${arrow(direction)} ${now}`);
      else left.push(direction);
    } else {
      const ports = silent.get(direction) ?? [];
      if (ports.length === 0) proof.open.push(arrow(direction));
      else left.push({ ...direction, ports });
    }
  }
  return left;
}

/** What each cut direction's target has dropped of its sender since the rules came into force. */
async function droppedPackets(
  directions: readonly Direction[],
  wires: Wires,
): Promise<Map<Direction, number>> {
  const dropped = new Map<Direction, number>();
  const cut = directions.filter((direction) => direction.cut);
  await Promise.all(
    [...groupBy(cut, (direction) => direction.to)].map(async ([to, incoming]) => {
      const counters = await wires.counters(to);
      for (const direction of incoming)
        dropped.set(direction, counters?.cut.get(direction.from.node.name) ?? 0);
    }),
  );
  return dropped;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function arrow({ from, to }: Direction): string {
  return `${from.node.name}→${to.node.name}`;
}

function explain(direction: Direction): string {
  return direction.cut
    ? `${arrow(direction)} is not proven cut: no packet of the probe was dropped at ${direction.to.node.name}`
    : `${arrow(direction)} is not open: no answer on port ${direction.ports.join(', ')}`;
}

function inOrder({ cut, open, untested }: ReachProof): ReachProof {
  return { cut: [...cut].sort(), open: [...open].sort(), untested: [...untested].sort() };
}
