import type { CommandResult } from './cluster.js';
import type { Host } from './host.js';

/** What faults leave in the network namespace of a node, by the names under which they make it. */
export const faultNames = {
  filterTable: 'inet rmq_chaos',
  rootHandle: 'c405:',
  arrivingDevice: 'rmq-chaos-in',
} as const;

const limitMs = 10_000;

/** Ends what is there, then says by its exit code whether anything is left. */
const script = `
table=$1 handle=$2 arriving=$3
nft delete table $table 2>/dev/null
for path in /sys/class/net/*; do
  dev=\${path##*/}
  tc qdisc del dev "$dev" root handle "$handle" 2>/dev/null
done
if ip link del "$arriving" 2>/dev/null; then
  for dev in $(tc qdisc show ingress 2>/dev/null | sed -n 's/.* dev \\([^ ]*\\) .*/\\1/p'); do
    tc qdisc del dev "$dev" ingress 2>/dev/null
  done
fi
! nft list table $table >/dev/null 2>&1
`;

/**
 * Ends every fault in the network of a container that is not ours to remove. One that is gone or down has
 * none any more.
 * @throws Error when rules are left.
 */
export async function undoFaults(
  container: string,
  docker: (command: readonly string[]) => Promise<CommandResult>,
  host: Host,
): Promise<void> {
  const seen = await docker(['container', 'inspect', '--format', '{{.State.Pid}}', container]);
  const pid = Number(seen.stdout.trim());
  if (seen.exitCode !== 0 && !/No such container/i.test(seen.stderr)) throw new Error(seen.stderr.trim());
  if (seen.exitCode !== 0 || !(pid > 0)) return;
  const { filterTable, rootHandle, arrivingDevice } = faultNames;
  const enter = ['nsenter', '-t', String(pid), '-n', 'sh', '-c', script, 'undo-faults'];
  const result = await host.run([...enter, filterTable, rootHandle, arrivingDevice], {
    root: host.privileged,
    timeoutMs: limitMs,
  });
  if (result.exitCode !== 0)
    throw new Error(
      `packet filter rules are left: ${result.stderr.trim() || `exit code ${result.exitCode}`}`,
    );
}
