import { randomBytes } from 'node:crypto';
import type { Cluster } from '../cluster/cluster.js';
import type { Scenario } from '../config/scenario.js';
import { type Broker, createBroker } from '../rabbitmq/broker.js';
import type { Credentials } from '../rabbitmq/credentials.js';
import { FormedAlone } from '../rabbitmq/formation.js';
import { nodeFiles } from '../rabbitmq/node-files.js';

export interface FormedCluster {
  readonly cluster: Cluster;
  readonly broker: Broker;
  readonly credentials: Credentials;
}

export interface FormationSurroundings {
  /** Makes the engine's cluster anew; the one before has been destroyed. */
  readonly createCluster: () => Promise<Cluster>;
  readonly progress: (line: string) => void;
  readonly signal: AbortSignal;
  /** The cluster exists from here on and must be destroyed, however it ends. */
  readonly onCluster: (cluster: Cluster) => void;
  readonly note: (text: string) => void;
}

/** A node alone in a cluster of its own is a known outcome of a slow boot, so it is formed once more. */
const formationTries = 2;

/**
 * Creates the nodes, starts them all together, waits until every node sees every other, and declares the
 * queues. Throws NeverFormed, FormedAlone (twice), QueueNotReady, NotInThisVersion and ClusterError.
 */
export async function formCluster(
  scenario: Scenario,
  surroundings: FormationSurroundings,
): Promise<FormedCluster> {
  for (let attempt = 1; ; attempt += 1) {
    const cluster = await surroundings.createCluster();
    surroundings.onCluster(cluster);
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
  const credentials = { user: 'rmq-chaos', password: randomBytes(24).toString('hex') };
  const cookie = randomBytes(24).toString('hex');
  const { brokerVersion, nodes } = cluster;
  const files = nodeFiles(scenario.cluster, nodes, credentials, cookie, brokerVersion);
  await cluster.create(() => files);
  progress(`starting ${nodes.length} nodes of RabbitMQ ${brokerVersion} (${cluster.engine})`);
  await Promise.all(nodes.map(({ name }) => cluster.start(name)));
  const broker = createBroker({ nodes, credentials, brokerVersion }, scenario.lanes);
  const wait = { timeoutMs: scenario.cluster.formationTimeoutMs, progress, signal };
  await broker.awaitFormation({
    ...wait,
    logTail: (node) => cluster.logTail(node, 30),
    isGone: async (node) => (await cluster.state(node)) === 'down',
  });
  progress('every node sees every other');
  await broker.declareLanes(wait);
  return { cluster, broker, credentials };
}
