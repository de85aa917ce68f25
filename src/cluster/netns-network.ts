import { ClusterError, type ClusterNode } from './cluster.js';
import type { Host } from './host.js';
import type { Journal, JournalEntry } from './journal.js';
import { formatAddress, type Subnet } from './subnet.js';

const limitMs = 10_000;

/** Names of the things one run makes on the machine. */
export interface NetworkNames {
  readonly switchNamespace: string;
  readonly hostLink: string;
  nodeNamespace(node: string): string;
}

/** An interface name has at most 15 characters (Linux), so the run is in it only by its tag. */
export function networkNames(tag: string): NetworkNames {
  return {
    switchNamespace: `rc-${tag}-switch`,
    hostLink: `rc-${tag}`,
    nodeNamespace: (node) => `rc-${tag}-${node}`,
  };
}

/** The machine itself has the first address, nodes begin at the eleventh. */
export function nodeAddress(subnet: Subnet, index: number): string {
  return formatAddress(subnet.first + 11 + index);
}

export interface NetworkPlan {
  readonly names: NetworkNames;
  readonly subnet: Subnet;
  readonly nodes: readonly ClusterNode[];
}

/**
 * Makes a switch in a namespace of its own (nobody else's packet rules apply there), a namespace with one
 * cable to it per node, and a cable from the machine. `made` gets every entry before its thing exists.
 */
export async function buildNetwork(
  { names, subnet, nodes }: NetworkPlan,
  host: Host,
  journal: Journal,
  made: JournalEntry[],
): Promise<void> {
  const ip = async (...command: string[]) => {
    await host.must(['ip', ...command], { root: true, timeoutMs: limitMs });
  };
  const will = async (entry: JournalEntry) => {
    await journal.will(entry);
    made.push(entry);
  };
  const inSwitch = (...command: string[]) => ip('-n', names.switchNamespace, ...command);
  const plugIn = async (port: string) => inSwitch('link', 'set', port, 'master', 'switch', 'up');

  await will({ kind: 'netns', name: names.switchNamespace });
  await ip('netns', 'add', names.switchNamespace);
  await inSwitch('link', 'add', 'switch', 'type', 'bridge', 'stp_state', '0', 'forward_delay', '0');
  await inSwitch('link', 'set', 'switch', 'up');

  for (const [index, node] of nodes.entries()) {
    const namespace = names.nodeNamespace(node.name);
    const port = `port${index + 1}`;
    await will({ kind: 'netns', name: namespace });
    await ip('netns', 'add', namespace);
    const peer = ['peer', 'name', port, 'netns', names.switchNamespace];
    await ip('link', 'add', 'eth0', 'netns', namespace, 'type', 'veth', ...peer);
    await plugIn(port);
    await ip('-n', namespace, 'addr', 'add', `${node.address}/${subnet.prefix}`, 'dev', 'eth0');
    await ip('-n', namespace, 'link', 'set', 'lo', 'up');
    await ip('-n', namespace, 'link', 'set', 'eth0', 'up');
  }

  await will({ kind: 'link', name: names.hostLink });
  const peer = ['peer', 'name', 'host', 'netns', names.switchNamespace];
  await ip('link', 'add', names.hostLink, 'type', 'veth', ...peer);
  await plugIn('host');
  const own = formatAddress(subnet.first + 1);
  await ip('addr', 'add', `${own}/${subnet.prefix}`, 'dev', names.hostLink);
  await ip('link', 'set', names.hostLink, 'up');
  await refuseTwin(own, names.hostLink, host);
}

/** Two runs may have chosen the same free network at the same moment; the later one gives way. */
async function refuseTwin(address: string, link: string, host: Host): Promise<void> {
  const { stdout } = await host.must(['ip', '-4', '-o', 'addr'], { timeoutMs: limitMs });
  const twin = stdout
    .split('\n')
    .find((line) => line.includes(` ${address}/`) && !line.includes(` ${link} `));
  if (!twin) return;
  throw new ClusterError(
    'address-in-use',
    `the address ${address} was taken by another run at the same moment`,
    'Start again.',
  );
}
