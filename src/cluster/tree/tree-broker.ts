import type { BrokerSource } from '../../config/scenario.js';
import type { Progress } from '../apt-download.js';
import { type BrokerRoot, treePlace } from '../broker-layout.js';
import type { Host } from '../host.js';
import { type ErlangRoot, erlangRoot } from './erlang-root.js';
import { type UnpackedTree, unpackTree } from './unpack-tree.js';

export type TreeSource = Extract<BrokerSource, { kind: 'tarball' | 'tree' }>;

/**
 * A RabbitMQ from an archive or a folder, on an Erlang from somewhere else.
 * @throws {ClusterError} those of {@link unpackTree} and {@link erlangRoot}.
 */
export async function treeBroker(
  source: TreeSource,
  host: Host,
  options: { readonly cacheFolder: string; readonly progress: Progress },
): Promise<BrokerRoot> {
  const tree = await unpackTree(source, host, options);
  return onErlang(tree, await erlangRoot(source.erlang, host, options));
}

/** The two together, as a node that is no container has them. */
export function onErlang(tree: UnpackedTree, { rootfs, erlangFolder, uid, gid }: ErlangRoot): BrokerRoot {
  return {
    rootfs,
    version: tree.version,
    binFolder: `${treePlace}/sbin`,
    uid,
    gid,
    tree: { folder: tree.folder, digest: tree.digest, erlangFolder },
  };
}
