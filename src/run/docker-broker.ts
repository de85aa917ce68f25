import { resolveBroker } from '../cluster/broker-source.js';
import { ClusterError } from '../cluster/cluster.js';
import type { DockerBroker } from '../cluster/docker-image.js';
import type { Host } from '../cluster/host.js';
import { fetchSuite } from '../cluster/suite-fetch.js';
import { erlangRoot, suitesOwn } from '../cluster/tree/erlang-root.js';
import { onErlang, type TreeSource } from '../cluster/tree/tree-broker.js';
import { unpackTree } from '../cluster/tree/unpack-tree.js';
import type { BrokerSource } from '../config/scenario.js';
import { atLeast } from '../rabbitmq/version.js';

export interface FetchOptions {
  /** Absolute; fetched brokers are kept here between runs. */
  readonly cacheFolder: string;
  readonly progress: (line: string) => void;
}

/**
 * What is no image becomes one: a root file system is imported, a tree joins an image or a root with Erlang.
 * @throws ClusterError `installed-needs-netns`, and those of fetching.
 */
export async function dockerBroker(
  source: BrokerSource,
  host: Host,
  options: FetchOptions,
): Promise<DockerBroker> {
  if (source.kind === 'image') return { kind: 'image', image: source.image };
  if (source.kind === 'tarball' || source.kind === 'tree') return treeInDocker(source, host, options);
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

/** The machine's own Erlang cannot be put into a container: `auto` is its suite's, else the official image. */
async function treeInDocker(source: TreeSource, host: Host, options: FetchOptions): Promise<DockerBroker> {
  const tree = await unpackTree(source, host, options);
  const { erlang } = source;
  if (erlang.kind === 'image') return { kind: 'tree', tree, erlangImage: erlang.image };
  if (erlang.kind !== 'auto')
    return { kind: 'root', root: onErlang(tree, await erlangRoot(erlang, host, options)) };
  try {
    return { kind: 'root', root: onErlang(tree, await suitesOwn(host, options)) };
  } catch (error) {
    if (!(error instanceof ClusterError) || error.code !== 'erlang-not-found') throw error;
    const erlangImage = officialErlang(tree.version);
    options.progress(`${error.message}; using the image ${erlangImage}`);
    return { kind: 'tree', tree, erlangImage };
  }
}

/** One that the version supports, by RabbitMQ's table "Erlang Version Requirements". */
function officialErlang(version: string): string {
  if (atLeast(version, 4, 0)) return 'erlang:27';
  if (atLeast(version, 3, 13)) return 'erlang:26';
  return atLeast(version, 3, 10) ? 'erlang:25' : 'erlang:24';
}
