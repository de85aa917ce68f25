import { cutActionKinds } from '../config/scenario.js';
import type { Fault, FaultContext, Proof } from '../faults/fault.js';
import type { HistorySink } from '../history/sink.js';
import type { Schedule, ScheduledAction } from '../plan/schedule.js';
import type { Timing } from './timing.js';
import { untilAborted } from './until-aborted.js';

export interface ScheduleExecution {
  readonly asked: number;
  readonly verified: number;
  readonly failed: number;
}

export interface ScheduleSurroundings {
  readonly context: FaultContext;
  readonly faultOf: (kind: ScheduledAction['kind']) => Fault;
  readonly history: HistorySink;
  readonly timing: Timing;
  /** Resolves when the lane (null: any) has counted so many; rejects when the signal aborts or its limit passes. */
  readonly whenCount: (
    lane: string | null,
    what: 'confirmed' | 'delivered',
    atLeast: number,
    signal: AbortSignal,
  ) => Promise<void>;
  /** Called after each action, in effect or not: measures and records what the nodes are now. */
  readonly observe: () => Promise<void>;
  readonly progress: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Executes the actions of a schedule in order, each when it is due, one at a time. An action that could not
 * be proven in effect is recorded as failed and the next one is executed all the same: what it does to the
 * verdict is the judge's business. Stops quietly when the signal aborts.
 */
export async function executeSchedule(
  schedule: Schedule,
  surroundings: ScheduleSurroundings,
): Promise<ScheduleExecution> {
  const startedMs = surroundings.timing.nowMs();
  let verified = 0;
  let failed = 0;
  for (const action of schedule.actions) {
    if (surroundings.signal.aborted) break;
    try {
      await waitUntilDue(action, startedMs, surroundings);
      if (surroundings.signal.aborted) break;
      await execute(action, surroundings);
      verified += 1;
    } catch (error) {
      if (surroundings.signal.aborted) break;
      failed += 1;
      recordFailure(action, error, surroundings);
    }
    await surroundings.observe();
  }
  return { asked: schedule.actions.length, verified, failed };
}

async function waitUntilDue(
  action: ScheduledAction,
  startedMs: number,
  { timing, whenCount, signal }: ScheduleSurroundings,
): Promise<void> {
  if (action.due.kind === 'time') {
    await timing.sleep(startedMs + action.due.atMs - timing.nowMs(), signal);
  } else if (action.due.kind === 'wait') {
    await timing.sleep(action.due.waitMs, signal);
  } else {
    await whenCount(action.due.lane, action.due.what, action.due.atLeast, signal);
  }
}

async function execute(action: ScheduledAction, surroundings: ScheduleSurroundings): Promise<void> {
  const { history, timing, context, faultOf, progress } = surroundings;
  const decidedMs = timing.nowMs();
  const wanted = describeTarget(action);
  history.event('action', String(action.index), ['begin', action.kind], { target: wanted });
  progress(`chaos ${action.index}: ${action.kind} ${wanted}`.trimEnd());
  const proof = await untilAborted(faultOf(action.kind).apply(context, action), surroundings.signal);
  const afterMs = Math.round(timing.nowMs() - decidedMs);
  const { target, evidence } = proof;
  history.event('action', String(action.index), ['verified', action.kind], { target, evidence, afterMs });
  progress(`chaos ${action.index}: proven after ${afterMs} ms`);
  recordCut(action, proof, history);
}

/** What the network is from now on, told in a line of its own for whoever reads the history without the schedule. */
function recordCut({ kind }: ScheduledAction, { target }: Proof, history: HistorySink): void {
  if ((cutActionKinds as readonly string[]).includes(kind))
    history.event('partition', 'applied', [], { groups: target });
  if (kind === 'heal') history.event('partition', 'healed');
}

function recordFailure(
  action: ScheduledAction,
  error: unknown,
  { history, progress }: ScheduleSurroundings,
): void {
  const reason = error instanceof Error ? error.message : String(error);
  history.event('action', String(action.index), ['failed', action.kind], {
    target: describeTarget(action),
    reason,
  });
  progress(`chaos ${action.index}: ${action.kind} could not be proven in effect: ${reason}`);
}

/** What an action is aimed at, as the schedule says it: a node or role, groups, a client, a lane. */
export function describeTarget(action: ScheduledAction): string {
  if (action.groups) return action.groups.map((group) => group.join(',')).join('|');
  return action.node ?? action.client ?? action.lane ?? 'all';
}
