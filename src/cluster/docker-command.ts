import { ClusterError, type CommandResult } from './cluster.js';
import type { Host } from './host.js';

const answerLimitMs = 5_000;
export const dockerLimitMs = 60_000;

/** The docker command line, called the one way that works here: as we are, or as root. Every call has a limit. */
export interface Docker {
  readonly serverVersion: string;
  /** True when only root may talk to the engine; what `docker cp` writes then belongs to root. */
  readonly asRoot: boolean;
  run(words: readonly string[], timeoutMs?: number): Promise<CommandResult>;
  /** Throws {@link ClusterError} with docker's own words, its known failures told apart. */
  must(words: readonly string[], timeoutMs?: number): Promise<CommandResult>;
}

/**
 * Asks the container engine whether it is there.
 * @throws {ClusterError} `engine-missing` with the reason.
 */
export async function connectDocker(host: Host): Promise<Docker> {
  const ask = (root: boolean) =>
    host.run(['docker', 'version', '--format', '{{.Server.Version}}'], { root, timeoutMs: answerLimitMs });
  if ((await host.which('docker')) === null)
    throw engineMissing('the program "docker" is not on this machine');
  let asRoot = false;
  let answer = await ask(false);
  if (answer.exitCode !== 0 && /permission denied/i.test(answer.stderr) && host.privileged) {
    asRoot = true;
    answer = await ask(true);
  }
  if (answer.exitCode !== 0) throw engineMissing(answer.stderr.trim() || 'docker gave no answer');
  const run = (words: readonly string[], timeoutMs = dockerLimitMs) =>
    host.run(['docker', ...words], { root: asRoot, timeoutMs });
  return {
    serverVersion: answer.stdout.trim(),
    asRoot,
    run,
    must: (words, timeoutMs) => mustSucceed(words, run(words, timeoutMs)),
  };
}

/**
 * The engine, asked nothing until there is something to ask: who acts on containers that are known to be
 * there saves the time of asking first. Goes on as root when the engine answers to root only.
 * Its calls throw {@link ClusterError} `engine-missing`.
 */
export function dockerOnDemand(host: Host): Docker {
  let asRoot = false;
  const run: Docker['run'] = async (words, timeoutMs = dockerLimitMs) => {
    const call = () => host.run(['docker', ...words], { root: asRoot, timeoutMs });
    let result = await call().catch((error: unknown) => {
      if (error instanceof ClusterError && error.code === 'missing-binary')
        throw engineMissing('the program "docker" is not on this machine');
      throw error;
    });
    if (result.exitCode !== 0 && !asRoot && host.privileged && /permission denied/i.test(result.stderr)) {
      asRoot = true;
      result = await call();
    }
    if (result.exitCode !== 0 && /cannot connect to the docker daemon/i.test(result.stderr))
      throw engineMissing(result.stderr.trim());
    return result;
  };
  return {
    serverVersion: '',
    get asRoot() {
      return asRoot;
    },
    run,
    must: (words, timeoutMs) => mustSucceed(words, run(words, timeoutMs)),
  };
}

async function mustSucceed(
  words: readonly string[],
  running: Promise<CommandResult>,
): Promise<CommandResult> {
  const result = await running;
  if (result.exitCode !== 0) throw dockerError(words, result.stderr.trim() || result.stdout.trim());
  return result;
}

/** The engine's version, or null when none answers; for choosing an engine. Never throws. */
export async function dockerVersion(host: Host): Promise<string | null> {
  return connectDocker(host).then(
    (docker) => docker.serverVersion,
    () => null,
  );
}

function engineMissing(reason: string): ClusterError {
  return new ClusterError(
    'engine-missing',
    `no container engine answers: ${reason}`,
    'Start docker, or choose the engine "netns", which needs none.',
  );
}

/** Failures that users meet, each with what to do about it; first match wins. */
const known: readonly { readonly says: RegExp; readonly code: string; readonly hint: string }[] = [
  {
    says: /container name .* is already in use|network with name .* already exists/i,
    code: 'name-in-use',
    hint: 'An earlier run of the same id left it: "rmq-chaos clean" removes what earlier runs left.',
  },
  {
    says: /address already in use|port is already allocated|overlaps with other one|could not find an available/i,
    code: 'address-in-use',
    hint: 'Name another subnet, or none: a free one is then chosen.',
  },
  {
    says: /no space left on device/i,
    code: 'disk-full',
    hint: 'Free some space where docker keeps its data ("docker system df" shows what it holds).',
  },
];

function dockerError(words: readonly string[], said: string): ClusterError {
  const match = known.find(({ says }) => says.test(said));
  const call = `docker ${words.slice(0, 2).join(' ')}`;
  return new ClusterError(
    match?.code ?? 'docker-failed',
    `"${call}" failed: ${said.slice(-1_000)}`,
    match?.hint ?? 'The words after the colon are docker\'s own; "rmq-chaos doctor" shows what works here.',
  );
}
