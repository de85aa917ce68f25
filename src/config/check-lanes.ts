import { suggest } from '../yaml/suggest.js';
import type { ActionDraft } from './action-shape.js';
import { clientNames } from './client-names.js';
import { type ActionKind, brokerActionKinds, clientActionKinds, type LaneSpec } from './scenario.js';
import type { Problems } from './shape.js';
import { nearest, type Source } from './source.js';

/** Reports lanes, clients and counts of an action that the workload does not have, or never reaches. */
export function checkLanes(action: ActionDraft, lanes: readonly LaneSpec[], problems: Problems): void {
  const { lane, due, source: at } = action;
  if (lane !== null && unknownLane(lane, lanes, nearest(at, 'lane'), problems)) return;
  checkClient(action, lanes, problems);
  checkVersions(action, lanes, problems);
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
  const what = clientsOf(kind);
  if (what === null) return;
  const wanted = lanes.filter(({ name }) => lane === null || name === lane);
  const names = wanted.flatMap((each) => clientsFor(kind, each, lanes.length > 1));
  if (names.length === 0) {
    problems.value(nearest(source, 'do'), `There is no ${what} that could do that.`, `Its count is 0.`);
  } else if (client !== null && !names.includes(client)) {
    const near = suggest(client, names);
    const known = names.length > 6 ? `${names.slice(0, 6).join(', ')}, …` : names.join(', ');
    const hint = near === null ? `The ${what}s are ${known}.` : `Did you mean "${near}"?`;
    problems.value(nearest(source, 'client'), `There is no ${what} "${client}".`, hint);
  }
}

/** Whom an action on clients concerns; null: it is no such action. */
function clientsOf(kind: ActionKind): 'publisher' | 'consumer' | 'client' | null {
  if (kind === 'close-connections') return 'client';
  if (!(clientActionKinds as readonly string[]).includes(kind)) return null;
  return kind.startsWith('publisher-') ? 'publisher' : 'consumer';
}

/** The clients of a lane that an action of this kind can name. */
export function clientsFor(kind: ActionKind, lane: LaneSpec, severalLanes: boolean): readonly string[] {
  const what = clientsOf(kind);
  if (what === null) return [];
  const kinds = what === 'client' ? (['publisher', 'consumer'] as const) : [what];
  return kinds.flatMap((one) => clientNames(lane, one, severalLanes));
}

/** What is done to clients of a lane is left out with it; anything else would change what all lanes go through. */
function checkVersions(
  { kind, lane, due, source }: ActionDraft,
  lanes: readonly LaneSpec[],
  problems: Problems,
): void {
  const isSometimes = (name: string | null) =>
    lanes.some((each) => each.name === name && (each.versions ?? null) !== null);
  const hint = 'Name a lane without "versions".';
  if (isSometimes(lane) && !isOfLane(kind)) {
    const what = `Lane ${lane} is not there on every version, so "${kind}" cannot depend on it.`;
    problems.value(nearest(source, 'lane'), what, hint);
  }
  if (due.kind === 'count' && isSometimes(due.lane) && due.lane !== lane) {
    const what = `Lane ${due.lane} is not there on every version, so "${kind}" cannot wait for it.`;
    problems.value(nearest(source, 'after', 'lane'), what, hint);
  }
}

/** Actions that concern nothing but a lane's clients or queue. */
export function isOfLane(kind: ActionKind): boolean {
  return ([...clientActionKinds, ...brokerActionKinds] as readonly string[]).includes(kind);
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
