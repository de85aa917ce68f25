import { suggest } from '../yaml/suggest.js';
import type { ActionDraft } from './action-shape.js';
import type { ChaosDraft } from './chaos-shape.js';
import { unknownNode } from './check-nodes.js';
import { checkScript } from './check-script.js';
import type { LaneSpec } from './scenario.js';
import type { Problems } from './shape.js';
import { nearest, type Source } from './source.js';

/**
 * Reports actions that cannot be, given the nodes and the lanes (null: not known). Only a sound script, all of
 * whose actions could be read, is played through.
 */
export function checkChaos(
  chaos: ChaosDraft,
  source: Source,
  sound: boolean,
  nodes: readonly string[] | null,
  lanes: readonly LaneSpec[] | null,
  problems: Problems,
): void {
  if (chaos.kind === 'mix' && nodes !== null && nodes.length < 2) {
    problems.value(
      nearest(source, 'mix'),
      'A mix never kills the last live node, so it needs two nodes.',
      'Add nodes.',
    );
  }
  if (chaos.kind !== 'script') return;
  const before = problems.reported;
  for (const action of chaos.actions) {
    if (nodes !== null) checkNodes(action, nodes, problems);
    if (lanes !== null) checkLanes(action, lanes, problems);
  }
  if (sound && nodes !== null && problems.reported === before) checkScript(chaos.actions, nodes, problems);
}

function checkNodes(
  { kind, node, groups, source: at }: ActionDraft,
  nodes: readonly string[],
  problems: Problems,
): void {
  if (node !== null) unknownNode(node, nodes, nearest(at, 'node'), problems, true);
  let known = true;
  groups?.forEach((group, g) => {
    group.forEach((name, n) => {
      if (unknownNode(name, nodes, nearest(at, 'groups', g, n), problems)) known = false;
    });
  });
  if (kind !== 'partition') return;
  if (nodes.length < 2) problems.value(at, 'One node alone cannot be partitioned.', 'Add nodes.');
  const whole = groups?.some((group) => nodes.every((name) => group.includes(name))) ?? false;
  if (known && nodes.length > 1 && whole) {
    problems.value(
      nearest(at, 'groups'),
      'A group of all nodes separates nothing.',
      'Name fewer nodes in it.',
    );
  }
}

function checkLanes(
  { lane, due, source: at }: ActionDraft,
  lanes: readonly LaneSpec[],
  problems: Problems,
): void {
  if (lane !== null) unknownLane(lane, lanes, nearest(at, 'lane'), problems);
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
