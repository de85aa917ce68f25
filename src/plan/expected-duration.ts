import type { Due, Scenario } from '../config/scenario.js';
import type { Schedule, ScheduledAction } from './schedule.js';

/** Rough times of a 2-core machine, for progress only; nothing waits by them. */
const formationMs = 40_000;
const drainMs = 15_000;
const nodeStartMs = 12_000;
const verificationMs = 1500;
/** For counts of publishers without a rate of their own. */
const assumedRatePerSecond = 1000;

/** How long the load of a run will take, about, in milliseconds. */
export function expectedLoadMs(schedule: Schedule, scenario: Scenario): number {
  const end = schedule.actions.reduce((now, action) => {
    return Math.max(now, dueMs(action.due, now, scenario)) + effortMs(action);
  }, 0);
  return Math.round(end + schedule.quietMs);
}

/** How long a whole run will take, about, in milliseconds: forming, load, drain. */
export function expectedRunMs(schedule: Schedule, scenario: Scenario): number {
  return formationMs + expectedLoadMs(schedule, scenario) + drainMs;
}

function dueMs(due: Due, now: number, { lanes }: Scenario): number {
  if (due.kind === 'time') return due.atMs;
  if (due.kind === 'wait') return now + due.waitMs;
  const counted = lanes.filter(({ name }) => due.lane === null || due.lane === name);
  const rates = counted.map(
    ({ publishers: { count, ratePerSecond } }) => count * (ratePerSecond ?? assumedRatePerSecond),
  );
  const rate = rates.reduce((sum, each) => sum + each, 0);
  return rate === 0 ? now : (due.atLeast / rate) * 1000;
}

function effortMs({ kind }: ScheduledAction): number {
  return kind === 'start' || kind === 'restart' ? nodeStartMs : verificationMs;
}
