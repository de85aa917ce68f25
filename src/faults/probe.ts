import { ClusterError } from '../cluster/cluster.js';
import type { Host } from '../cluster/host.js';
import type { Gathered } from './gather.js';

/** What came back: a connection, a reset (somebody is there), or nothing within the window. */
export type Answer = 'accepted' | 'refused' | 'none';

export interface ProbeTarget {
  readonly address: string;
  readonly port: number;
}

/**
 * Connects to all targets at once and gives up on the silent ones after the window. The shell's own
 * /dev/tcp needs nothing installed; its error text says which kind of failure it was.
 */
const script = `
window=$1; shift
exec 4<> <(:)
end=$(( \${EPOCHREALTIME/./} + window * 1000 ))
for target in "$@"; do
  ( true 3<>"/dev/tcp/$target" && echo "accepted $target"; echo end ) >&4 2>&4 &
  started+=($!)
done
open=$#
while (( open > 0 )); do
  left=$(( end - \${EPOCHREALTIME/./} ))
  (( left > 0 )) || break
  printf -v wait '%d.%06d' $((left / 1000000)) $((left % 1000000))
  IFS= read -r -t "$wait" -u 4 line || break
  if [[ $line == end ]]; then (( open-- )); else echo "$line"; fi
done
disown -a
kill -9 "\${started[@]}" 2>/dev/null
exit 0
`;

/** Where a probe starts, and whom it tries to reach. */
export interface ProbeFrom {
  readonly enter: readonly string[];
  readonly targets: readonly ProbeTarget[];
}

/**
 * The commands that try to reach every target from the network namespace that each prefix enters. They want
 * `LC_ALL=C` around them.
 * @param windowMs how long a silent target is waited for; a command ends earlier when all have answered.
 */
export function probeCommands(
  starts: readonly ProbeFrom[],
  windowMs: number,
): readonly (readonly string[])[] {
  return starts.map(({ enter, targets }) => [
    ...enter,
    ...['bash', '-c', script, 'probe', String(Math.ceil(windowMs)), ...targets.map(wordOf)],
  ]);
}

/**
 * What one of {@link probeCommands} came to: one answer per target, in order.
 * @throws {ClusterError} when the probe itself failed.
 */
export function readProbe({ targets }: ProbeFrom, { exitCode, output }: Gathered): readonly Answer[] {
  if (exitCode !== 0)
    throw new ClusterError(
      'command-failed',
      `the network could not be probed: ${output.trim()}`,
      '"rmq-chaos doctor" shows what this machine can do.',
    );
  const lines = output.split('\n');
  return targets.map((target) => {
    const word = wordOf(target);
    if (lines.includes(`accepted ${word}`)) return 'accepted';
    const reset = new RegExp(`/dev/tcp/${word.replaceAll('.', '\\.')}: Connection (refused|reset)`);
    return lines.some((line) => reset.test(line)) ? 'refused' : 'none';
  });
}

const wordOf = ({ address, port }: ProbeTarget) => `${address}/${port}`;

/** Sends datagrams that nobody reads, to be counted where they arrive. */
export async function sendDatagrams(
  host: Host,
  inNetwork: readonly string[],
  { address, port }: ProbeTarget,
  count: number,
): Promise<void> {
  const loop = 'for ((i = 0; i < $2; i++)); do { echo x >"/dev/udp/$1"; } 2>/dev/null; done; exit 0';
  await host.must([...inNetwork, 'bash', '-c', loop, 'send', `${address}/${port}`, String(count)], {
    root: true,
    timeoutMs: 15_000,
  });
}
