import type { Host } from '../../cluster/host.js';
import { FaultNotEffective } from '../fault.js';
import { type FlowOptions, headerBytes, measureFlow, smallestBytes } from '../flow.js';
import type { Wire } from '../wires.js';
import { addFlow, describeFigures, noFigures, notShown, stillShown } from './flow-figures.js';
import type { PacketFate } from './merge-effects.js';

/** Packets from one node to another, at one port or at any. */
export interface Path {
  readonly from: Wire;
  readonly to: Wire;
  readonly port: number | null;
  /** What all conditions on the way make of them, at both ends. */
  readonly fate: PacketFate;
  /** What has ended here, so that it must not be seen any more; null: nothing. */
  readonly ended: PacketFate | null;
}

/** More rounds only make up for noise: a slow machine, a share that is rarely hit. */
const rounds = 6;
const usualCount = 100;
/** A receiver's buffer holds that many small datagrams even when its process does not run. */
const mostCount = 200;
const rareShare = 10;

/**
 * Proves what a path does to packets by sending some, and that what ended is over.
 * @returns what was measured, one clause.
 * @throws {FaultNotEffective} with the figures that do not fit.
 */
export async function proveFate(host: Host, path: Path): Promise<string> {
  const { from, to, port, fate, ended } = path;
  const arrow = `${from.node.name}→${to.node.name}${port === null ? '' : ` port ${port}`}`;
  const ends = { from: from.enter, to: to.enter, address: to.node.address, port };
  let problems: readonly string[] = [];
  let kept = noFigures;
  for (let round = 1; round <= rounds; round++) {
    const flow = await measureFlow(host, { ...ends, ...pace(fate) });
    const figures = addFlow(noFigures, flow);
    kept = addFlow(kept, flow);
    // What is asked for is judged over all rounds, or by this one alone when an earlier one began too soon;
    // what must be over, by any one of them.
    const alone = notShown(fate, figures);
    problems = [
      ...(alone.length === 0 ? alone : notShown(fate, kept)),
      ...(ended ? stillShown(fate, ended, figures) : []),
    ];
    if (problems.length === 0) {
      const rate = fate.kbit === null ? '' : `, ${await proveRate(host, arrow, ends, fate, fate.kbit)}`;
      return `${arrow} ${describeFigures(fate, kept)}${rate}`;
    }
  }
  throw new FaultNotEffective(`${arrow}: ${problems.join('; ')}`);
}

/** Fast enough that packets can overtake each other, slow enough to leave a limited rate half empty. */
function pace(fate: PacketFate): Pick<FlowOptions, 'count' | 'intervalMs' | 'bytes' | 'settleMs'> {
  const bytes = smallestBytes;
  const frameMs = fate.kbit === null ? 0 : ((bytes + headerBytes) * 8) / fate.kbit;
  const intervalMs = Math.max(1, 2 * frameMs);
  const shares = [fate.loss, fate.duplicate, fate.corrupt, fate.reorder].flatMap(
    (each) => each?.percent ?? [],
  );
  const count = Math.min(...shares, 100) < rareShare ? mostCount : usualCount;
  const slowest = Math.max(10, Math.floor(4_000 / intervalMs));
  return { count: Math.min(count, slowest), intervalMs, bytes, settleMs: 150 + longestDelayMs(fate) };
}

function longestDelayMs({ delay }: PacketFate): number {
  return delay === null ? 0 : delay.delayMs + 4 * delay.jitterMs;
}

const burstMs = 400;
const burstLimits = { frames: { least: 12, most: 200 }, bytes: { least: smallestBytes, most: 1200 } };
/** What the limit lets through at once before it begins to count. */
const allowanceBytes = 1600;
/** A burst that is over sooner than this proves nothing. */
const shortestMs = 20;

async function proveRate(
  host: Host,
  arrow: string,
  ends: Pick<FlowOptions, 'from' | 'to' | 'address' | 'port'>,
  fate: PacketFate,
  kbit: number,
): Promise<string> {
  const total = (kbit / 8) * burstMs;
  const clamp = (value: number, { least, most }: { least: number; most: number }) =>
    Math.min(most, Math.max(least, Math.ceil(value)));
  const bytes = clamp(total / 20 - headerBytes, burstLimits.bytes);
  const count = clamp(total / (bytes + headerBytes), burstLimits.frames);
  const expectedMs = (arrived: number) =>
    ((arrived - 1) * (bytes + headerBytes) - allowanceBytes) / (kbit / 8);
  const settleMs = 300 + longestDelayMs(fate) + (count * (bytes + headerBytes)) / (kbit / 8);
  if (expectedMs(count) < shortestMs) return `limit of ${kbit} kbit/s set, too fast to be measured`;
  let seen = '';
  for (let round = 1; round <= rounds; round++) {
    const { arrivals } = await measureFlow(host, { ...ends, count, intervalMs: 0, bytes, settleMs });
    const times = arrivals.map(({ atMs }) => atMs);
    const tookMs = Math.max(...times) - Math.min(...times);
    seen = `${arrivals.length} datagrams of ${bytes + headerBytes} bytes took ${Math.round(tookMs)} ms`;
    if (arrivals.length > 1 && tookMs >= 0.7 * expectedMs(arrivals.length))
      return `${seen} (${kbit} kbit/s asked for)`;
  }
  throw new FaultNotEffective(`${arrow}: no limit of ${kbit} kbit/s: ${seen}`);
}
