import { resolveBroker } from '../cluster/broker-source.js';
import { ClusterError } from '../cluster/cluster.js';
import type { DockerBroker } from '../cluster/docker-image.js';
import type { Host } from '../cluster/host.js';
import { fetchSuite } from '../cluster/suite-fetch.js';
import type { BrokerSource } from '../config/scenario.js';

export interface FetchOptions {
  /** Absolute; fetched brokers are kept here between runs. */
  readonly cacheFolder: string;
  readonly progress: (line: string) => void;
}

/**
 * What is no image becomes one: a root file system is imported.
 * @throws ClusterError `installed-needs-netns`, and those of fetching.
 */
export async function dockerBroker(
  source: BrokerSource,
  host: Host,
  options: FetchOptions,
): Promise<DockerBroker> {
  if (source.kind === 'image') return { kind: 'image', image: source.image };
  if (source.kind === 'installed') {
    throw new ClusterError(
      'installed-needs-netns',
      'the installed RabbitMQ cannot be run by the docker engine',
      'Choose the netns engine, or another broker source.',
    );
  }
  const wanted: BrokerSource =
    source.kind === 'auto' ? { kind: 'rootfs', path: await fetchSuite(null, host, options) } : source;
  return { kind: 'root', root: await resolveBroker(wanted, host, options) };
}
