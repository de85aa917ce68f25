import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Docker } from './docker-command.js';
import type { BrokerImage } from './docker-image.js';
import { cachedTag, imagePath } from './docker-image-facts.js';
import type { Host } from './host.js';
import { brokerId } from './rootfs-build.js';
import { treeInImage } from './rootfs-image.js';
import type { UnpackedTree } from './tree/unpack-tree.js';

const buildLimitMs = 300_000;

/** Puts a RabbitMQ into a copy of an image that has Erlang, once for each pair of the two. */
export async function buildTreeImage(
  tree: UnpackedTree,
  erlangImage: string,
  docker: Docker,
  host: Host,
  progress: ((line: string) => void) | undefined,
): Promise<BrokerImage> {
  const base = await docker.must(['image', 'inspect', '--format', '{{.Id}}', erlangImage]);
  const image = cachedTag('tree', tree.version, `${base.stdout.trim()} ${tree.digest}`);
  const path = `${treeInImage}/sbin:${await imagePath(erlangImage, docker)}`;
  const made = { image, version: tree.version, path, uid: brokerId, gid: brokerId };
  if ((await docker.run(['image', 'inspect', '--format', '{{.Id}}', image])).exitCode === 0) return made;
  progress?.(`building the image ${image} from ${erlangImage}`);
  const folder = await mkdtemp(join(tmpdir(), 'rmq-chaos-build-'));
  try {
    const name = basename(tree.folder);
    await writeFile(
      join(folder, 'Dockerfile'),
      `FROM ${erlangImage}\nCOPY ${name} ${treeInImage}\nLABEL rmq-chaos.cache=1\n`,
    );
    await host.pipe(
      ['tar', '-c', '-C', folder, 'Dockerfile', '-C', dirname(tree.folder), name],
      ['docker', 'build', '--quiet', '--force-rm', '--tag', image, '-'],
      { root: docker.asRoot, timeoutMs: buildLimitMs },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return made;
}
