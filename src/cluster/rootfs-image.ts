import { basename, dirname } from 'node:path';
import type { BrokerRoot } from './broker-layout.js';

/** Where an image has a RabbitMQ that came as a tree; the official images have theirs there too. */
export const treeInImage = '/opt/rabbitmq';

/**
 * Command that writes a root file system as a tar archive to its stdout, for `docker import -`. Run it
 * as root (files keep their owners), through {@link Host.pipe}. Throws nothing; a broker whose root is
 * the machine's own `/` has no image of its own and gives null.
 */
export function rootfsArchive(broker: BrokerRoot): readonly string[] | null {
  if (broker.rootfs === '/') return null;
  const root = ['tar', '-c', '--numeric-owner', '--one-file-system', '-C', broker.rootfs, '.'];
  if (!broker.tree) return root;
  const folder = basename(broker.tree.folder);
  const rename = `--transform=s,^${folder}\\b,${treeInImage.slice(1)},rSh`;
  return [...root, rename, '-C', dirname(broker.tree.folder), folder];
}
