import {
  type Cluster,
  ClusterError,
  type ClusterNode,
  type NodeState,
} from '../../../src/cluster/cluster.js';
import type { Host } from '../../../src/cluster/host.js';

/** Listens where a broker would, and speaks no protocol: enough for whoever asks only "who reaches whom". */
const listener = `
const net = require('node:net');
for (const port of [25672, 5672]) net.createServer((socket) => socket.on('error', () => {}).end()).listen(port);
`;

/**
 * Real network namespaces on a real bridge, without brokers: nodes for tests of the packet filter alone.
 * A node's "start" gives it a fresh namespace, as a container's does.
 */
export async function createNamespaceCluster(host: Host, nodes: number, subnet: string) {
  const id = `t${process.pid}`;
  const hub = `${id}-hub`;
  const command = (...argv: string[]) => host.must(argv, { root: true, timeoutMs: 10_000 });
  const members: ClusterNode[] = Array.from({ length: nodes }, (_, index) => ({
    name: `rabbitmq${index + 1}`,
    address: `${subnet}.${index + 11}`,
    erlangName: `rabbit@rabbitmq${index + 1}`,
  }));
  const pids = new Map<string, number>();
  const space = (name: string) => `${id}-${name}`;

  const start = async (name: string): Promise<void> => {
    const index = members.findIndex((member) => member.name === name);
    const address = members[index]?.address;
    if (address === undefined) throw new Error(`no node ${name}`);
    await command('ip', 'netns', 'add', space(name));
    const port = `p${index}`;
    await command(
      'ip',
      '-n',
      hub,
      'link',
      'add',
      port,
      'type',
      'veth',
      'peer',
      'name',
      'eth0',
      'netns',
      space(name),
    );
    await command('ip', '-n', hub, 'link', 'set', port, 'master', 'br0', 'up');
    await command('ip', '-n', space(name), 'addr', 'add', `${address}/24`, 'dev', 'eth0');
    await command('ip', '-n', space(name), 'link', 'set', 'eth0', 'up');
    await command('ip', '-n', space(name), 'link', 'set', 'lo', 'up');
    const argv = ['ip', 'netns', 'exec', space(name), process.execPath, '-e', listener];
    pids.set(
      name,
      await host.spawnDetached(argv, { root: true, stdoutFile: '/dev/null', stderrFile: '/dev/null' }),
    );
    await host.must(
      [
        'ip',
        'netns',
        'exec',
        space(name),
        'bash',
        '-c',
        'for i in {1..100}; do { true 3<>/dev/tcp/127.0.0.1/5672; } 2>/dev/null && exit 0; sleep 0.05; done; exit 1',
      ],
      { root: true, timeoutMs: 10_000 },
    );
  };
  const kill = async (name: string): Promise<void> => {
    const pid = pids.get(name);
    pids.delete(name);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    const port = `p${members.findIndex((member) => member.name === name)}`;
    await host.run(['ip', '-n', hub, 'link', 'del', port], { root: true, timeoutMs: 10_000 });
    await host.run(['ip', 'netns', 'del', space(name)], { root: true, timeoutMs: 10_000 });
  };

  await command('ip', 'netns', 'add', hub);
  await command('ip', '-n', hub, 'link', 'add', 'br0', 'type', 'bridge');
  await command('ip', '-n', hub, 'link', 'set', 'br0', 'up');
  for (const { name } of members) await start(name);

  const notHere = async (): Promise<never> => {
    throw new Error('these nodes are only a network');
  };
  const cluster: Cluster = {
    engine: 'netns',
    nodes: members,
    brokerVersion: '0',
    create: notHere,
    start,
    kill,
    stop: kill,
    pause: notHere,
    unpause: notHere,
    state: async (name): Promise<NodeState> => (pids.has(name) ? 'up' : 'down'),
    pid: async (name) => pids.get(name) ?? null,
    inNetwork: async (name) => {
      const pid = pids.get(name);
      if (pid === undefined) throw new ClusterError('node-down', `${name} is down`, 'Start it first.');
      return ['nsenter', '-t', String(pid), '-n'];
    },
    exec: notHere,
    logTail: async () => '',
    collectLogs: async () => [],
    destroy: async () => {
      for (const name of [...pids.keys()]) await kill(name);
      await host.run(['ip', 'netns', 'del', hub], { root: true, timeoutMs: 10_000 });
    },
  };
  return cluster;
}
