import { join } from 'node:path';
import type { Cluster } from '../cluster/cluster.js';
import { ClusterError } from '../cluster/cluster.js';
import { type Journal, openJournal } from '../cluster/journal.js';
import { type HistoryFile, openHistoryFile } from '../history/history-file.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import { stringifySchedule } from '../plan/serialise-schedule.js';
import type { RunResult } from '../verdict/result.js';
import { breakAndDrain } from './break-and-drain.js';
import { checkVersion } from './check-version.js';
import type { RunHooks, RunOptions } from './contract.js';
import { clusterFactory } from './create-cluster.js';
import { evidenceFolder, writeEvidence } from './evidence.js';
import { formCluster } from './form-cluster.js';
import { headerOf } from './history-header.js';
import { judgeHistory } from './judge-history.js';
import type { PreparedEngine } from './prepare-engine.js';
import { serialiseRun } from './saved-run.js';
import { startTiming } from './timing.js';

/**
 * One run from up to verdict. Its folder holds everything needed to judge and to repeat it: history.log,
 * schedule.json, run.json, result.json and the brokers' logs. What happens to the brokers or to us once the
 * first node is started ends in a verdict; what the machine cannot do at all is thrown.
 * @throws ClusterError before anything is started; HistoryFileError when the disk is full.
 */
export async function conductOneRun(
  run: PlannedRun,
  folder: string,
  engine: PreparedEngine,
  options: RunOptions,
  hooks: RunHooks,
): Promise<RunResult> {
  await evidenceFolder(folder);
  await writeEvidence(join(folder, 'schedule.json'), stringifySchedule(run.schedule));
  await writeEvidence(join(folder, 'run.json'), serialiseRun(run));
  const journal = await openJournal({ runId: `${run.id}-${process.pid}`, folder: options.journalDir });
  const historyFile = join(folder, 'history.log');
  try {
    await makeHistory(run, historyFile, engine, options, hooks, journal);
  } finally {
    await journal.close();
  }
  const result = await judgeHistory(historyFile, run.scenario.expect);
  await writeEvidence(join(folder, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
  return result;
}

async function makeHistory(
  run: PlannedRun,
  file: string,
  engine: PreparedEngine,
  options: RunOptions,
  hooks: RunHooks,
  journal: Journal,
): Promise<void> {
  const timing = startTiming();
  const createCluster = clusterFactory(run, engine, options, hooks, journal);
  let cluster: Cluster = await createCluster();
  checkVersion(run.scenario, cluster.brokerVersion);
  let first: Cluster | null = cluster;
  const writing = new AbortController();
  const signal = AbortSignal.any([hooks.signal, writing.signal]);
  const history = openHistoryFile({
    path: file,
    nowUs: timing.nowUs,
    header: headerOf(run, cluster),
    onError: (error) => writing.abort(error),
  });
  try {
    const formed = await formCluster(run.scenario, {
      createCluster: async () => {
        const next = first ?? (await createCluster());
        first = null;
        return next;
      },
      onCluster: (next) => {
        cluster = next;
      },
      progress: hooks.progress,
      note: (text) => history.event('note', text),
      signal,
    });
    await breakAndDrain(run, formed, engine, { history, timing, progress: hooks.progress, signal });
    history.end('complete');
  } catch (error) {
    endAfter(error, history, hooks);
    if (error instanceof ClusterError && startedNothing(error)) throw error;
  } finally {
    if (!hooks.signal.aborted) await collectLogs(cluster, join(file, '..', 'logs'), hooks);
    await cluster.destroy();
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

async function collectLogs(cluster: Cluster, folder: string, { progress }: RunHooks): Promise<void> {
  for (const { name } of cluster.nodes) {
    const target = join(folder, name);
    try {
      await evidenceFolder(target);
      await cluster.collectLogs(name, target);
    } catch (error) {
      progress(`the logs of ${name} could not be collected: ${(error as Error).message}`);
    }
  }
}
