import { ClusterError } from './cluster.js';
import type { Host } from './host.js';

/** Owner of the broker's files in a root file system of ours; a number nobody else uses. */
export const brokerId = 55_672;

const extractLimitMs = 300_000;

/**
 * Unpacks packages into a root file system without running any script of theirs, and does by hand the
 * few things those scripts would have done. Throws {@link ClusterError} `disk-full`, `command-failed`.
 */
export async function buildRootfs(packages: readonly string[], root: string, host: Host): Promise<void> {
  const built = await host.run(
    ['bash', '-o', 'pipefail', '-euc', script, 'rootfs', root, String(brokerId), ...packages],
    { root: true, timeoutMs: extractLimitMs },
  );
  if (built.exitCode === 0) return;
  const said = built.stderr.trim().slice(-1_000);
  if (/No space left on device/.test(said))
    throw new ClusterError(
      'disk-full',
      `the disk filled up while unpacking into ${root}`,
      'Free some space.',
    );
  throw new ClusterError(
    'fetch-failed',
    `the packages could not be unpacked into ${root}: ${said}`,
    'Remove the cache folder and try again.',
  );
}

/**
 * Documents and translations are left out. Links for the merged /usr come first, so that older packages unpack into it. `bin/sh` and `awk` are
 * links that maintainer scripts make in some suites. The pam.d files let root, and only root, use su.
 */
const script = String.raw`
root=$1 id=$2; shift 2
mkdir -p "$root"/usr/bin "$root"/usr/sbin "$root"/usr/lib "$root"/usr/lib64
for name in bin sbin lib lib64; do ln -s "usr/$name" "$root/$name"; done
printf '%s\0' "$@" | xargs -0 -P 4 -n 1 bash -o pipefail -c 'dpkg-deb --fsys-tarfile "$2" |
  tar -x -p --keep-directory-symlink -C "$1" --exclude="./usr/share/doc/*" --exclude="./usr/share/man/*" \
      --exclude="./usr/share/info/*" --exclude="./usr/share/locale/*"' unpack "$root"
cd "$root"
mkdir -p etc/pam.d etc/rabbitmq var/lib/rabbitmq var/log/rabbitmq proc sys dev run tmp
chmod 1777 tmp
cat usr/share/base-passwd/passwd.master >etc/passwd
cat usr/share/base-passwd/group.master >etc/group
echo "rabbitmq:x:$id:$id:RabbitMQ:/var/lib/rabbitmq:/usr/sbin/nologin" >>etc/passwd
echo "rabbitmq:x:$id:" >>etc/group
printf 'passwd: files\ngroup: files\nhosts: files dns\n' >etc/nsswitch.conf
printf '127.0.0.1 localhost\n' >etc/hosts
: >etc/resolv.conf
[ -e usr/bin/sh ] || ln -s dash usr/bin/sh
[ -e usr/bin/awk ] || ln -s mawk usr/bin/awk
echo 'auth required pam_deny.so' >etc/pam.d/common-auth
echo 'password required pam_deny.so' >etc/pam.d/common-password
echo 'account required pam_permit.so' >etc/pam.d/common-account
echo 'session required pam_permit.so' >etc/pam.d/common-session
chown -R "$id:$id" etc/rabbitmq var/lib/rabbitmq var/log/rabbitmq
`;
