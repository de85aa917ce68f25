import type { PacketFate, Share } from './merge-effects.js';
import { untouched } from './merge-effects.js';
import { classId, rootHandle } from './shaping-rules.js';

/** A class as the kernel has it. */
export interface ClassInForce {
  /** The distribution of a jitter cannot be read back; it is told as `uniform`. */
  readonly fate: PacketFate;
  readonly packets: number;
  readonly drops: number;
}

/** Lists one device's tree: its queues as JSON, then its classes as text, then how many filters it has. */
export function listingScript(device: string): string {
  return [
    `tc -j -s qdisc show dev ${device} && echo`,
    `tc class show dev ${device}`,
    `echo filters $(tc filter show dev ${device} parent ${rootHandle} 2>/dev/null | grep -c flowid)`,
  ].join('\n');
}

interface Queue {
  readonly kind: string;
  readonly handle: string;
  readonly parent?: string;
  readonly root?: boolean;
  readonly packets?: number;
  readonly drops?: number;
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface TreeInForce {
  readonly classes: readonly ClassInForce[];
  readonly filters: number;
}

/** Reads what {@link listingScript} printed. Null when the device has no tree of ours. */
export function readTree(listing: string): TreeInForce | null {
  const [json = '', ...lines] = listing.split('\n').filter((line) => line.trim() !== '');
  const queues = json.startsWith('[') ? (JSON.parse(json) as readonly Queue[]) : [];
  if (!queues.some((queue) => queue.root === true && queue.handle === rootHandle)) return null;
  const rates = new Map(
    lines.flatMap((line) => {
      const [, id, number, unit] = /^class htb (\S+) .*\brate (\d+)([KMG]?)bit\b/.exec(line) ?? [];
      return id === undefined ? [] : [[id, Number(number) * (kbits[unit ?? ''] ?? 1)] as const];
    }),
  );
  const filters = Number(/^filters (\d+)$/m.exec(listing)?.[1] ?? 0);
  const classes: ClassInForce[] = [];
  for (let index = 0; index < rates.size; index++) {
    const id = classId(index);
    const leaf = queues.find((queue) => queue.parent === id);
    const kbit = rates.get(id) ?? null;
    classes.push({
      fate: { ...netemFate(leaf), kbit: kbit === unlimitedKbit ? null : kbit },
      packets: leaf?.packets ?? 0,
      drops: leaf?.drops ?? 0,
    });
  }
  return { classes, filters };
}

const kbits: Readonly<Record<string, number>> = { '': 1 / 1000, K: 1, M: 1000, G: 1_000_000 };
const unlimitedKbit = 10_000_000;

function netemFate(queue: Queue | undefined): PacketFate {
  if (queue?.kind !== 'netem') return untouched;
  const { options = {} } = queue;
  const share = (name: string, key: string): Share | null => {
    const values = numbers(options[name]);
    const part = values[key];
    return part === undefined || part === 0
      ? null
      : { percent: percentOf(part), correlationPercent: percentOf(values.correlation ?? 0) || null };
  };
  const { delay, jitter, correlation } = numbers(options.delay);
  return {
    delay:
      delay === undefined
        ? null
        : {
            delayMs: msOf(delay),
            jitterMs: msOf(jitter ?? 0),
            correlationPercent: percentOf(correlation ?? 0) || null,
            distribution: 'uniform',
          },
    loss: share('loss-random', 'loss'),
    duplicate: share('duplicate', 'duplicate'),
    corrupt: share('corrupt', 'corrupt'),
    reorder: share('reorder', 'reorder'),
    kbit: null,
  };
}

function numbers(value: unknown): Readonly<Record<string, number>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, number>) : {};
}

function percentOf(part: number): number {
  return Math.round(part * 1e5) / 1e3;
}

function msOf(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e3;
}

/** True when the kernel does what was asked, as exactly as it can be read back. */
export function sameFate(asked: PacketFate, found: PacketFate): boolean {
  const close = (a: number | null | undefined, b: number | null | undefined) =>
    Math.abs((a ?? 0) - (b ?? 0)) <= 0.01 + Math.abs(a ?? 0) * 0.001;
  const shares = (['loss', 'duplicate', 'corrupt', 'reorder'] as const).every(
    (kind) =>
      close(asked[kind]?.percent, found[kind]?.percent) &&
      close(asked[kind]?.correlationPercent, found[kind]?.correlationPercent),
  );
  return (
    shares &&
    close(asked.delay?.delayMs, found.delay?.delayMs) &&
    close(asked.delay?.jitterMs, found.delay?.jitterMs) &&
    close(asked.kbit, found.kbit)
  );
}
