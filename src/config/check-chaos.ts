import type { ActionDraft } from './action-shape.js';
import type { ChaosDraft } from './chaos-shape.js';
import { checkCut } from './check-cut.js';
import { checkLanes } from './check-lanes.js';
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
  const idle = lanes?.every(({ consumers }) => consumers.count === 0) ?? false;
  if (chaos.kind === 'mix' && chaos.mix.weights.consumer > 0 && idle) {
    problems.value(
      nearest(source, 'mix', 'weights', 'consumer'),
      'There is no consumer that a drawn action could stop.',
      'Add consumers, or leave this weight out.',
    );
  }
  if (chaos.kind !== 'script') return;
  const before = problems.reported;
  for (const action of chaos.actions) {
    if (nodes !== null) {
      checkNodes(action, nodes, problems);
      checkCut(action, nodes, problems);
    }
    if (lanes !== null) checkLanes(action, lanes, problems);
  }
  if (sound && nodes !== null && problems.reported === before) checkScript(chaos.actions, nodes, problems);
}

function checkNodes(
  { kind, node, groups, condition, options, source: at }: ActionDraft,
  nodes: readonly string[],
  problems: Problems,
): void {
  if (node !== null) unknownNode(node, nodes, nearest(at, 'node'), problems, true);
  if (options?.to !== undefined) unknownNode(options.to, nodes, nearest(at, 'to'), problems, true);
  condition?.aim.peers?.forEach((name, index) => {
    const peer = nearest(at, 'peers', index);
    if (!unknownNode(name, nodes, peer, problems) && name === node)
      problems.value(peer, `${name} is the node itself, not a peer of it.`, 'Name other nodes.');
  });
  let known = true;
  groups?.forEach((group, g) => {
    group.forEach((name, n) => {
      if (unknownNode(name, nodes, nearest(at, 'groups', g, n), problems, true)) known = false;
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
