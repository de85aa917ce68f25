import { randomBytes } from 'node:crypto';
import { resolveBroker } from '../../cluster/broker-source.js';
import type { Cluster } from '../../cluster/cluster.js';
import { createDockerCluster } from '../../cluster/docker.js';
import { inspectContainers } from '../../cluster/docker-attached.js';
import { dockerOnDemand } from '../../cluster/docker-command.js';
import { createNetnsCluster } from '../../cluster/netns.js';
import { netnsNodeId } from '../../cluster/netns-attached.js';
import { processStat } from '../../cluster/process-identity.js';
import type { BrokerSource } from '../../config/scenario.js';
import { nodeFiles } from '../../rabbitmq/node-files.js';
import { dockerBroker } from '../docker-broker.js';
import { BlockadeError } from './blockade-error.js';
import type { LivingBlockade, LivingNode } from './living-blockade.js';
import { inStartOrder, type Making, oneByOne } from './making.js';

/**
 * Makes and starts the file's containers as brokers of another source than their images. Only brokers can
 * be made so; they find each other and form a cluster by themselves. User and password are those of the
 * file's `RABBITMQ_DEFAULT_USER` and `RABBITMQ_DEFAULT_PASS`, else guest.
 */
export async function makeBrokers(
  making: Making,
  source: BrokerSource,
): Promise<Pick<LivingBlockade, 'nodes' | 'broker'>> {
  const { living, file, host, journal, surroundings } = making;
  const { cacheFolder, progress } = surroundings;
  refuseOthers(making);
  const containers = inStartOrder(file);
  const shared = {
    runId: living.runId,
    nodes: containers.map(({ name }) => name),
    host,
    journal,
    folder: living.folder,
    progress,
  };
  const root =
    living.engine === 'netns' ? await resolveBroker(source, host, { cacheFolder, progress }) : null;
  const cluster = root
    ? await createNetnsCluster({ ...shared, broker: root })
    : await createDockerCluster({ ...shared, broker: await dockerBroker(source, host, surroundings) });
  const files = filesOf(making, cluster);
  await cluster.create(() => files);
  await oneByOne(making, ({ name }) => cluster.start(name));

  const container = (name: string) => `rmq-chaos-${living.runId}-${name}`;
  const seen = root
    ? []
    : await inspectContainers(
        dockerOnDemand(host),
        shared.nodes.map((name) => container(name)),
      );
  const nodes: Record<string, LivingNode> = {};
  for (const [index, { name, neutral, holy }] of containers.entries()) {
    const pid = await cluster.pid(name);
    const stat = pid === null ? null : await processStat(pid);
    nodes[name] = {
      id: root ? netnsNodeId(living.runId, name) : (seen[index]?.id ?? ''),
      container: container(name),
      address: cluster.nodes[index]?.address ?? null,
      process: pid !== null && stat ? { pid, startTicks: stat.startTicks } : null,
      neutral,
      holy,
      adopted: false,
    };
  }
  return { nodes, broker: root };
}

/** A container that is no broker would silently become one. */
function refuseOthers({ file, living }: Making): void {
  const others = file.containers.filter(({ image }) => !/rabbitmq/i.test(image.split('/').at(-1) ?? ''));
  if (others.length === 0) return;
  const list = others.map(({ name, image }) => `${name} (${image})`).join(', ');
  throw new BlockadeError(
    living.engine === 'netns'
      ? `the engine "netns" runs RabbitMQ nodes only, and the image of these is none: ${list}. Use the engine "docker".`
      : `with --broker every node is RabbitMQ, and the image of these is none: ${list}. Leave --broker out.`,
  );
}

function filesOf({ file }: Making, { nodes, brokerVersion }: Cluster) {
  const given = (key: string) => file.containers.map(({ environment }) => environment[key]).find(Boolean);
  const credentials = {
    user: given('RABBITMQ_DEFAULT_USER') ?? 'guest',
    password: given('RABBITMQ_DEFAULT_PASS') ?? 'guest',
  };
  const cookie = given('RABBITMQ_ERLANG_COOKIE') ?? randomBytes(24).toString('hex');
  const spec = {
    partitionHandling: 'pause_minority',
    netTickSeconds: 8,
    config: { loopback_users: 'none' },
  } as const;
  return nodeFiles(spec, nodes, credentials, cookie, brokerVersion);
}
