import { setMaxListeners } from 'node:events';
import type { FaultContext } from '../faults/fault.js';
import { healEverything } from '../faults/heal-everything.js';
import type { ConditionsEnd } from '../faults/network.js';
import { faultOf } from '../faults/registry.js';
import { UndoBook } from '../faults/undo-book.js';
import type { HistorySink } from '../history/sink.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import type { Schedule } from '../plan/schedule.js';
import { drain } from '../workload/drain.js';
import { observeQueues } from '../workload/observer.js';
import { createWorkload, type Workload } from '../workload/workload.js';
import { executeSchedule } from './execute-schedule.js';
import type { FormedCluster } from './form-cluster.js';
import { networkOf } from './network-of.js';
import { watchNodes } from './node-watch.js';
import type { PreparedEngine } from './prepare-engine.js';
import { resolveRole } from './resolve-role.js';
import type { Timing } from './timing.js';
import { untilAborted } from './until-aborted.js';

export interface RunSurroundings {
  readonly history: HistorySink;
  readonly timing: Timing;
  readonly progress: (line: string) => void;
  readonly signal: AbortSignal;
}

/** A count that is not reached by then never will be: nobody publishes, or nobody consumes. */
const countLimitMs = 300_000;
/** Nodes that are down are started and must answer within it. */
const healLimitMs = 300_000;
/** On an interruption only the network is healed; the nodes are removed next. */
const interruptedHealLimitMs = 1500;
const progressEveryMs = 10_000;

/**
 * Load, chaos, heal, drain on a cluster that has formed. `plannedLanes` counts also the lanes that the version lacks,
 * so that clients have the names that actions use.
 * Rejects with what ended it early; always heals.
 */
export async function breakAndDrain(
  run: PlannedRun,
  plannedLanes: number,
  formed: FormedCluster,
  engine: PreparedEngine,
  surroundings: RunSurroundings,
): Promise<void> {
  const { cluster, broker, credentials } = formed;
  const { history, timing, progress, signal } = surroundings;
  const { scenario, schedule } = run;
  const ending = new AbortController();
  // Every lane waits for the abort while its consumers start, and while it is drained.
  setMaxListeners(10 + 2 * scenario.lanes.length, signal);
  const observe = watchNodes(cluster, history);
  const workload = createWorkload({
    run: run.id,
    lanes: scenario.lanes,
    nodes: cluster.nodes,
    credentials,
    history,
    actions: schedule.actions,
    plannedLanes,
  });
  const context: FaultContext = {
    cluster,
    network: networkOf(cluster, engine, (end) => recordEnd(end, schedule, history)),
    clients: workload.clients,
    broker,
    signal,
    cutChanged: (groups) =>
      groups === null
        ? history.event('partition', 'healed')
        : history.event('partition', 'applied', [], { groups }),
    undo: new UndoBook(),
    resolveNode: (target, lane) => resolveRole(target, lane, { broker, workload, scenario, timing, signal }),
  };
  try {
    await observe();
    const observing = observeQueues({
      lanes: scenario.lanes.map((lane) => lane.name),
      management: broker.management,
      history,
      nodeName: (erlangName) =>
        cluster.nodes.find((node) => node.erlangName === erlangName)?.name ?? erlangName,
      signal: AbortSignal.any([signal, ending.signal]),
    });
    await workload.start(signal);
    progress('load: publishing and consuming');
    const ticker = setInterval(() => progress(countsLine(workload)), progressEveryMs);
    try {
      await executeSchedule(schedule, {
        context,
        faultOf,
        history,
        timing,
        observe,
        progress,
        signal,
        whenCount: (lane, what, atLeast, abort) =>
          workload.whenCount(
            lane,
            what,
            atLeast,
            AbortSignal.any([abort, AbortSignal.timeout(countLimitMs)]),
          ),
      });
      // The schedule ends quietly when interrupted; what it left out must not look whole.
      signal.throwIfAborted();
      await timing.sleep(schedule.quietMs, signal);
      await healAndRecord(context, indexBehind(schedule), observe, surroundings);
      await observe();
      await drain({
        run: run.id,
        workload,
        lanes: scenario.lanes,
        nodes: cluster.nodes,
        credentials,
        management: broker.management,
        history,
        limitMs: scenario.expect.drainLimitMs,
        progress,
        signal,
      });
    } finally {
      clearInterval(ticker);
      ending.abort();
      await observing;
    }
  } catch (error) {
    // On an attached cluster they would publish to the next run's queues, and take its messages.
    if (!signal.aborted) await untilAborted(workload.abandon(), signal).catch(() => undefined);
    throw error;
  } finally {
    context.network.close();
    if (signal.aborted) {
      const healing = healEverything(context, { limitMs: interruptedHealLimitMs, startNodes: false });
      await healing.catch((error: Error) => progress(error.message));
    }
  }
}

/** Actions that were left out keep their numbers. */
function indexBehind({ actions }: Schedule): number {
  return (actions.at(-1)?.index ?? -1) + 1;
}

/** The last action of every run: whatever is still in force ends, each undoing proven. */
async function healAndRecord(
  context: FaultContext,
  index: number,
  observe: () => Promise<void>,
  { history, timing, progress, signal }: RunSurroundings,
): Promise<void> {
  progress('healing whatever is still in force');
  const startedMs = timing.nowMs();
  history.event('action', String(index), ['begin', 'heal'], { target: 'all' });
  try {
    const restarts = (node: string, reason: string) => {
      history.event('note', node, ['restarted'], { reason });
      progress(`${node} did not come back by itself: ${reason}; restarting it`);
    };
    const healing = healEverything(context, { limitMs: healLimitMs, witness: { restarts, observe } });
    const proofs = await untilAborted(healing, signal);
    const evidence = proofs.map((proof) => `${proof.target}: ${proof.evidence}`).join('; ');
    const afterMs = Math.round(timing.nowMs() - startedMs);
    history.event('action', String(index), ['verified', 'heal'], { target: 'all', evidence, afterMs });
    history.event('partition', 'healed');
  } catch (error) {
    signal.throwIfAborted();
    history.event('action', String(index), ['failed', 'heal'], {
      target: 'all',
      reason: (error as Error).message,
    });
    progress(`not everything could be healed: ${(error as Error).message}`);
  }
}

/** A condition that ended by itself, in a line of the action that asked for it. */
function recordEnd(
  { node, conditions, result }: ConditionsEnd,
  { actions }: Schedule,
  history: HistorySink,
): void {
  for (const { index, kind, condition } of actions) {
    if (condition === null || !conditions.includes(condition)) continue;
    if (typeof result === 'string')
      history.event('action', String(index), ['undone', kind], { target: node, evidence: result });
    else history.event('action', String(index), ['failed', kind], { target: node, reason: result.message });
  }
}

/** Lanes that are told one by one; of more only the sum, and the one that has got least. */
const lanesTold = 4;

function countsLine(workload: Workload): string {
  const counts = Object.entries(workload.counts());
  if (counts.length > lanesTold) {
    const [slowest] = counts.sort(([, a], [, b]) => a.delivered - b.delivered);
    const sum = (what: 'confirmed' | 'delivered') =>
      counts.reduce((total, [, each]) => total + each[what], 0);
    return `load: ${counts.length} lanes: ${sum('confirmed')} confirmed, ${sum('delivered')} delivered; least: ${slowest?.[0]} with ${slowest?.[1].delivered} delivered`;
  }
  const lanes = counts.map(
    ([lane, { confirmed, delivered }]) => `${lane}: ${confirmed} confirmed, ${delivered} delivered`,
  );
  return `load: ${lanes.join('; ')}`;
}
