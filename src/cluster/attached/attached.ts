import { connect } from 'node:net';
import type { AttachSpec } from '../../config/scenario.js';
import { type Cluster, ClusterError } from '../cluster.js';
import type { Host } from '../host.js';
import type { Journal } from '../journal.js';
import { nodeFinder } from '../node-commands.js';
import { undoEntries } from '../undo.js';
import { passwordOf } from './broker-api.js';
import { givenPlace, ownPlace, type QueuePlace } from './queue-place.js';
import { surveyCluster } from './survey.js';

export interface AttachOptions {
  readonly spec: AttachSpec;
  /** Unlike that of any other run, on whichever machine: it names the run's virtual host. */
  readonly runId: string;
  /** Every queue that will be declared, dead-letter queues included. */
  readonly queues: readonly string[];
  readonly host: Host;
  readonly journal: Journal;
}

const answerLimitMs = 2_000;

/**
 * A cluster that somebody else runs. Its nodes are never started, stopped or cut off; what is made on it (a
 * virtual host, or queues and their policies) is journaled before, and deleted by `destroy`.
 * @throws {ClusterError} `attach-failed`; `create` throws `attach-refused` and `queue-exists`.
 */
export async function createAttachedCluster(options: AttachOptions): Promise<Cluster> {
  const { spec, host, journal, queues } = options;
  const { nodes, brokerVersion } = await surveyCluster(spec);
  const place = spec.vhost === null ? ownPlace(spec, options.runId) : givenPlace(spec, spec.vhost, queues);
  const nodeCalled = nodeFinder(() => nodes);
  let made: QueuePlace['things'] = [];

  return {
    engine: 'attached',
    nodes,
    brokerVersion,
    access: { user: spec.user, password: passwordOf(spec, process.env), vhost: place.vhost },
    create: async () => {
      await place.check();
      for (const thing of place.things) await journal.will(thing);
      made = place.things;
      await place.make();
    },
    // It runs already; whether it does is for those to find out who wait for it.
    start: async () => undefined,
    stop: async (node) => refuse('stop', node),
    kill: async (node) => refuse('kill', node),
    pause: async (node) => refuse('pause', node),
    unpause: async (node) => refuse('unpause', node),
    state: async (name) => {
      const { address, amqpPort = 5672 } = nodeCalled(name);
      return (await accepts(address, amqpPort)) ? 'up' : 'down';
    },
    pid: async () => null,
    inNetwork: async (node) => refuse('enter the network of', node),
    exec: async (node) => refuse('run a command in', node),
    logTail: async () => '(the log of an attached node is not ours to read)',
    collectLogs: async () => [],
    destroy: async () => {
      const failed = await undoEntries(made, journal, host);
      made = [];
      if (failed.length > 0)
        throw new ClusterError(
          'not-undone',
          `left behind on the attached cluster: ${failed.join('; ')}`,
          `Set ${spec.passwordEnv} and run "rmq-chaos clean" later.`,
        );
    },
  };
}

function refuse(what: string, node: string): never {
  throw new ClusterError(
    'not-ours',
    `the node ${node} belongs to an attached cluster, so we do not ${what} it`,
    'Let rmq-chaos make the cluster itself for faults of nodes and networks.',
  );
}

/** True when the port accepts a connection within 2 s. */
function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: answerLimitMs });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => end(true));
    socket.on('timeout', () => end(false));
    socket.on('error', () => end(false));
  });
}
