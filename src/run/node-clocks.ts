import { resolveBroker } from '../cluster/broker-source.js';
import {
  clockLibraryIn,
  fetchClockLibrary,
  whyClockStaysIn,
  whyClockStaysInImage,
} from '../cluster/clock-library.js';
import { ClusterError } from '../cluster/cluster.js';
import { connectDocker } from '../cluster/docker-command.js';
import { prepareImage } from '../cluster/docker-image.js';
import type { BrokerSource, ClusterSpec } from '../config/scenario.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import { dockerBroker, type FetchOptions } from './docker-broker.js';
import type { PreparedEngine } from './prepare-engine.js';

type Moving = Pick<PlannedRun, 'scenario' | 'schedule'>;

/** The action that moves the clock of a node; its brokers boot with what that takes. */
export function clockJumpOf({ schedule }: Pick<Moving, 'schedule'>) {
  return schedule.actions.find(({ kind }) => kind === 'clock-jump') ?? null;
}

/** Erlang goes on correcting its own time after a jump, so a cluster with one is no other run's. */
export function clusterWanted(run: Moving): ClusterSpec {
  const spec = run.scenario.cluster;
  return clockJumpOf(run) === null ? spec : { ...spec, reuse: false };
}

/**
 * The library that the nodes of a run boot with, proven with a program of theirs; null: no clock is moved.
 * @throws {ClusterError} `clock-not-movable`, and those of getting the broker.
 */
export async function clockLibraryFor(
  run: Moving,
  { kind, host }: Pick<PreparedEngine, 'kind' | 'host'>,
  options: FetchOptions,
): Promise<string | null> {
  if (clockJumpOf(run) === null) return null;
  const { broker: source } = run.scenario.cluster;
  const fetch = async () => {
    try {
      return await fetchClockLibrary(suiteOf(source), host, options);
    } catch (error) {
      if (!(error instanceof ClusterError)) throw error;
      throw notMovable(`the library libfaketime, which it takes, cannot be had: ${error.message}`, error);
    }
  };
  if (kind === 'netns') {
    const { rootfs } = await resolveBroker(source, host, options);
    const library = (await clockLibraryIn(rootfs)) ?? (await fetch());
    return proven(library, rootfs, await whyClockStaysIn(rootfs, library, host));
  }
  const docker = await connectDocker(host);
  const { image } = await prepareImage(await dockerBroker(source, host, options), docker, host, options);
  const library = await fetch();
  return proven(library, `the image ${image}`, await whyClockStaysInImage(image, library, docker));
}

/** The suite whose programs the broker is among; null: that of the machine, as good as any. */
function suiteOf(source: BrokerSource): string | null {
  const from = 'erlang' in source ? source.erlang : source;
  return from.kind === 'suite' ? from.suite : null;
}

function proven(library: string, where: string, whyNot: string | null): string {
  if (whyNot === null) return library;
  throw notMovable(`programs in ${where} do not take the library libfaketime: ${whyNot}`);
}

function notMovable(reason: string, cause?: ClusterError): ClusterError {
  return new ClusterError(
    'clock-not-movable',
    `the clock of a node cannot be moved here: ${reason}`,
    'Use a broker of a Debian or Ubuntu suite ("suite:NAME"), or remove the action.',
    { cause },
  );
}
