import { suggest } from '../yaml/suggest.js';
import type { ActionDraft } from './action-shape.js';
import { clientNames } from './client-names.js';
import { clientActionKinds, type LaneSpec } from './scenario.js';
import type { Problems } from './shape.js';
import { nearest, type Source } from './source.js';

/** Reports lanes, clients and counts of an action that the workload does not have, or never reaches. */
export function checkLanes(action: ActionDraft, lanes: readonly LaneSpec[], problems: Problems): void {
  const { lane, due, source: at } = action;
  if (lane !== null && unknownLane(lane, lanes, nearest(at, 'lane'), problems)) return;
  checkClient(action, lanes, problems);
  if (due.kind !== 'count') return;
  const after = nearest(at, 'after');
  if (due.lane !== null && unknownLane(due.lane, lanes, nearest(after, 'lane'), problems)) return;
  const counted = lanes.filter(({ name }) => due.lane === null || name === due.lane);
  if (due.what === 'delivered' && counted.every(({ consumers }) => consumers.count === 0)) {
    problems.value(nearest(after, 'delivered'), 'Nothing is delivered there: the lane has no consumers.');
  }
  const limits = counted.map(
    ({ publishers: { count, messages } }) => count * (messages ?? Number.POSITIVE_INFINITY),
  );
  const most = limits.reduce((sum, limit) => sum + limit, 0);
  if (due.what === 'confirmed' && due.atLeast > most) {
    problems.value(
      nearest(after, 'confirmed'),
      `Only ${most} messages are published there.`,
      `Use ${most} or fewer.`,
    );
  }
}

function checkClient(
  { kind, client, lane, source }: ActionDraft,
  lanes: readonly LaneSpec[],
  problems: Problems,
): void {
  if (!(clientActionKinds as readonly string[]).includes(kind)) return;
  const what = kind === 'publisher-crash' ? 'publisher' : 'consumer';
  const wanted = lanes.filter(({ name }) => lane === null || name === lane);
  const names = wanted.flatMap((each) => clientNames(each, what, lanes.length > 1));
  if (names.length === 0) {
    problems.value(nearest(source, 'do'), `There is no ${what} that could do that.`, `Its count is 0.`);
  } else if (client !== null && !names.includes(client)) {
    const near = suggest(client, names);
    const known = names.length > 6 ? `${names.slice(0, 6).join(', ')}, …` : names.join(', ');
    const hint = near === null ? `The ${what}s are ${known}.` : `Did you mean "${near}"?`;
    problems.value(nearest(source, 'client'), `There is no ${what} "${client}".`, hint);
  }
}

/** Reports a lane that the scenario does not have; true when it did. */
export function unknownLane(
  name: string,
  lanes: readonly LaneSpec[],
  source: Source,
  problems: Problems,
): boolean {
  const names = lanes.map((lane) => lane.name);
  if (names.includes(name)) return false;
  const near = suggest(name, names);
  const hint = near === null ? `The lanes are ${names.join(', ')}.` : `Did you mean "${near}"?`;
  problems.value(source, `There is no lane "${name}".`, hint);
  return true;
}
