import { clientsFor, isOfLane } from '../config/check-lanes.js';
import type { LaneSpec, Scenario } from '../config/scenario.js';
import { inRange } from '../config/version-range.js';
import type { PlannedRun } from './plan-runs.js';
import type { ScheduledAction } from './schedule.js';

/** A run as it is on one version of the broker, or why there is none. */
export type FittedRun =
  | {
      readonly kind: 'run';
      readonly run: PlannedRun;
      readonly leftOut: readonly { readonly lane: string; readonly reason: string }[];
    }
  | { readonly kind: 'not-applicable'; readonly reason: string };

/**
 * Leaves out what the broker's version does not have: lanes of other versions, with the actions on their
 * clients. Pure; the schedule keeps its numbers.
 */
export function fitToVersion(run: PlannedRun, brokerVersion: string): FittedRun {
  const { scenario, schedule } = run;
  if (!has(scenario, brokerVersion)) {
    return { kind: 'not-applicable', reason: `it is for ${scenario.versions}, and this is ${brokerVersion}` };
  }
  const lanes = scenario.lanes.filter((lane) => has(lane, brokerVersion));
  if (lanes.length === 0) {
    return { kind: 'not-applicable', reason: `none of its lanes is for RabbitMQ ${brokerVersion}` };
  }
  const names = new Set(lanes.map(({ name }) => name));
  const missing = scenario.lanes.filter(({ name }) => !names.has(name));
  if (missing.length === 0) return { kind: 'run', run, leftOut: [] };
  const actions = schedule.actions.filter((action) => !isOfLane(action.kind) || concerns(action, lanes));
  // It would pass without any chaos, and look as if it had stood it.
  if (actions.length === 0 && schedule.actions.length > 0)
    return {
      kind: 'not-applicable',
      reason: `all its actions are on lanes not for RabbitMQ ${brokerVersion}`,
    };
  return {
    kind: 'run',
    run: { ...run, scenario: { ...scenario, lanes }, schedule: { ...schedule, actions } },
    leftOut: missing.map(({ name, versions }) => ({
      lane: name,
      reason: `it is for ${versions}, and this is ${brokerVersion}${withActions(name, run, actions)}`,
    })),
  };
}

/** The actions that go with a lane, in words. */
function withActions(lane: string, { schedule }: PlannedRun, kept: readonly ScheduledAction[]): string {
  const gone = schedule.actions.filter(
    (action) =>
      !kept.includes(action) && (action.lane === lane || (action.client?.startsWith(`${lane}.`) ?? false)),
  );
  if (gone.length === 0) return '';
  return `; left out with it: action ${gone.map(({ index }) => index).join(', ')}`;
}

function concerns({ kind, lane, client }: ScheduledAction, lanes: readonly LaneSpec[]): boolean {
  const wanted = lanes.filter(({ name }) => lane === null || name === lane);
  if (client === null) return wanted.length > 0;
  return wanted.some((each) => clientsFor(kind, each, true).includes(client));
}

function has({ versions = null }: Scenario | LaneSpec, brokerVersion: string): boolean {
  return versions === null || inRange(brokerVersion, versions);
}
