import type { PacketFate, Share } from './merge-effects.js';
import { type Cell, cellRank, type TrafficClass, type Way } from './traffic-classes.js';

/** Handle of our root queue; a queue of anybody else at the root is not ours to remove. */
export const rootHandle = 'c405:';
/** The device that arriving packets are led through; its name also says that they are. */
export const arrivingDevice = 'rmq-chaos-in';

/** Preference of the filter that leads them there, so that it is found again when the device is gone. */
const leadPreference = 0xc405;

export interface Shaping {
  /** The node's pinned address, which names its device. */
  readonly address: string;
  readonly addressOf: (peer: string) => string;
  readonly leaving: readonly TrafficClass[];
  readonly arriving: readonly TrafficClass[];
}

/**
 * A shell script that replaces the node's queues, to run in its network namespace. Each direction has one
 * tree: filters lead packets into classes of an htb, whose rate is the limit asked for or none, each with a
 * netem leaf for the rest. Arriving packets are led through an ifb device first, since queues hold only what
 * leaves. What no class holds, address resolution and loopback included, passes unhindered.
 */
export function shapingScript({ address, addressOf, leaving, arriving }: Shaping): string {
  const lines = [
    `set -- $(ip -o -4 address show to ${address})`,
    'dev=$2',
    `tc qdisc del dev "$dev" root handle ${rootHandle} 2>/dev/null`,
    `ip link del ${arrivingDevice} 2>/dev/null`,
    `if tc filter del dev "$dev" parent ffff: pref ${leadPreference} 2>/dev/null; then`,
    '  [ -n "$(tc filter show dev "$dev" parent ffff:)" ] || tc qdisc del dev "$dev" ingress',
    'fi',
  ];
  if (leaving.length === 0 && arriving.length === 0) return `${lines.join('\n')}\ntrue\n`;
  const rules = tree('$dev', leaving, 'out', addressOf);
  if (arriving.length > 0) {
    lines.push(
      `ip link add ${arrivingDevice} type ifb && ip link set ${arrivingDevice} up || exit`,
      'tc qdisc add dev "$dev" handle ffff: ingress 2>/dev/null',
    );
    rules.push(
      ...tree(arrivingDevice, arriving, 'in', addressOf),
      `filter add dev $dev parent ffff: protocol ip pref ${leadPreference} u32 match u32 0 0 action mirred egress redirect dev ${arrivingDevice}`,
    );
  }
  return `${[...lines, 'tc -batch - <<RULES', ...rules, 'RULES'].join('\n')}\n`;
}

function tree(
  device: string,
  classes: readonly TrafficClass[],
  way: Way,
  addressOf: (peer: string) => string,
): string[] {
  if (classes.length === 0) return [];
  const filters = classes.flatMap(({ cells }, index) =>
    cells.map((cell) => ({ rank: cellRank(cell), cell, id: classId(index) })),
  );
  return [
    `qdisc add dev ${device} root handle ${rootHandle} htb default 0`,
    ...classes.flatMap(({ fate }, index) => [
      `class add dev ${device} parent ${rootHandle} classid ${classId(index)} htb ${rateWords(fate.kbit)}`,
      `qdisc add dev ${device} parent ${classId(index)} ${leafWords(fate)}`,
    ]),
    ...filters
      .sort((a, b) => a.rank - b.rank)
      .flatMap(({ rank, cell, id }) =>
        matches(cell, way, addressOf).map(
          (match) =>
            `filter add dev ${device} parent ${rootHandle} protocol ip prio ${rank} u32 ${match} flowid ${id}`,
        ),
      ),
  ];
}

/** Class ids are hexadecimal to tc. */
export function classId(index: number): string {
  return `${rootHandle}${(index + 1).toString(16)}`;
}

/** Faster than any veth: a class without a limit. */
const unlimited = 'rate 10gbit quantum 60000';

/** A burst of one full frame: more would let short exchanges through unhindered. */
function rateWords(kbit: number | null): string {
  return kbit === null ? unlimited : `rate ${kbit}kbit burst 1600 cburst 1600 quantum 1514`;
}

/** Room for all that is under way; a queue behind a slow link is as long as a network card's. */
const manyPackets = 100_000;
const cardPackets = 1000;

/** The leaf of a class: netem's words, or a plain queue where only the rate is limited. */
export function leafWords({ delay, loss, duplicate, corrupt, reorder, kbit }: PacketFate): string {
  const words = [
    ...(delay ? delayWords(delay) : []),
    ...shareWords('loss', loss),
    ...shareWords('duplicate', duplicate),
    ...shareWords('corrupt', corrupt),
    ...shareWords('reorder', reorder),
  ];
  if (words.length === 0) return `pfifo limit ${cardPackets}`;
  return ['netem limit', kbit === null ? manyPackets : cardPackets, ...words].join(' ');
}

function delayWords({
  delayMs,
  jitterMs,
  correlationPercent,
  distribution,
}: NonNullable<PacketFate['delay']>): string[] {
  const words = ['delay', `${delayMs}ms`];
  if (jitterMs === 0) return words;
  words.push(`${jitterMs}ms`);
  if (correlationPercent !== null) words.push(`${correlationPercent}%`);
  // netem spreads evenly unless told otherwise, and needs no table for it.
  if (distribution !== 'uniform') words.push('distribution', distribution);
  return words;
}

function shareWords(word: string, share: Share | null): string[] {
  if (share === null) return [];
  const { percent, correlationPercent } = share;
  return [word, `${percent}%`, ...(correlationPercent === null ? [] : [`${correlationPercent}%`])];
}

const protocols = [6, 17];

/** A port may be at either end of a TCP or UDP packet. */
function matches({ peer, port }: Cell, way: Way, addressOf: (peer: string) => string): string[] {
  const other = way === 'in' ? 'src' : 'dst';
  const host = peer === null ? [] : [`match ip ${other} ${addressOf(peer)}/32`];
  if (port === null) return [host[0] ?? 'match u32 0 0'];
  return protocols.flatMap((protocol) =>
    ['dport', 'sport'].map((end) =>
      [...host, `match ip protocol ${protocol} 0xff`, `match ip ${end} ${port} 0xffff`].join(' '),
    ),
  );
}
