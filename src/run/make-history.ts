import { join } from 'node:path';
import { ClusterError } from '../cluster/cluster.js';
import { type HistoryFile, openHistoryFile } from '../history/history-file.js';
import { fitToVersion } from '../plan/fit-version.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import { breakAndDrain } from './break-and-drain.js';
import { checkVersion } from './check-version.js';
import { clearForNext } from './clear-for-next.js';
import type { ClusterHandover } from './cluster-handover.js';
import { collectLogs } from './collect-logs.js';
import type { RunHooks, RunOptions } from './contract.js';
import { clusterFactory } from './create-cluster.js';
import { formCluster, moveInto } from './form-cluster.js';
import { headerOf } from './history-header.js';
import type { PreparedEngine } from './prepare-engine.js';
import type { Tenancy } from './tenancy.js';
import { startTiming } from './timing.js';

/** The steps of a run that need brokers; a test puts others in their place. */
export const realSteps = { clusterFactory, formCluster, clearForNext, moveInto, breakAndDrain };

/** What the runs of one invocation share. */
export interface RunPlace {
  readonly engine: PreparedEngine;
  readonly options: RunOptions;
  readonly hooks: RunHooks;
  readonly handover: ClusterHandover;
  readonly steps?: typeof realSteps;
}

export type Made =
  | { readonly kind: 'history'; readonly brokerVersion: string; readonly isComplete: boolean }
  /** There is no history: the run is not for this version, and nothing was started or touched. */
  | { readonly kind: 'not-applicable'; readonly brokerVersion: string; readonly reason: string };

/**
 * Forms the cluster or moves into the one taken over, breaks it, drains it, and writes all of that into
 * history.log, unless the run is not for the broker's version; collects the logs either way. The cluster stands.
 * @throws ClusterError when the machine cannot do it, ConfigurationError when this version of RabbitMQ cannot.
 */
export async function makeHistory(
  planned: PlannedRun,
  folder: string,
  tenancy: Tenancy,
  { engine, options, hooks, steps = realSteps }: RunPlace,
): Promise<Made> {
  const timing = startTiming();
  const createCluster = steps.clusterFactory(planned, engine, options, hooks, tenancy.journal);
  const first = tenancy.cluster ?? (await createCluster());
  tenancy.cluster = first;
  const { brokerVersion } = first;
  const fitted = fitToVersion(planned, brokerVersion);
  if (fitted.kind === 'not-applicable') return { ...fitted, brokerVersion };
  const { run, leftOut } = fitted;
  checkVersion(run.scenario, brokerVersion);
  const writing = new AbortController();
  const signal = AbortSignal.any([hooks.signal, writing.signal]);
  const surroundings = { progress: hooks.progress, signal };
  const history = openHistoryFile({
    path: join(folder, 'history.log'),
    nowUs: timing.nowUs,
    header: headerOf(run, first, tenancy.served),
    onError: (error) => writing.abort(error),
  });
  for (const { lane, reason } of leftOut) {
    history.event('note', lane, ['left-out'], { reason });
    hooks.progress(`lane ${lane} is left out: ${reason}`);
  }
  let isFirst = true;
  const forming = {
    ...surroundings,
    createCluster: async () => {
      const next = isFirst ? first : await createCluster();
      isFirst = false;
      tenancy.cluster = next;
      return next;
    },
    note: (text: string) => history.event('note', text),
  };
  try {
    signal.throwIfAborted();
    tenancy.formed = await (tenancy.before
      ? steps.moveInto(tenancy.before, run.scenario, surroundings)
      : steps.formCluster(run.scenario, forming));
    const plannedLanes = planned.scenario.lanes.length;
    const all = { ...surroundings, history, timing };
    await steps.breakAndDrain(run, plannedLanes, tenancy.formed, engine, all);
    history.end('complete');
    return { kind: 'history', brokerVersion, isComplete: true };
  } catch (error) {
    endAfter(error, history, hooks);
    if (error instanceof ClusterError && startedNothing(error)) throw error;
    return { kind: 'history', brokerVersion, isComplete: false };
  } finally {
    if (!hooks.signal.aborted) {
      const logs = join(folder, 'logs');
      tenancy.logMarks = await collectLogs(tenancy.cluster, logs, tenancy.logMarks, hooks.progress);
    }
    history.close();
  }
}

/** Codes of errors that say what the machine, or the request, lacks: another try would not help. */
const refusals = new Set([
  'no-root',
  'missing-binary',
  'address-in-use',
  'bad-subnet',
  'bad-node-name',
  'disk-full',
  'name-in-use',
  'attach-refused',
  'queue-exists',
]);

function startedNothing(error: ClusterError): boolean {
  return refusals.has(error.code);
}

function endAfter(error: unknown, history: HistoryFile, { signal, progress }: RunHooks): void {
  if (signal.aborted) {
    history.end('interrupted');
    return;
  }
  const reason = error instanceof Error ? error.message : String(error);
  progress(`the run ended early: ${reason}`);
  history.end('failed', { reason });
}
