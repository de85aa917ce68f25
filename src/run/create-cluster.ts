import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveBroker } from '../cluster/broker-source.js';
import { type Cluster, ClusterError } from '../cluster/cluster.js';
import { createDockerCluster } from '../cluster/docker.js';
import type { DockerBroker } from '../cluster/docker-image.js';
import type { Journal } from '../cluster/journal.js';
import { createNetnsCluster } from '../cluster/netns.js';
import { fetchSuite } from '../cluster/suite-fetch.js';
import type { BrokerSource } from '../config/scenario.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import type { RunHooks, RunOptions } from './contract.js';
import type { PreparedEngine } from './prepare-engine.js';

/** Makes clusters of one run: each call a new one, of the engine and the broker source that were chosen. */
export function clusterFactory(
  run: PlannedRun,
  engine: PreparedEngine,
  options: RunOptions,
  hooks: RunHooks,
  journal: Journal,
): () => Promise<Cluster> {
  const { host } = engine;
  const { progress } = hooks;
  const { broker: source, nodes } = run.scenario.cluster;
  let made = 0;
  return async () => {
    made += 1;
    const shared = {
      runId: `${process.pid}-${made}-${run.seed}`,
      nodes,
      host,
      journal,
      folder: scratchFolder(options),
      progress,
    };
    if (engine.kind === 'docker') {
      return createDockerCluster({ ...shared, broker: await dockerBroker(source, engine, options, hooks) });
    }
    const broker = await resolveBroker(source, host, { cacheFolder: options.cacheDir, progress });
    return createNetnsCluster({ ...shared, broker });
  };
}

/** A new name; the cluster journals and makes the folder itself. */
function scratchFolder({ env }: RunOptions): string {
  return join(env.RUNNER_TEMP || tmpdir(), `rmq-chaos-${randomBytes(6).toString('hex')}`);
}

/** What is no image becomes one: a root file system is imported. An installed broker cannot be. */
async function dockerBroker(
  source: BrokerSource,
  { host }: PreparedEngine,
  { cacheDir }: RunOptions,
  { progress }: RunHooks,
): Promise<DockerBroker> {
  if (source.kind === 'image') return { kind: 'image', image: source.image };
  if (source.kind === 'installed') {
    throw new ClusterError(
      'installed-needs-netns',
      'the installed RabbitMQ cannot be run by the docker engine',
      'Choose the netns engine, or another broker source.',
    );
  }
  const fetched = { cacheFolder: cacheDir, progress };
  const wanted: BrokerSource =
    source.kind === 'auto' ? { kind: 'rootfs', path: await fetchSuite(null, host, fetched) } : source;
  return { kind: 'root', root: await resolveBroker(wanted, host, fetched) };
}
