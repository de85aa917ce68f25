import { setTimeout as delay } from 'node:timers/promises';
import { ClusterError } from './cluster.js';
import type { Docker } from './docker-command.js';

export interface PullOptions {
  readonly progress?: (line: string) => void;
  /** Waited before each further try; as many further tries as there are waits. */
  readonly backOffMs?: readonly number[];
}

const pullLimitMs = 600_000;
/** Trying again cannot help: the registry answered, and the image is not there or not for us. */
const final =
  /not found|manifest unknown|access denied|does not exist|invalid reference|unauthorized|no matching manifest/i;

/**
 * Makes sure that an image is here. One that is here already is never pulled.
 * @throws {ClusterError} `image-missing` when it cannot be had, at once when the registry says no.
 */
export async function ensureImage(docker: Docker, image: string, options: PullOptions = {}): Promise<void> {
  if ((await docker.run(['image', 'inspect', '--format', '{{.Id}}', image])).exitCode === 0) return;
  const backOffMs = options.backOffMs ?? [1_000, 4_000];
  for (let attempt = 0; ; attempt++) {
    options.progress?.(`pulling image ${image}${attempt === 0 ? '' : `, attempt ${attempt + 1}`}`);
    const pulled = await docker.run(['pull', '--quiet', image], pullLimitMs);
    if (pulled.exitCode === 0) return;
    const reason = pulled.stderr.trim().split('\n').at(-1) ?? '';
    const waitMs = final.test(reason) ? undefined : backOffMs[attempt];
    if (waitMs === undefined)
      throw new ClusterError(
        'image-missing',
        `the image "${image}" is not here and could not be pulled (${attempt + 1} ${attempt === 0 ? 'attempt' : 'attempts'}): ${reason}`,
        'Check its name and the network, load it beforehand with "docker load", or choose a broker source without images.',
      );
    await delay(waitMs);
  }
}
