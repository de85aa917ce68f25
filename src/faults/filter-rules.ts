/** The one table we own in a node's network namespace. */
export const filterTable = 'inet rmq_chaos';

export interface Peer {
  readonly name: string;
  readonly address: string;
}

/** What one node's packet filter has to do. */
export interface NodeFilter {
  /** Peers whose packets are dropped on arrival. */
  readonly cutFrom: readonly Peer[];
  /** Share of all other arriving packets that is dropped, percent; null: none. */
  readonly lossPercent: number | null;
}

/** Packets counted by the rules of one node. */
export interface FilterCounters {
  /** Dropped packets by peer name. */
  readonly cut: ReadonlyMap<string, number>;
  /** Of the lossy rule: packets that met it and packets that it dropped; null when it is not in force. */
  readonly flaky: { readonly met: number; readonly dropped: number } | null;
}

/**
 * One transaction for `nft -f`: the whole table is replaced, so that no packet meets half a rule set, and
 * counters start at zero. A filter that does nothing leaves no table behind.
 * Loopback is never touched: a node cut from all others still talks to itself.
 */
export function filterRules({ cutFrom, lossPercent }: NodeFilter): string {
  const removal = `table ${filterTable} {}\ndelete table ${filterTable}\n`;
  if (cutFrom.length === 0 && lossPercent === null) return removal;
  const cuts = cutFrom.map(({ name, address }) => `ip saddr ${address} counter drop comment "cut ${name}"`);
  const loss =
    lossPercent === null
      ? []
      : [
          'counter comment "met"',
          `numgen random mod 1000 < ${lossPerMille(lossPercent)} counter drop comment "lost"`,
        ];
  const rules = ['type filter hook input priority -300; policy accept;', 'iif lo accept', ...cuts, ...loss];
  return `${removal}table ${filterTable} {\n  chain input {\n    ${rules.join('\n    ')}\n  }\n}\n`;
}

/** Reads the counters back from `nft list table`; null when the table is not there. */
export function readCounters(listing: string): FilterCounters | null {
  if (!listing.includes(`table ${filterTable}`)) return null;
  const cut = new Map<string, number>();
  let met: number | null = null;
  let dropped = 0;
  for (const [, packets, what, name] of listing.matchAll(
    /counter packets (\d+) bytes \d+ (?:drop )?comment "(cut|met|lost)(?: ([^"]+))?"/g,
  )) {
    if (what === 'cut' && name !== undefined) cut.set(name, Number(packets));
    if (what === 'met') met = Number(packets);
    if (what === 'lost') dropped = Number(packets);
  }
  return { cut, flaky: met === null ? null : { met, dropped } };
}

/** Never so small that the rule could not match, never so large that nft would call it pointless. */
function lossPerMille(lossPercent: number): number {
  return Math.min(999, Math.max(1, Math.round(lossPercent * 10)));
}
