import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrokerRoot } from './broker-layout.js';
import { ClusterError } from './cluster.js';
import type { Docker } from './docker-command.js';
import { cachedTag, imagePath, usualPath } from './docker-image-facts.js';
import { ensureImage, type PullOptions } from './docker-pull.js';
import { buildTreeImage } from './docker-tree-image.js';
import type { Host } from './host.js';
import { rootfsArchive, treeInImage } from './rootfs-image.js';
import type { UnpackedTree } from './tree/unpack-tree.js';

/** What the nodes of a docker cluster are made of. */
export type DockerBroker =
  | { readonly kind: 'image'; readonly image: string }
  | { readonly kind: 'root'; readonly root: BrokerRoot }
  /** A RabbitMQ that brings no Erlang, and an image that has one. */
  | { readonly kind: 'tree'; readonly tree: UnpackedTree; readonly erlangImage: string };

/** An image that is here and has RabbitMQ in it. */
export interface BrokerImage {
  readonly image: string;
  readonly version: string;
  /** `PATH` for the broker and every command in a node. */
  readonly path: string;
  /** User and group `rabbitmq` in the image. */
  readonly uid: number;
  readonly gid: number;
}

const importLimitMs = 300_000;

/**
 * Pulls or imports the image, and finds RabbitMQ in it.
 * @throws {ClusterError} `image-missing`, `broker-not-found`, `broker-without-user`, and those of docker.
 */
export async function prepareImage(
  broker: DockerBroker,
  docker: Docker,
  host: Host,
  options: PullOptions,
): Promise<BrokerImage> {
  if (broker.kind === 'root') {
    const image = await importRoot(broker.root, docker, host, options.progress);
    const { version, binFolder, uid, gid, tree } = broker.root;
    const path = tree ? `${treeInImage}/sbin:${tree.erlangFolder}` : binFolder;
    return { image, version, path: `${path}:${usualPath}`, uid, gid };
  }
  if (broker.kind === 'tree') {
    await ensureImage(docker, broker.erlangImage, options);
    return buildTreeImage(broker.tree, broker.erlangImage, docker, host, options.progress);
  }
  await ensureImage(docker, broker.image, options);
  return inspectBroker(broker.image, docker);
}

/** Imports a root file system once; its tag names the version and the very folder it came from. */
async function importRoot(
  root: BrokerRoot,
  docker: Docker,
  host: Host,
  progress: PullOptions['progress'],
): Promise<string> {
  const archive = rootfsArchive(root);
  if (!archive)
    throw new ClusterError(
      'image-missing',
      'a broker that is installed on this machine has no image of its own',
      'Choose the engine "netns" for it, or another broker source: an image, a suite or a root file system.',
    );
  const made = await stat(join(root.rootfs, 'etc/passwd')).catch(() => stat(root.rootfs));
  const origin = `${await realpath(root.rootfs)} ${made.ino} ${made.ctimeMs}${root.tree ? ` ${root.tree.digest}` : ''}`;
  const image = cachedTag('broker', root.version, origin);
  if ((await docker.run(['image', 'inspect', '--format', '{{.Id}}', image])).exitCode === 0) return image;
  progress?.(`importing RabbitMQ ${root.version} as image ${image}`);
  const sink = ['docker', 'import', '--change', 'LABEL rmq-chaos.cache=1', '-', image];
  await host.pipe(archive, sink, { root: true, timeoutMs: importLimitMs });
  return image;
}

const finder = [
  'for f in /opt/rabbitmq/plugins/rabbit-[0-9]* /usr/lib/rabbitmq/lib/rabbitmq_server-[0-9]*;',
  'do [ -e "$f" ] && echo "$f"; done; grep ^rabbitmq: /etc/passwd; exit 0',
].join(' ');

/** Looks into an image with a container that has no network and lives for a moment. */
async function inspectBroker(image: string, docker: Docker): Promise<BrokerImage> {
  const look = ['run', '--rm', '--network', 'none', '--user', '0', '--label', 'rmq-chaos.look=1'];
  const { stdout, stderr } = await docker.run([...look, '--entrypoint', '/bin/sh', image, '-c', finder]);
  const inOpt = /^\/opt\/rabbitmq\/plugins\/rabbit-(\d.*?)(?:\.ez)?$/m.exec(stdout)?.[1];
  const packaged = /^(\/usr\/lib\/rabbitmq\/lib\/rabbitmq_server-(\d.*))$/m.exec(stdout);
  const version = inOpt ?? packaged?.[2];
  if (version === undefined)
    throw new ClusterError(
      'broker-not-found',
      `there is no RabbitMQ in the image "${image}"${stderr.trim() && `: ${stderr.trim()}`}`,
      'Use an official rabbitmq image, or one in which the package rabbitmq-server is installed.',
    );
  const user = /^rabbitmq:[^:]*:(\d+):(\d+):/m.exec(stdout);
  if (!user)
    throw new ClusterError(
      'broker-without-user',
      `the image "${image}" has no user "rabbitmq"`,
      "RabbitMQ's packages and official images make one; use an image made of them.",
    );
  const binFolder = inOpt ? '/opt/rabbitmq/sbin' : `${packaged?.[1]}/sbin`;
  const path = await imagePath(image, docker);
  return { image, version, path: `${binFolder}:${path}`, uid: Number(user[1]), gid: Number(user[2]) };
}
