import type { Flow } from '../flow.js';
import type { PacketFate } from './merge-effects.js';

/** What the datagrams of one path met, counted over all flows sent so far. */
export interface FlowFigures {
  readonly sent: number;
  /** That never arrived. */
  readonly missing: number;
  /** Arrivals of a datagram that had arrived before. */
  readonly repeated: number;
  /** Arrivals behind a datagram that was sent later. */
  readonly overtaken: number;
  readonly broken: number;
  /** Of each arrival, sorted. */
  readonly lateMs: readonly number[];
}

export const noFigures: FlowFigures = {
  sent: 0,
  missing: 0,
  repeated: 0,
  overtaken: 0,
  broken: 0,
  lateMs: [],
};

export function addFlow(figures: FlowFigures, { sent, arrivals, broken }: Flow): FlowFigures {
  const seen = new Set<number>();
  let last = -1;
  let overtaken = 0;
  for (const { number } of arrivals) {
    if (number < last && !seen.has(number)) overtaken++;
    last = Math.max(last, number);
    seen.add(number);
  }
  return {
    sent: figures.sent + sent,
    missing: figures.missing + sent - seen.size,
    repeated: figures.repeated + arrivals.length - seen.size,
    overtaken: figures.overtaken + overtaken,
    broken: figures.broken + broken,
    lateMs: [...figures.lateMs, ...arrivals.map(({ lateMs }) => lateMs)].sort((a, b) => a - b),
  };
}

/** Below this many expected hits their absence proves nothing (more than one chance in a million). */
const enoughHits = 14;
/** Standard deviations that a share may be off: by chance less than once in a hundred million. */
const deviations = 6;
/** netem counts in timer ticks; a packet is never earlier than this part of its delay. */
const nearly = 0.9;
/** Both processes wake up late on a busy machine: less than this is no delay of ours. */
const promptMs = 10;

/** What of the fate the figures do not show; empty: all of it is proven. */
export function notShown(fate: PacketFate, figures: FlowFigures): readonly string[] {
  const { sent, missing, repeated, overtaken, lateMs } = figures;
  const problems: string[] = [];
  const lost = shareGone(fate);
  const duplicated = (fate.duplicate?.percent ?? 0) / 100;
  if (lost > 0 && sent * lost >= enoughHits) {
    // A correlation makes netem hit less often than the share says, by no simple rule.
    const correlated = [fate.loss, fate.corrupt].some((share) => share?.correlationPercent != null);
    const least = correlated ? 1 : lowest(sent, lost * (1 - duplicated));
    const most = lost === 1 ? sent : highest(sent, lost);
    if (missing < Math.max(1, least) || missing > most)
      problems.push(`${missing} of ${sent} datagrams lost, where ${percent(lost)} are to be`);
  }
  if (duplicated > 0 && sent * duplicated * (1 - lost) >= enoughHits && repeated === 0)
    problems.push(`none of ${sent} datagrams came twice`);
  const early = (fate.reorder?.percent ?? 0) / 100;
  if (early > 0 && sent * early * (1 - early) * (1 - lost) >= enoughHits && overtaken === 0)
    problems.push(`none of ${sent} datagrams overtook another`);
  if (fate.delay && lateMs.length > 0) {
    const { delayMs, jitterMs } = fate.delay;
    const late = lateMs.filter((ms) => ms >= delayMs * nearly).length / lateMs.length;
    // Half of them with an even spread, fewer with a skewed one; all but the overtakers with none.
    const wanted = (1 - early) * (jitterMs > 0 ? 0.1 : 0.5);
    if (late < wanted)
      problems.push(
        `only ${percent(late)} of the datagrams were ${delayMs} ms late, half of them ${middle(lateMs)} ms`,
      );
  }
  return problems;
}

/** What of the ended effects the figures still show, though nothing is to cause it any more. */
export function stillShown(fate: PacketFate, ended: PacketFate, figures: FlowFigures): readonly string[] {
  const { sent, missing, repeated, lateMs } = figures;
  const problems: string[] = [];
  if (shareGone(ended) > 0 && shareGone(fate) === 0 && missing > 0)
    problems.push(`${missing} of ${sent} datagrams are still lost`);
  if (ended.duplicate && !fate.duplicate && repeated > 0)
    problems.push(`${repeated} of ${sent} datagrams still come twice`);
  if (ended.delay && !fate.delay && fate.kbit === null) {
    const { delayMs, jitterMs } = ended.delay;
    const half = Math.max(delayMs / 2, promptMs);
    // With a jitter some packets were early all the time; without one a single early packet tells.
    const seen = jitterMs > 0 ? middle(lateMs) : first(lateMs);
    if (lateMs.length === 0 || seen > half) problems.push(`datagrams are still ${seen} ms late`);
  }
  return problems;
}

/** The figures in words, those that the fate is about. */
export function describeFigures(fate: PacketFate, figures: FlowFigures): string {
  const { sent, missing, repeated, overtaken, broken, lateMs } = figures;
  const words = [
    fate.delay ? `${middle(lateMs)} ms late (${first(lateMs)} to ${last(lateMs)})` : '',
    fate.loss || fate.corrupt ? `${missing} of ${sent} lost` : '',
    fate.corrupt ? `${broken} of them broken on arrival` : '',
    fate.duplicate ? `${repeated} of ${sent} came twice` : '',
    fate.reorder ? `${overtaken} of ${sent} overtaken` : '',
  ].filter((word) => word !== '');
  return words.length > 0 ? words.join(', ') : `all ${sent} arrived, ${middle(lateMs)} ms late`;
}

/** The chance that a packet does not get through, a broken one included. */
function shareGone({ loss, corrupt }: PacketFate): number {
  return 1 - (1 - (loss?.percent ?? 0) / 100) * (1 - (corrupt?.percent ?? 0) / 100);
}

/** A broken packet may still be taken, when what broke is nothing that anybody checks. */
const harmless = 0.85;
const lowest = (n: number, p: number) => n * p * harmless - deviations * Math.sqrt(n * p * (1 - p));
const highest = (n: number, p: number) => 1 + n * p + deviations * Math.sqrt(n * p * (1 - p));
const percent = (part: number) => `${Math.round(part * 1000) / 10}%`;
const rounded = (ms: number | undefined) => Math.round((ms ?? 0) * 10) / 10;
const first = (sorted: readonly number[]) => rounded(sorted[0]);
const last = (sorted: readonly number[]) => rounded(sorted[sorted.length - 1]);
const middle = (sorted: readonly number[]) => rounded(sorted[Math.floor(sorted.length / 2)]);
