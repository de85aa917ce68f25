import type { Cluster } from '../cluster/cluster.js';
import type { Host } from '../cluster/host.js';
import type { CutTable } from './cut-table.js';
import { FaultNotEffective } from './fault.js';
import { gatherInTurns } from './gather.js';
import { probeCommands, readProbe } from './probe.js';
import type { Wire, Wires } from './wires.js';

/** Ports on which brokers talk to each other and to clients: distribution, epmd, AMQP. */
export const brokerPorts = [25672, 4369, 5672] as const;

/** One direction between two nodes. */
interface Direction {
  readonly from: Wire;
  readonly to: Wire;
  /** The target drops what comes this way. */
  readonly cut: boolean;
  /** Open, while the way back is cut: packets arrive, and no answer ever can. */
  readonly oneWay: boolean;
  /** Ports still without proof. */
  readonly ports: readonly number[];
}

export interface ReachProof {
  /** `a→b` with the packets dropped on arrival. */
  readonly cut: readonly string[];
  readonly open: readonly string[];
  /** Open while the way back is cut, with the packets that arrived. */
  readonly oneWay: readonly string[];
  /** Open directions that nobody could answer, because the target is down or paused. */
  readonly untested: readonly string[];
}

export interface ReachProofOptions {
  readonly cluster: Cluster;
  readonly host: Host;
  readonly wires: Wires;
  readonly cuts: Pick<CutTable, 'droppedAt'>;
  /** True when conditions are in force somewhere: probes may be late or lost, so that fewer must do. */
  readonly disturbed: boolean;
  /** False when a later call replaced the rules: then there is nothing left to prove. */
  readonly current: () => boolean;
}

/**
 * First a short look, since a cut direction uses up its whole window: what its target's counter has counted as
 * dropped can have no answer any more, however long one waits. Then long enough for a repeated SYN.
 */
const windowsMs = [12, 60, 400, 1_200, 3_300, 3_300];
/** Beyond its window, for a look to come to its end. */
const probeLimitMs = 10_000;
/** A cut is in force at once or not at all; more looks than these only make up for a probe that started late. */
const looksAtCuts = 4;

/**
 * Proves who reaches whom, in both directions of every pair that has a network now. A cut direction: no
 * answer on any broker port, while the target's own counter for that sender grew by those very packets. An
 * open one: an answer (accepted or reset) on every port. An open one whose way back is cut cannot have an
 * answer: the packets counted on arrival prove it.
 * @throws {FaultNotEffective} naming the pair and direction.
 */
export async function proveReach(options: ReachProofOptions): Promise<ReachProof> {
  const { wires, cuts, disturbed } = options;
  const isCut = (from: Wire, to: Wire) => cuts.droppedAt(to.node.name).includes(from.node.name);
  const all = await wires.all();
  let pending: Direction[] = all.flatMap((from) =>
    all
      .filter((to) => to !== from)
      .map((to) => ({
        from,
        to,
        cut: isCut(from, to),
        oneWay: !isCut(from, to) && isCut(to, from),
        ports: brokerPorts,
      })),
  );
  const proof = {
    cut: [] as string[],
    open: [] as string[],
    oneWay: [] as string[],
    untested: [] as string[],
  };
  const seen = new Map<string, number>();
  for (const [look, windowMs] of windowsMs.entries()) {
    if (!disturbed && look >= looksAtCuts && pending.every(isCounted)) break;
    if (!options.current()) throw new FaultNotEffective('the rules were replaced before they were proven');
    pending = await proveOnce(pending, windowMs, seen, proof, options);
    if (pending.length === 0) return inOrder(proof);
  }
  const failures: string[] = [];
  for (const direction of pending) {
    const state = await options.cluster.state(direction.to.node.name);
    if (!isCounted(direction) && state !== 'up') proof.untested.push(`${arrow(direction)} (${state})`);
    else failures.push(explain(direction));
  }
  if (failures.length > 0) throw new FaultNotEffective(failures.join('; '));
  return inOrder(proof);
}

