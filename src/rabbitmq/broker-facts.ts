import type { ClusterNode } from '../cluster/cluster.js';
import type { BrokerControl } from '../faults/fault.js';
import { type WholenessOptions, whatIsNotWhole } from './wholeness.js';

/** What faults ask of the broker for their proofs, by its management API; nodes by name. */
export function brokerFacts(
  options: WholenessOptions,
): Pick<BrokerControl, 'queueNow' | 'alarmsOf' | 'blockedConnections' | 'whatIsNotWhole'> {
  const { nodes, management, lanes } = options;
  return {
    queueNow: async (lane) => {
      const name = lane ?? lanes[0]?.name ?? '';
      const queue = await management.queue(name);
      if (!queue) throw new Error(`the broker knows no queue ${name}`);
      const { type, leader, members, online } = queue;
      return {
        lane: name,
        type,
        leader: leader === null ? null : nameOf(nodes, leader),
        members: members.map((member) => nameOf(nodes, member)),
        online: online.map((member) => nameOf(nodes, member)),
      };
    },
    alarmsOf: async (node) => {
      const seen = await management.nodesSeenBy(node);
      return seen.find((view) => nameOf(nodes, view.erlangName) === node)?.alarms ?? [];
    },
    blockedConnections: async () => {
      const connections = await management.anywhere('GET', '/api/connections?columns=name,state');
      if (!Array.isArray(connections)) throw new Error('the broker lists no connections');
      const states = connections.map(({ state }: { state?: unknown }) => String(state));
      return { blocked: states.filter((state) => state === 'blocked').length, all: states.length, states };
    },
    whatIsNotWhole: () => whatIsNotWhole(options),
  };
}

function nameOf(nodes: readonly ClusterNode[], erlangName: string): string {
  return nodes.find((node) => node.erlangName === erlangName)?.name ?? erlangName;
}
