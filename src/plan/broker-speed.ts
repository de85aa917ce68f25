import type { BrokerSource } from '../config/scenario.js';

/** How long a broker's nodes take to come up, about, on two shared cores; docs/results.md has what was measured. */
export interface BrokerSpeed {
  /** Three nodes from nothing to one cluster, the queue declared. */
  readonly formationMs: number;
  /** One killed node until it is back in the cluster. */
  readonly nodeStartMs: number;
}

const byVersion: readonly (readonly [upTo: number, BrokerSpeed])[] = [
  [3.09, { formationMs: 45_000, nodeStartMs: 14_000 }],
  [3.99, { formationMs: 20_000, nodeStartMs: 13_000 }],
  [4.02, { formationMs: 12_000, nodeStartMs: 6000 }],
  [Number.POSITIVE_INFINITY, { formationMs: 9000, nodeStartMs: 6000 }],
];

/** The series of RabbitMQ that Debian's and Ubuntu's suites have, as {@link series} writes them. */
const suites: Readonly<Record<string, number>> = {
  bullseye: series(3, 8),
  bookworm: series(3, 10),
  trixie: series(4, 0),
  forky: series(4, 3),
  sid: series(4, 3),
  focal: series(3, 8),
  jammy: series(3, 9),
  noble: series(3, 12),
};
const assumedSeries = series(3, 12);

/** What is known of a broker before it is fetched; of one that nothing is known of, a middling guess. */
export function speedOf(broker: BrokerSource): BrokerSpeed {
  const wanted = seriesOf(broker);
  const [, speed] = byVersion.find(([upTo]) => wanted <= upTo) ?? byVersion[0] ?? [];
  if (speed === undefined) throw new RangeError('no speed of any broker is known');
  return speed;
}

function seriesOf(broker: BrokerSource): number {
  if (broker.kind === 'suite') return suites[broker.suite] ?? assumedSeries;
  if (broker.kind !== 'image') return assumedSeries;
  const [, major, minor] = /:v?(\d+)\.(\d+)/.exec(broker.image) ?? [];
  return major === undefined ? assumedSeries : series(Number(major), Number(minor));
}

/** 3.8 as 3.08, so that 3.10 comes after it. */
function series(major: number, minor: number): number {
  return major + minor / 100;
}
