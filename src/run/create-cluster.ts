import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAttachedCluster } from '../cluster/attached/attached.js';
import { resolveBroker } from '../cluster/broker-source.js';
import type { Cluster } from '../cluster/cluster.js';
import { createDockerCluster } from '../cluster/docker.js';
import type { Journal } from '../cluster/journal.js';
import { createNetnsCluster } from '../cluster/netns.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import { deadLetterQueueOf } from '../rabbitmq/declare-queue.js';
import type { RunHooks, RunOptions } from './contract.js';
import { dockerBroker } from './docker-broker.js';
import { clockLibraryFor } from './node-clocks.js';
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
  const { broker: source, nodes, attach } = run.scenario.cluster;
  const fetching = { cacheFolder: options.cacheDir, progress };
  let made = 0;
  return async () => {
    made += 1;
    if (attach) {
      const runId = `${run.seed}-${randomBytes(4).toString('hex')}`;
      return createAttachedCluster({ spec: attach, runId, queues: queuesOf(run), host, journal });
    }
    const clockLibrary = await clockLibraryFor(run, engine, fetching);
    const shared = {
      runId: `${process.pid}-${made}-${run.seed}`,
      nodes,
      host,
      journal,
      folder: scratchFolder(options),
      progress,
      clockLibrary,
    };
    if (engine.kind === 'docker') {
      return createDockerCluster({ ...shared, broker: await dockerBroker(source, host, fetching) });
    }
    const broker = await resolveBroker(source, host, fetching);
    return createNetnsCluster({ ...shared, broker });
  };
}

function queuesOf({ scenario }: PlannedRun): readonly string[] {
  const names = scenario.lanes.flatMap((lane) => [lane.name, deadLetterQueueOf(lane) ?? []].flat());
  return [...new Set(names)];
}

/** Where the nodes' folders are made. */
export function scratchPlace({ env }: Pick<RunOptions, 'env'>): string {
  return env.RUNNER_TEMP || tmpdir();
}

/** A new name; the cluster journals and makes the folder itself. */
function scratchFolder(options: RunOptions): string {
  return join(scratchPlace(options), `rmq-chaos-${randomBytes(6).toString('hex')}`);
}
