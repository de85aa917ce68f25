import { ClusterError } from './cluster.js';
import type { Host } from './host.js';
import { candidateSubnets, formatSubnet, overlaps, parseSubnet, type Subnet } from './subnet.js';

const limitMs = 10_000;

/**
 * A /24 that nothing on this machine uses: the wanted one, else a free one in 198.18.0.0/15.
 * Throws {@link ClusterError} `address-in-use`, `bad-subnet`.
 */
export async function chooseSubnet(runId: string, wanted: string | null, host: Host): Promise<Subnet> {
  const used = await usedSubnets(host);
  const clash = (subnet: Subnet) => used.find((other) => overlaps(subnet, other));
  if (wanted === null) {
    const free = candidateSubnets(runId).find((subnet) => !clash(subnet));
    if (free) return free;
    throw new ClusterError(
      'address-in-use',
      'every network in 198.18.0.0/15 is in use on this machine',
      'A VPN or proxy may hold the whole range; end it, or name a free subnet.',
    );
  }
  const subnet = parseSubnet(wanted);
  if (!subnet || subnet.prefix < 16 || subnet.prefix > 26)
    throw new ClusterError(
      'bad-subnet',
      `"${wanted}" is no IPv4 network between /16 and /26`,
      'Write it like 198.18.7.0/24.',
    );
  const other = clash(subnet);
  if (!other) return subnet;
  throw new ClusterError(
    'address-in-use',
    `the subnet ${formatSubnet(subnet)} overlaps ${formatSubnet(other)}, which this machine already uses`,
    'Name another subnet, or none: a free one is then chosen.',
  );
}

/** Networks of this machine's addresses, routes and container engine. */
async function usedSubnets(host: Host): Promise<Subnet[]> {
  const addresses = await host.must(['ip', '-4', '-o', 'addr'], { timeoutMs: limitMs });
  const routes = await host.must(['ip', '-4', 'route', 'show', 'table', 'all'], { timeoutMs: limitMs });
  const texts = [
    ...[...addresses.stdout.matchAll(/ inet (\S+)/g)].map((match) => match[1]),
    // Kinds of route come before the network; a default route overlaps everything and means nothing.
    ...routes.stdout
      .split('\n')
      .map((line) => /(\d+\.\d+\.\d+\.\d+(?:\/\d+)?)/.exec(line.replace(/^default .*/, ''))?.[1]),
    ...(await dockerSubnets(host)),
  ];
  return texts.flatMap((text) => parseSubnet(text ?? '') ?? []).filter((subnet) => subnet.prefix > 0);
}

/** Networks of a container engine, if one answers; a network without a bridge is in no routing table. */
async function dockerSubnets(host: Host): Promise<string[]> {
  if ((await host.which('docker')) === null) return [];
  const script =
    'docker network ls -q | xargs -r docker network inspect -f "{{range .IPAM.Config}}{{.Subnet}} {{end}}"';
  const result = await host.run(['sh', '-c', script], { timeoutMs: limitMs });
  return result.exitCode === 0 ? result.stdout.split(/\s+/) : [];
}
