import type { ActionDraft } from './action-shape.js';
import { formatDuration } from './duration.js';
import { isNodeRole } from './names.js';
import { type ActionKind, cutActionKinds } from './scenario.js';
import type { Problems } from './shape.js';
import { nearest } from './source.js';

/** `unknown`: an action on a role may have hit this node. */
type State = 'up' | 'down' | 'paused' | 'unknown';

const needed: Readonly<Partial<Record<ActionKind, readonly State[]>>> = {
  kill: ['up', 'paused'],
  stop: ['up'],
  restart: ['up'],
  pause: ['up'],
  start: ['down'],
  unpause: ['paused'],
  'slow-disk': ['up'],
};

/** What the node is afterwards; not here: what it was. */
const result: Readonly<Partial<Record<ActionKind, State>>> = {
  kill: 'down',
  stop: 'down',
  restart: 'up',
  pause: 'paused',
  start: 'up',
  unpause: 'up',
};

/** Plays a script in order and reports the actions that can have no effect: they could never be proven in effect. */
export function checkScript(
  actions: readonly ActionDraft[],
  nodes: readonly string[],
  problems: Problems,
): void {
  const states = new Map<string, State>(nodes.map((node) => [node, 'up']));
  const inForce = new Set<ActionKind>();
  let partitioned = false;
  let disturbed = false;
  let lastAtMs = 0;
  for (const action of actions) {
    const at = action.source;
    if (action.due.kind === 'time') {
      if (action.due.atMs < lastAtMs) {
        const what = `This action is due before the one in front of it (${formatDuration(lastAtMs)}).`;
        problems.value(nearest(at, 'at'), what, 'Put the actions in order of time.');
      }
      lastAtMs = Math.max(lastAtMs, action.due.atMs);
    }
    playOnCluster(action, states, problems);
    playOnNodes(action, states, problems);
    playCommands(action, inForce, problems);
    if (action.kind === 'heal' && !partitioned) {
      problems.value(
        nearest(at, 'do'),
        'There is no partition to heal here.',
        'Put a partition before it, or remove it.',
      );
    }
    if (action.kind === 'fast' && !disturbed) {
      problems.value(
        nearest(at, 'do'),
        'No node is flaky here, nor disturbed otherwise.',
        'Put "flaky", "slow" or the like before it, or remove it.',
      );
    }
    if ((cutActionKinds as readonly string[]).includes(action.kind)) partitioned = true;
    if (action.kind === 'heal' || action.kind === 'flap') partitioned = false;
    if (action.condition !== null) disturbed = true;
    if (action.kind === 'fast' && action.node === null) disturbed = false;
  }
}

/** What all nodes are afterwards; `quorum-loss` kills some of those that are up. */
const clusterResult: Readonly<Partial<Record<ActionKind, State>>> = {
  'stop-cluster': 'down',
  'kill-cluster': 'down',
  'start-cluster': 'up',
  'quorum-loss': 'unknown',
};

function playOnCluster(
  { kind, options, source: at }: ActionDraft,
  states: Map<string, State>,
  problems: Problems,
): void {
  if (kind === 'rolling-restart') {
    const down = [...states].filter(([, state]) => state === 'down' || state === 'paused');
    if (down.length > 0) {
      const what = `"rolling-restart" needs every node up: ${down.map(([name, state]) => `${name} is ${state}`).join(', ')} here.`;
      problems.value(nearest(at, 'do'), what, 'Bring it back first.');
    }
    if (options?.order === 'together')
      problems.value(
        nearest(at, 'order'),
        'A rolling restart takes one node at a time.',
        'Use forwards or backwards.',
      );
  }
  const after = clusterResult[kind];
  if (after === undefined) return;
  const useless = after === 'up' ? (state: State) => state === 'up' || state === 'paused' : isDown;
  if ([...states.values()].every(useless)) {
    const what = after === 'up' ? 'No node is down here' : 'Every node is down here';
    problems.value(nearest(at, 'do'), `${what}, so "${kind}" can do nothing.`, 'Remove the action.');
  }
  for (const [name, state] of states) if (after !== 'unknown' || !isDown(state)) states.set(name, after);
}

const isDown = (state: State) => state === 'down';

/** What each of these ends. */
const endsOf: Readonly<Partial<Record<ActionKind, readonly ActionKind[]>>> = {
  revive: ['drain'],
  'start-app': ['stop-app'],
  'end-alarm': ['memory-alarm', 'disk-alarm'],
  'fast-disk': ['slow-disk'],
  'clock-back': ['clock-jump'],
};

/** Only whether there was such a fault before: by which node is left to the run, since a role may have hit any. */
function playCommands({ kind, source: at }: ActionDraft, inForce: Set<ActionKind>, problems: Problems): void {
  inForce.add(kind);
  const ends = endsOf[kind];
  if (ends === undefined || ends.some((fault) => inForce.has(fault))) return;
  const names = ends.map((fault) => `"${fault}"`).join(' or ');
  problems.value(
    nearest(at, 'do'),
    `There is no ${names} before it that "${kind}" could end.`,
    'Put one before it, or remove it.',
  );
}

function playOnNodes(
  { kind, node, source: at }: ActionDraft,
  states: Map<string, State>,
  problems: Problems,
): void {
  const fit = needed[kind];
  const after = result[kind];
  if (fit === undefined) return;
  const may = ([, state]: readonly [string, State]) => fit.includes(state) || state === 'unknown';
  const candidates = [...states].filter(may).map(([name]) => name);
  if (node === null || isNodeRole(node)) {
    if (candidates.length === 0) {
      problems.value(nearest(at, 'do'), `No node is ${fit.join(' or ')} here, so "${kind}" can do nothing.`);
    }
    if (after === undefined) return;
    for (const name of candidates) states.set(name, node === null ? after : 'unknown');
    return;
  }
  if (!candidates.includes(node)) {
    const how = `${node} is ${states.get(node)} here, by the actions before`;
    problems.value(nearest(at, 'node'), `"${kind}" can do nothing: ${how}.`, hintFor(states.get(node)));
  }
  if (after !== undefined) states.set(node, after);
}

function hintFor(state: State | undefined): string {
  if (state === 'down') return 'Start it first, or choose another node.';
  if (state === 'paused') return 'Unpause it first, or choose another node.';
  return 'Remove the action, or choose another node.';
}
