import type { Way } from './conditions/traffic-classes.js';

/** The one table we own in a node's network namespace. */
export const filterTable = 'inet rmq_chaos';

export interface Peer {
  readonly name: string;
  readonly address: string;
}

/** A share of packets to lose without netem. */
export interface LossRule {
  readonly way: Way;
  readonly percent: number;
  /** Null: whoever is at the other end. */
  readonly peers: readonly Peer[] | null;
  readonly ports: readonly number[] | null;
}

/** What one node's packet filter has to do. */
export interface NodeFilter {
  /** Peers whose packets are dropped on arrival. */
  readonly cutFrom: readonly Peer[];
  /** Peers that drop what this node sends, while theirs arrive here: these are counted, as proof of it. */
  readonly heardFrom: readonly Peer[];
  /** All other nodes, when packets of anybody else are dropped on arrival; null or absent: they are not. */
  readonly onlyFrom?: readonly Peer[] | null;
  readonly losses: readonly LossRule[];
  /** Words kept in the table for whoever reads it back, in chunks; see `notes.ts`. */
  readonly notes: readonly string[];
}

/** Packets counted by the rules of one node. */
export interface FilterCounters {
  /** Dropped packets by peer name. */
  readonly cut: ReadonlyMap<string, number>;
  /** Packets that arrived from the peers of one-way cuts. */
  readonly heard: ReadonlyMap<string, number>;
  /** Packets dropped because they came from no node; absent: they are not dropped. */
  readonly outside?: number;
  /** Of each loss rule, in order: packets that met it and packets that it lost. */
  readonly losses: readonly {
    readonly percent: number;
    readonly met: number;
    readonly lost: number;
  }[];
  readonly notes: readonly string[];
}

/**
 * One transaction for `nft -f`: the whole table is replaced, so that no packet meets half a rule set, and
 * counters start at zero. A filter that does nothing leaves no table behind.
 * Loopback is never touched: a node cut from all others still talks to itself.
 *
 * What leaves is not dropped here, because the sender's own kernel would notice and send it again at once:
 * it gets a source address that no host may have (RFC 1122, 3.2.1.3), so that every receiver throws it away.
 */
export function filterRules(filter: NodeFilter): string {
  const removal = `table ${filterTable} {}\ndelete table ${filterTable}\n`;
  const { cutFrom, heardFrom, onlyFrom = null, losses, notes } = filter;
  if (onlyFrom === null && [cutFrom, heardFrom, losses, notes].every((list) => list.length === 0))
    return removal;
  const input = [
    ...cutFrom.map(({ name, address }) => `ip saddr ${address} counter drop comment "cut ${name}"`),
    ...heardFrom.map(({ name, address }) => `ip saddr ${address} counter comment "heard ${name}"`),
    ...(onlyFrom === null ? [] : [`${notFrom(onlyFrom)}counter drop comment "outside clients"`]),
    ...jumps(losses, 'in'),
  ];
  const output = jumps(losses, 'out');
  const chains = [
    ...losses.map(({ way, percent }, index) =>
      chain(`loss${index}`, [
        `counter comment "met ${index}"`,
        `numgen random mod ${parts} < ${shareOf(percent)} counter ${way === 'in' ? 'drop' : noSource} comment "lost ${index}"`,
      ]),
    ),
    chain('input', ['type filter hook input priority -300; policy accept;', 'iif lo accept', ...input]),
    ...(output.length === 0
      ? []
      : [
          chain('output', [
            'type filter hook postrouting priority 300; policy accept;',
            'oif lo accept',
            ...output,
          ]),
        ]),
    ...(notes.length === 0
      ? []
      : [
          chain(
            'notes',
            notes.map((note, index) => `counter comment "note ${index} ${note}"`),
          ),
        ]),
  ];
  return `${removal}table ${filterTable} {\n${chains.join('')}}\n`;
}

function chain(name: string, rules: readonly string[]): string {
  return `  chain ${name} {\n    ${rules.join('\n    ')}\n  }\n`;
}

/** A node without peers has nobody to except. */
function notFrom(peers: readonly Peer[]): string {
  const addresses = peers.map(({ address }) => address).join(', ');
  return addresses === '' ? '' : `ip saddr != { ${addresses} } `;
}

const noSource = 'ip saddr set 255.255.255.255';

function jumps(losses: readonly LossRule[], way: Way): string[] {
  return losses.flatMap(({ way: its, peers, ports }, index) => {
    if (its !== way) return [];
    const other = way === 'in' ? 'saddr' : 'daddr';
    const host = peers === null ? '' : `ip ${other} { ${peers.map(({ address }) => address).join(', ')} } `;
    if (ports === null) return [`${host}jump loss${index}`];
    const set = `{ ${ports.join(', ')} }`;
    const l4 = `${host}meta l4proto { tcp, udp } th`;
    return [
      `${l4} dport ${set} jump loss${index}`,
      `${l4} dport != ${set} th sport ${set} jump loss${index}`,
    ];
  });
}

const counting =
  /(?:< (\d+) )?counter packets (\d+) bytes \d+ .*?comment "(cut|heard|outside|met|lost|note) ([^"]+)"/g;

/** Reads the counters back from `nft list table`; null when the table is not there. */
export function readCounters(listing: string): FilterCounters | null {
  if (!listing.includes(`table ${filterTable}`)) return null;
  const cut = new Map<string, number>();
  const heard = new Map<string, number>();
  const losses: { percent: number; met: number; lost: number }[] = [];
  const notes: string[] = [];
  let outside: number | null = null;
  for (const [, share, packets, what, name = ''] of listing.matchAll(counting)) {
    if (what === 'cut') cut.set(name, Number(packets));
    else if (what === 'heard') heard.set(name, Number(packets));
    else if (what === 'outside') outside = Number(packets);
    else if (what === 'note') notes.push(name.slice(name.indexOf(' ') + 1));
    else if (what === 'met') losses[Number(name)] = { percent: 0, met: Number(packets), lost: 0 };
    else {
      const met = losses[Number(name)]?.met ?? 0;
      losses[Number(name)] = { percent: (Number(share) * 100) / parts, met, lost: Number(packets) };
    }
  }
  return { cut, heard, losses, notes, ...(outside === null ? {} : { outside }) };
}

const parts = 100_000;

/** Never so small that the rule could not match, never so large that nft would call it pointless. */
function shareOf(percent: number): number {
  return Math.min(parts - 1, Math.max(1, Math.round((percent * parts) / 100)));
}
