import { createHash } from 'node:crypto';

/** An IPv4 network as its first and last address, as numbers. */
export interface Subnet {
  readonly first: number;
  readonly last: number;
  readonly prefix: number;
}

/** Reads `198.18.7.0/24` (host bits are cleared); null when it is no IPv4 network. */
export function parseSubnet(text: string): Subnet | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const bytes = match.slice(1, 5).map(Number);
  const prefix = Number(match[5] ?? 32);
  if (bytes.some((byte) => byte > 255) || prefix > 32) return null;
  const address = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const size = 2 ** (32 - prefix);
  const first = address - (address % size);
  return { first, last: first + size - 1, prefix };
}

export function overlaps(a: Subnet, b: Subnet): boolean {
  return a.first <= b.last && b.first <= a.last;
}

export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

export function formatSubnet(subnet: Subnet): string {
  return `${formatAddress(subnet.first)}/${subnet.prefix}`;
}

/** The range reserved for benchmarks (RFC 2544): no user's own network is in it. */
const benchmarkRange = { first: 198 * 2 ** 24 + 18 * 2 ** 16, count: 512 };

/** Every /24 of 198.18.0.0/15, in an order that begins at a place of the run's own. */
export function candidateSubnets(runId: string): Subnet[] {
  const start = createHash('sha256').update(runId).digest().readUInt16BE(0) % benchmarkRange.count;
  return Array.from({ length: benchmarkRange.count }, (_, index) => {
    const first = benchmarkRange.first + ((start + index) % benchmarkRange.count) * 256;
    return { first, last: first + 255, prefix: 24 };
  });
}

/** Part of every name we give to things on the machine, so that two runs never collide. */
export function runTag(runId: string): string {
  return createHash('sha256').update(runId).digest('hex').slice(0, 8);
}
