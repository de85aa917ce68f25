import { type BrokerRoot, nodePath } from './broker-layout.js';
import type { ClusterNode } from './cluster.js';

/** Environment of the broker and of every command inside a node; nothing of ours leaks in. */
export function nodeEnvironment(node: ClusterNode, broker: BrokerRoot): string[] {
  return [
    `PATH=${nodePath(broker)}`,
    'HOME=/var/lib/rabbitmq',
    'LANG=C.UTF-8',
    `HOSTNAME=${node.name}`,
    `RABBITMQ_NODENAME=${node.erlangName}`,
    'ERL_CRASH_DUMP=/var/log/rabbitmq/erl_crash.dump',
  ];
}

/** Runs the rest as the broker's user in a root folder; needs no tool of that root file system but env(1). */
function asBroker(root: string, node: ClusterNode, broker: BrokerRoot): string[] {
  const user = `--userspec=${broker.uid}:${broker.gid}`;
  const enter = ['sh', '-c', 'cd /var/lib/rabbitmq && exec "$@"', 'enter'];
  return [
    'chroot',
    user,
    '--groups=',
    root,
    '/usr/bin/env',
    '-i',
    ...nodeEnvironment(node, broker),
    ...enter,
  ];
}

/** Where a node's `/` is, seen from inside its mount namespace but outside its chroot. */
export function rootInside(folder: string, broker: BrokerRoot): string {
  return broker.rootfs === '/' && !broker.tree ? '/' : `${folder}/root`;
}

/**
 * Command that becomes a node: in its network namespace, a first process with its own host name, mounts
 * and process table, and the broker's command as its child. When the first process goes, the kernel ends the rest;
 * when the broker goes, the first process goes.
 */
export function bootCommand(
  namespace: string,
  folder: string,
  node: ClusterNode,
  broker: BrokerRoot,
  command: readonly string[],
): readonly string[] {
  const root = rootInside(folder, broker);
  return [
    ...['nsenter', `--net=/run/netns/${namespace}`],
    ...['unshare', '--uts', '--mount', '--pid', '--fork', '--kill-child'],
    ...[
      'bash',
      '-euc',
      initScript,
      'init',
      node.name,
      broker.rootfs,
      root,
      folder,
      broker.tree?.folder ?? '',
    ],
    ...asBroker(root, node, broker),
    ...command,
  ];
}

/** Command that runs something in a living node, all its namespaces entered, within a limit of its own. */
export function enterCommand(
  pid: number,
  folder: string,
  node: ClusterNode,
  broker: BrokerRoot,
  command: readonly string[],
  timeoutMs: number,
): readonly string[] {
  return [
    ...['nsenter', '-t', String(pid), '--net', '--uts', '--mount', '--pid'],
    ...['timeout', '-k', '2', (timeoutMs / 1000).toFixed(3)],
    ...asBroker(rootInside(folder, broker), node, broker),
    ...command,
  ];
}

/**
 * The node's folder may lie below /tmp or /run, so those two are covered last. File descriptor 3 is
 * opened before that, to say afterwards that the file system is complete.
 */
const initScript = `
name=$1 rootfs=$2 root=$3 node=$4 tree=$5; shift 5
exec 3>"$node/ready"
hostname "$name" 2>/dev/null || printf '%s' "$name" >/proc/sys/kernel/hostname
ulimit -n 65536 2>/dev/null || true
if [ "$root" != / ]; then
  # The machine's own root may be made of several file systems.
  if [ "$rootfs" = / ]; then mount --rbind / "$root"; else mount --bind "$rootfs" "$root"; fi
  mount -o remount,bind,ro "$root"
  mount --rbind /dev "$root/dev"
  mount --rbind /sys "$root/sys"
  root=$root/
fi
if [ -n "$tree" ]; then
  # A root file system that was made for Erlang alone lacks the broker's folders.
  if [ ! -d "$root"etc/rabbitmq ]; then
    mount -t tmpfs -o mode=755 etc "$root"etc
    cp -a "$rootfs"/etc/. "$root"etc
    mkdir -p "$root"etc/rabbitmq
    touch "$root"etc/hosts
  fi
  if [ ! -d "$root"var/lib/rabbitmq ] || [ ! -d "$root"var/log/rabbitmq ]; then
    mount -t tmpfs -o mode=755 var "$root"var
    mkdir -p "$root"var/lib/rabbitmq "$root"var/log/rabbitmq
  fi
  mkdir -p "$node/run/rabbitmq-tree"
  mount --bind "$tree" "$node/run/rabbitmq-tree"
  mount -o remount,bind,ro "$node/run/rabbitmq-tree"
fi
mount -t proc proc "$root"proc
mount --bind "$node/data" "$root"var/lib/rabbitmq
mount --bind "$node/log" "$root"var/log/rabbitmq
mount --bind "$node/etc" "$root"etc/rabbitmq
mount --bind "$node/hosts" "$root"etc/hosts
mount --rbind "$node/run" "$root"run
mount --bind "$node/tmp" "$root"tmp
# Notes under process numbers, which are the same in every node.
if [ -e "$node/etc/clock" ]; then mount -t tmpfs shm "$root"dev/shm; fi
"$@" 3>&- &
broker=$!
trap 'kill -TERM "$broker" || true' TERM
echo ready >&3
exec 3>&-
code=0
while kill -0 "$broker" 2>/dev/null; do
  code=0
  wait "$broker" || code=$?
done
exit "$code"
`;
