import type { BrokerRoot } from './broker-layout.js';

/**
 * Command that writes a root file system as a tar archive to its stdout, for `docker import -`. Run it
 * as root (files keep their owners), through {@link Host.pipe}. Throws nothing; a broker whose root is
 * the machine's own `/` has no image of its own and gives null.
 */
export function rootfsArchive(broker: BrokerRoot): readonly string[] | null {
  if (broker.rootfs === '/') return null;
  return ['tar', '-c', '--numeric-owner', '--one-file-system', '-C', broker.rootfs, '.'];
}