async function proveOnce(
  pending: readonly Direction[],
  windowMs: number,
  seen: Map<string, number>,
  proof: { cut: string[]; open: string[]; oneWay: string[] },
  { host, wires, disturbed }: ReachProofOptions,
): Promise<Direction[]> {
  const silent = new Map<Direction, number[]>();
  const starts = [...groupBy(pending, (direction) => direction.from)].map(([{ enter }, directions]) => ({
    enter,
    targets: directions.flatMap((direction) =>
      direction.ports.map((port) => ({ direction, port, address: direction.to.node.address })),
    ),
  }));
  const targets = [...groupBy(pending.filter(isCounted), (direction) => direction.to)];
  const [probes = [], listings = []] = await gatherInTurns(
    host,
    [probeCommands(starts, windowMs), targets.map(([to]) => wires.counterCommand(to))],
    windowMs + probeLimitMs,
    { LC_ALL: 'C' },
  );
  const answers = starts.map((start, index) => readProbe(start, probes[index] ?? lostAnswer));
  const counted = new Map<Direction, number>();
  for (const [index, [to, incoming]] of targets.entries()) {
    const counters = wires.readCounters(to, listings[index] ?? lostAnswer);
    for (const direction of incoming) {
      const counter = direction.cut ? counters?.cut : counters?.heard;
      counted.set(direction, counter?.get(direction.from.node.name) ?? 0);
    }
  }
  for (const [at, { targets }] of starts.entries())
    for (const [index, { direction, port }] of targets.entries()) {
      const answer = answers[at]?.[index] ?? 'none';
      if (answer === 'none') silent.set(direction, [...(silent.get(direction) ?? []), port]);
      else if (direction.cut)
        throw new FaultNotEffective(`${arrow(direction)} is not cut: port ${port} ${answer} a connection`);
      else if (direction.oneWay)
        throw new FaultNotEffective(
          `${direction.to.node.name}→${direction.from.node.name} is not cut: port ${port} of ${direction.to.node.name} ${answer} a connection, so its answer got through`,
        );
    }
  const left: Direction[] = [];
  for (const direction of pending) {
    if (isCounted(direction)) {
      const now = counted.get(direction) ?? 0;
      const grew = now - (seen.get(arrow(direction)) ?? 0);
      seen.set(arrow(direction), now);
      const wanted = disturbed ? 1 : direction.ports.length;
      if (grew < wanted) left.push(direction);
      else (direction.cut ? proof.cut : proof.oneWay).push(`${arrow(direction)} ${now}`);
    } else {
      const ports = silent.get(direction) ?? [];
      // Where packets are lost on purpose, one answer says what three would.
      const enough = disturbed ? ports.length < direction.ports.length : ports.length === 0;
      if (enough) proof.open.push(arrow(direction));
      else left.push({ ...direction, ports });
    }
  }
  return left;
}

/** Directions that are proven by the target's counters, not by answers. */
function isCounted({ cut, oneWay }: Direction): boolean {
  return cut || oneWay;
}

/** Of a command whose answer did not come. */
const lostAnswer = { exitCode: 128, output: 'no answer' };

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
  const target = direction.to.node.name;
  if (direction.cut)
    return `${arrow(direction)} is not proven cut: no packet of the probe was dropped at ${target}`;
  if (direction.oneWay)
    return `${arrow(direction)} is not proven open: no packet of the probe was counted at ${target}`;
  return `${arrow(direction)} is not open: no answer on port ${direction.ports.join(', ')}`;
}

function inOrder({ cut, open, oneWay, untested }: ReachProof): ReachProof {
  return {
    cut: [...cut].sort(),
    open: [...open].sort(),
    oneWay: [...oneWay].sort(),
    untested: [...untested].sort(),
  };
}
