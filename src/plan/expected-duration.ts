import { repetitionOf } from '../config/action-options.js';
import type { Due, Scenario } from '../config/scenario.js';
import { type BrokerSpeed, speedOf } from './broker-speed.js';
import type { Schedule, ScheduledAction } from './schedule.js';

/** Rough times of a 2-core machine, for progress and for sharing work out; nothing waits by them. */
const drainMs = 6000;
const verificationMs = 1500;
const stopMs = 4000;
/** For counts of publishers without a rate of their own. */
const assumedRatePerSecond = 1000;

/** How long the load of a run will take, about, in milliseconds. */
export function expectedLoadMs(schedule: Schedule, scenario: Scenario): number {
  const speed = speedOf(scenario.cluster.broker);
  const end = schedule.actions.reduce((now, action) => {
    const effort = effortMs(action, speed, scenario.cluster.nodes.length);
    return Math.max(now, dueMs(action.due, now, scenario)) + effort;
  }, 0);
  return Math.round(end + schedule.quietMs);
}

/** How long a whole run will take, about, in milliseconds: forming, load, drain. */
export function expectedRunMs(schedule: Schedule, scenario: Scenario): number {
  return formationMs(scenario) + expectedLoadMs(schedule, scenario) + drainMs;
}

/** More nodes take longer, but not in proportion: they boot side by side on the same cores. */
function formationMs({ cluster: { broker, nodes } }: Scenario): number {
  return Math.round(speedOf(broker).formationMs * (0.4 + 0.2 * nodes.length));
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

function effortMs({ kind, options }: ScheduledAction, { nodeStartMs }: BrokerSpeed, nodes: number): number {
  switch (kind) {
    case 'flap':
    case 'consumer-storm': {
      const { times, everyMs } = repetitionOf(kind, options);
      return times * everyMs;
    }
    case 'start':
    case 'start-cluster':
      return nodeStartMs;
    case 'stop':
    case 'stop-cluster':
      return stopMs;
    case 'restart':
      return stopMs + nodeStartMs;
    case 'rolling-restart':
      return nodes * (stopMs + nodeStartMs + (options?.everyMs ?? 0));
    default:
      return verificationMs;
  }
}
