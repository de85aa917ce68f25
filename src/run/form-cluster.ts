import { randomBytes } from 'node:crypto';
import type { Cluster } from '../cluster/cluster.js';
import type { Scenario } from '../config/scenario.js';
import { type Broker, createBroker } from '../rabbitmq/broker.js';
import type { Credentials } from '../rabbitmq/credentials.js';
import { needsFirstNode, quickDiscovery } from '../rabbitmq/discovery.js';
import { awaitFormation, FormedAlone } from '../rabbitmq/formation.js';
import { nodeFiles } from '../rabbitmq/node-files.js';

export interface FormedCluster {
  readonly cluster: Cluster;
  readonly broker: Broker;
  readonly credentials: Credentials;
}

export interface FormationSurroundings {
  /** Makes the engine's cluster anew; the one before has been destroyed, and this one must be, however it ends. */
  readonly createCluster: () => Promise<Cluster>;
  readonly progress: (line: string) => void;
  readonly signal: AbortSignal;
  readonly note: (text: string) => void;
}

/** A node alone in a cluster of its own is a known outcome of a slow boot, so it is formed once more. */
const formationTries = 2;

/**
 * Creates the nodes, starts them together (or the first one first, where that matters), waits until every node sees every other, and declares the
 * queues. Throws NeverFormed, FormedAlone (twice), QueueNotReady, NotInThisVersion and ClusterError.
 */
export async function formCluster(
  scenario: Scenario,
  surroundings: FormationSurroundings,
): Promise<FormedCluster> {
  for (let attempt = 1; ; attempt += 1) {
    const cluster = await surroundings.createCluster();
    try {
      return await form(scenario, cluster, surroundings);
    } catch (error) {
      if (!(error instanceof FormedAlone) || attempt >= formationTries) throw error;
      surroundings.progress(`${error.message}; forming the cluster again`);
      surroundings.note(`formed again: ${error.message}`);
      await cluster.destroy();
    }
  }
}

async function form(
  scenario: Scenario,
  cluster: Cluster,
  { progress, signal }: FormationSurroundings,
): Promise<FormedCluster> {
  const credentials = cluster.access ?? { user: 'rmq-chaos', password: randomBytes(24).toString('hex') };
  const cookie = randomBytes(24).toString('hex');
  const { brokerVersion, nodes } = cluster;
  const config = { ...quickDiscovery(brokerVersion), ...scenario.cluster.config };
  const files = nodeFiles({ ...scenario.cluster, config }, nodes, credentials, cookie, brokerVersion);
  await cluster.create(() => files);
  const doing = cluster.engine === 'attached' ? 'using' : 'starting';
  progress(`${doing} ${nodes.length} nodes of RabbitMQ ${brokerVersion} (${cluster.engine})`);
  const broker = createBroker({ nodes, credentials, brokerVersion }, scenario.lanes);
  const wait = { timeoutMs: scenario.cluster.formationTimeoutMs, progress, signal };
  let started = 0;
  for (const upTo of needsFirstNode(brokerVersion) ? [1, nodes.length] : [nodes.length]) {
    await Promise.all(nodes.slice(started, upTo).map(({ name }) => cluster.start(name)));
    started = upTo;
    await awaitFormation({
      ...wait,
      nodes: nodes.slice(0, upTo),
      management: broker.management,
      logTail: (node) => cluster.logTail(node, 30),
      isGone: async (node) => (await cluster.state(node)) === 'down',
    });
  }
  progress('every node sees every other');
  await broker.declareLanes(wait);
  return { cluster, broker, credentials };
}

/** Declares the queues of another run on a cluster that is whole and empty. Throws as {@link formCluster}. */
export async function moveInto(
  { cluster, credentials }: FormedCluster,
  { lanes, cluster: { formationTimeoutMs } }: Scenario,
  surroundings: Pick<FormationSurroundings, 'progress' | 'signal'>,
): Promise<FormedCluster> {
  const { nodes, brokerVersion } = cluster;
  const broker = createBroker({ nodes, credentials, brokerVersion }, lanes);
  await broker.declareLanes({ ...surroundings, timeoutMs: formationTimeoutMs });
  return { cluster, broker, credentials };
}
