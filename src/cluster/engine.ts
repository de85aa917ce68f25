import type { BrokerSource } from '../config/scenario.js';
import { ClusterError } from './cluster.js';
import type { Host } from './host.js';

export type EngineName = 'docker' | 'netns';

const answerLimitMs = 10_000;

/** Version of the container engine that answers the docker command line here, or null. */
export async function dockerVersion(host: Host): Promise<string | null> {
  if ((await host.which('docker')) === null) return null;
  const answer = ['docker', 'version', '--format', '{{.Server.Version}}'];
  try {
    const result = await host.run(answer, { timeoutMs: answerLimitMs });
    const version = result.stdout.trim();
    return result.exitCode === 0 && version !== '' ? version : null;
  } catch {
    // An engine that hangs is as good as none.
    return null;
  }
}

/**
 * The engine to use. `auto`: docker where one answers, else namespaces.
 * Throws {@link ClusterError} `docker-not-there`, `image-needs-docker`.
 */
export async function chooseEngine(
  wanted: 'auto' | EngineName,
  host: Host,
  source: BrokerSource = { kind: 'auto' },
): Promise<EngineName> {
  if (wanted === 'netns') {
    if (source.kind !== 'image') return 'netns';
    throw new ClusterError(
      'image-needs-docker',
      `the image "${source.image}" cannot be run by the netns engine`,
      'Choose the docker engine, or a broker source that needs none (suite, tarball, rootfs, installed).',
    );
  }
  if ((await dockerVersion(host)) !== null) return 'docker';
  if (wanted === 'auto' && source.kind !== 'image') return 'netns';
  throw new ClusterError(
    'docker-not-there',
    source.kind === 'image'
      ? `the image "${source.image}" needs docker, and no docker engine answers here`
      : 'the docker engine was asked for, and none answers here',
    'Start it ("docker version" must show a server), or choose the netns engine with a suite as the broker.',
  );
}
