import {
  type Cluster,
  ClusterError,
  type ClusterNode,
  type NodeState,
} from '../../../src/cluster/cluster.js';
import type { FaultContext } from '../../../src/faults/fault.js';
import { UndoBook } from '../../../src/faults/undo-book.js';

/** Records what faults ask for; nodes have addresses at which nobody ever answers. */
export function fakeContext(states: Record<string, NodeState>) {
  const calls: string[] = [];
  const nodes: ClusterNode[] = Object.keys(states).map((name) => ({
    name,
    address: '127.0.0.1',
    erlangName: `rabbit@${name}`,
  }));
  const change = (call: string, after: NodeState) => async (name: string) => {
    calls.push(`${call} ${name}`);
    states[name] = after;
  };
  const notHere = async (): Promise<never> => {
    throw new ClusterError('not-here', 'not part of this fake', '');
  };
  const cluster: Cluster = {
    engine: 'netns',
    nodes,
    brokerVersion: '0',
    create: notHere,
    start: change('start', 'up'),
    stop: change('stop', 'down'),
    kill: change('kill', 'down'),
    pause: change('pause', 'paused'),
    unpause: change('unpause', 'up'),
    state: async (name) => states[name] ?? 'down',
    pid: async () => null,
    inNetwork: notHere,
    exec: notHere,
    logTail: async () => 'the last line of its log',
    collectLogs: async () => [],
    destroy: async () => undefined,
  };
  const say =
    (call: string) =>
    async (...words: unknown[]) => {
      calls.push([call, ...words.map((word) => JSON.stringify(word))].join(' '));
      return `${call} done`;
    };
  const context: FaultContext = {
    cluster,
    network: {
      partition: say('partition'),
      heal: say('heal'),
      clear: say('clear'),
      cut: say('cut'),
      setConditions: say('setConditions'),
      addConditions: say('addConditions'),
      conditionsOf: () => [],
      measure: async () => null,
      adopt: async () => undefined,
      remember: () => undefined,
      close: () => undefined,
      reapply: async (node) => {
        calls.push(`reapply ${node}`);
      },
      cutFrom: () => [],
    },
    clients: {
      crashConsumer: say('crashConsumer'),
      closeConsumer: say('closeConsumer'),
      cancelConsumer: say('cancelConsumer'),
      startConsumer: say('startConsumer'),
      settleConsumer: say('settleConsumer'),
      crashPublisher: say('crashPublisher'),
      closePublisher: say('closePublisher'),
      storm: say('storm'),
      connections: () => [],
      confine: (apart) => {
        calls.push(`confine ${nodes.map(({ name }) => `${name}:${apart(name).join(',')}`).join(' ')}`);
        return 'confined';
      },
      release: () => null,
    },
    broker: {
      setPolicy: say('setPolicy'),
      closeConnections: async (names) => {
        calls.push(`closeConnections ${names.join(' ')}`);
      },
      queueNow: async () => ({
        lane: 'main',
        type: 'quorum',
        leader: 'n1',
        members: Object.keys(states),
        online: [],
      }),
      alarmsOf: async () => [],
      blockedConnections: async () => ({ blocked: 0, all: 0, states: [] }),
      whatIsNotWhole: async () => [],
    },
    undo: new UndoBook(),
    resolveNode: async (target) => (target === 'leader' ? 'n1' : target),
  };
  return { context, calls, states };
}
