import type { Host } from '../cluster/host.js';

/** What one of several commands came to. */
export interface Gathered {
  readonly exitCode: number;
  /** Both of its outputs. */
  readonly output: string;
}

/**
 * Starts every command of a round before it reads from any, and no round before the one before it is over.
 * Each answer ends with a line of its own.
 */
const script = `
mark=$1; shift
finish() {
  for fd in "\${open[@]}"; do mapfile -t -u "$fd" lines; printf '%s\\n' "\${lines[@]}"; done
  open=()
}
while (( $# > 0 )); do
  words=$1; shift
  if (( words == 0 )); then finish; continue; fi
  exec {fd}< <("\${@:1:words}" 2>&1; printf '\\n%s %d\\n' "$mark" "$?")
  open+=($fd)
  shift "$words"
done
`;

const mark = '==== ended with';

/**
 * Runs root commands at the same time from one shell, because each process that we would start ourselves
 * costs milliseconds.
 * @returns one answer for each, in order. Throws ClusterError when the shell itself fails.
 */
export async function gather(
  host: Host,
  commands: readonly (readonly string[])[],
  timeoutMs: number,
  env: Readonly<Record<string, string>> = {},
): Promise<readonly Gathered[]> {
  return (await gatherInTurns(host, [commands], timeoutMs, env))[0] ?? [];
}

/** The same in rounds, each when the one before it is over. */
export async function gatherInTurns(
  host: Host,
  rounds: readonly (readonly (readonly string[])[])[],
  timeoutMs: number,
  env: Readonly<Record<string, string>> = {},
): Promise<readonly (readonly Gathered[])[]> {
  if (rounds.every((commands) => commands.length === 0)) return rounds.map(() => []);
  const words = rounds.flatMap((commands) => [
    ...commands.flatMap((command) => [String(command.length), ...command]),
    '0',
  ]);
  const { stdout } = await host.must(['bash', '-c', script, 'gather', mark, ...words], {
    root: true,
    timeoutMs,
    env,
  });
  const answers = stdout.split(new RegExp(`^${mark} (\\d+)\\n`, 'm'));
  let index = 0;
  return rounds.map((commands) =>
    commands.map(() => {
      const answer = {
        output: (answers[index] ?? '').replace(/\n$/, ''),
        exitCode: Number(answers[index + 1] ?? 128),
      };
      index += 2;
      return answer;
    }),
  );
}
