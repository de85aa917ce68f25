import { resolve } from 'node:path';
import type { BrokerSource } from '../config/scenario.js';
import type { Progress } from './apt-download.js';
import { defaultCacheFolder } from './broker-cache.js';
import { type BrokerRoot, findBroker } from './broker-layout.js';
import { ClusterError } from './cluster.js';
import type { Host } from './host.js';
import { fetchSuite } from './suite-fetch.js';
import { treeBroker } from './tree/tree-broker.js';

export type { Progress } from './apt-download.js';
export type { BrokerRoot } from './broker-layout.js';

/**
 * A RabbitMQ that can be run without a container engine. `progress` gets one line for each long step.
 * Throws {@link ClusterError}: `broker-not-installed`, `broker-not-found`, `broker-without-user`,
 * `image-needs-docker`, and those of {@link fetchSuite} and
 * {@link treeBroker}.
 */
export async function resolveBroker(
  source: BrokerSource,
  host: Host,
  options: { cacheFolder?: string; progress?: Progress } = {},
): Promise<BrokerRoot> {
  const fetching = {
    cacheFolder: resolve(options.cacheFolder ?? defaultCacheFolder()),
    progress: options.progress ?? (() => undefined),
  };
  const fetch = async (suite: string | null) => required(await fetchSuite(suite, host, fetching));
  switch (source.kind) {
    case 'auto':
      return (await findBroker('/')) ?? (await fetch(null));
    case 'installed':
      return (await findBroker('/')) ?? notInstalled();
    case 'rootfs':
      return required(resolve(source.path));
    case 'suite':
      return fetch(source.suite);
    case 'tarball':
    case 'tree':
      return treeBroker(source, host, fetching);
    case 'image':
      throw new ClusterError(
        'image-needs-docker',
        `the image "${source.image}" can only be run by the docker engine`,
        'Choose the docker engine, or a broker source that needs none (suite, tarball, rootfs, installed).',
      );
  }
}

async function required(rootfs: string): Promise<BrokerRoot> {
  const broker = await findBroker(rootfs);
  if (broker) return broker;
  throw new ClusterError(
    'broker-not-found',
    `there is no RabbitMQ in the root file system ${rootfs}`,
    'It must hold /usr/lib/rabbitmq/lib/rabbitmq_server-VERSION or /opt/rabbitmq.',
  );
}

function notInstalled(): never {
  throw new ClusterError(
    'broker-not-installed',
    'no rabbitmq-server is installed on this machine',
    'Install it, or leave the broker source out: it is then fetched without installing anything.',
  );
}
