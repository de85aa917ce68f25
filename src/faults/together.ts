import type { Host } from '../cluster/host.js';

export interface Job {
  readonly argv: readonly string[];
  readonly input: string;
}

/** Starts every job before it waits for any; one line with the exit code per job, in order. */
const script = `
while (( $# > 0 )); do
  words=$1; input=$2; shift 2
  "\${@:1:words}" <<<"$input" &
  started+=($!)
  shift "$words"
done
for pid in "\${started[@]}"; do wait "$pid"; echo "exit $?"; done
`;

/**
 * Runs root commands at the same time from one shell: each process that we would start ourselves costs
 * milliseconds, and all nodes should change in the same moment.
 * @returns what failed, in the commands' own words; empty when all succeeded.
 */
export async function runTogether(host: Host, jobs: readonly Job[], timeoutMs: number): Promise<string> {
  if (jobs.length === 0) return '';
  const words = jobs.flatMap(({ argv, input }) => [String(argv.length), input, ...argv]);
  const { stdout, stderr } = await host.must(['bash', '-c', script, 'together', ...words], {
    root: true,
    timeoutMs,
  });
  const codes = [...stdout.matchAll(/^exit (\d+)$/gm)].map(([, code]) => Number(code));
  const failed = codes.length !== jobs.length || codes.some((code) => code !== 0);
  return failed ? stderr.trim() || `exit codes ${codes.join(', ')}` : '';
}
