import type { Host } from '../cluster/host.js';

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
kill -9 "\${started[@]}" 2>/dev/null
exit 0
`;

/**
 * Tries to reach every target from the network namespace that the prefix enters.
 * @param windowMs how long a silent target is waited for; the call ends earlier when all have answered.
 * @returns one answer per target, in order.
 */
export async function probe(
  host: Host,
  inNetwork: readonly string[],
  targets: readonly ProbeTarget[],
  windowMs: number,
): Promise<Answer[]> {
  if (targets.length === 0) return [];
  const words = targets.map(({ address, port }) => `${address}/${port}`);
  const { stdout } = await host.must(
    [...inNetwork, 'bash', '-c', script, 'probe', String(Math.ceil(windowMs)), ...words],
    { root: true, timeoutMs: windowMs + 10_000, env: { LC_ALL: 'C' } },
  );
  const lines = stdout.split('\n');
  return words.map((word) => {
    if (lines.includes(`accepted ${word}`)) return 'accepted';
    const reset = new RegExp(`/dev/tcp/${word.replaceAll('.', '\\.')}: Connection (refused|reset)`);
    return lines.some((line) => reset.test(line)) ? 'refused' : 'none';
  });
}

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
