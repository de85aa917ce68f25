import { duration, plural } from '../figures.js';
import type { FaultWindow, LaneSeries, Timeline } from '../timeline.js';
import { axisTrack, faultTrack, findingTrack, nodeTrack } from './event-tracks.js';
import { ratesTrack, unseenTrack } from './lane-tracks.js';
import { element, type Markup } from './markup.js';
import { type MarkedFinding, marksOf, type Stage } from './stage.js';

const maxLanes = 12;
/** Lanes shown at once, unless more of them have something to tell; the rest is folded. */
const openLanes = 4;
const maxFaultsListed = 100;

function legend(stage: Stage, timeline: Timeline): Markup {
  const families = new Set(stage.faults.map((fault) => (fault.effective ? fault.family : 'failed')));
  const entries: readonly (readonly [string, string, boolean])[] = [
    ['key area published', 'published', timeline.lanes.length > 0],
    ['key line confirmed', 'confirmed', timeline.lanes.length > 0],
    ['key line delivered', 'delivered', timeline.lanes.length > 0],
    ['key area unseen', 'confirmed, not yet delivered', timeline.lanes.length > 0],
    ['key shade node', 'fault on a node', families.has('node')],
    ['key shade network', 'fault of the network', families.has('network')],
    ['key shade client', 'fault of a client', families.has('client')],
    ['key shade other', 'other action', families.has('other')],
    ['key shade failed', 'action without proven effect', families.has('failed')],
    ['key diamond', 'finding', stage.marks.length > 0],
  ];
  return element(
    'ul',
    { class: 'legend' },
    entries
      .filter(([, , present]) => present)
      .map(([kind, words]) => element('li', {}, element('span', { class: kind }), words)),
  );
}

function faultItem(fault: FaultWindow): Markup {
  const length = fault.toSeconds - fault.fromSeconds;
  return element(
    'li',
    { value: fault.index + 1 },
    element('b', {}, fault.kind),
    ` ${fault.target} at ${duration(fault.fromSeconds)}`,
    length > 0 ? `, for ${duration(length)}` : '',
    fault.effective ? '' : ', without proven effect',
    element('span', { class: 'quiet' }, ` line ${fault.line}`),
  );
}

function faultList(faults: readonly FaultWindow[]): Markup | null {
  if (faults.length === 0) return null;
  const rest = faults.length - maxFaultsListed;
  return element(
    'details',
    { open: faults.length <= 12 },
    element('summary', {}, plural(faults.length, 'fault')),
    element('ol', { class: 'fault-list' }, faults.slice(0, maxFaultsListed).map(faultItem)),
    rest > 0 ? element('p', { class: 'quiet' }, `…and ${plural(rest, 'more')} in the history.`) : null,
  );
}

function laneTracks(stage: Stage, timeline: Timeline, lanes: readonly LaneSeries[]): readonly Markup[] {
  return lanes.flatMap((lane) => [
    ratesTrack(stage, timeline, lane),
    ...(lane.unseen.some((count) => count > 0) ? [unseenTrack(stage, lane)] : []),
  ]);
}

function foldedLanes(stage: Stage, timeline: Timeline, lanes: readonly LaneSeries[]): Markup | null {
  if (lanes.length === 0) return null;
  return element(
    'details',
    {},
    element('summary', {}, plural(lanes.length, 'more lane')),
    laneTracks(stage, timeline, lanes),
    axisTrack(stage),
  );
}

/**
 * The whole run on one time axis: findings, faults, nodes and, for each lane, rates and what was not yet seen. Lanes
 * come in the order given; the first `telling` of them are always shown.
 */
export function timelineFigure(
  timeline: Timeline,
  findings: readonly MarkedFinding[],
  laneOrder: readonly string[] = [],
  telling = 0,
): Markup {
  const buckets = Math.max(0, ...timeline.lanes.map((lane) => lane.published.length));
  const fromSeconds = timeline.startSeconds;
  const drawnSeconds = fromSeconds + buckets * timeline.bucketSeconds;
  const toSeconds = Math.max(timeline.endSeconds, drawnSeconds, fromSeconds + 1e-3);
  const marks = marksOf(findings, toSeconds - fromSeconds);
  const stage: Stage = { fromSeconds, toSeconds, faults: timeline.faults, marks };
  const place = ({ lane }: LaneSeries) => (laneOrder.includes(lane) ? laneOrder.indexOf(lane) : maxLanes);
  const lanes = [...timeline.lanes].sort((a, b) => place(a) - place(b)).slice(0, maxLanes);
  const rest = timeline.lanes.length - lanes.length;
  const open = Math.max(openLanes, telling);
  return element(
    'figure',
    { class: 'timeline' },
    element('figcaption', {}, 'Timeline'),
    legend(stage, timeline),
    stage.marks.length === 0 ? null : findingTrack(stage),
    stage.faults.length === 0 ? null : faultTrack(stage),
    timeline.nodes.map((node) => nodeTrack(stage, node)),
    laneTracks(stage, timeline, lanes.slice(0, open)),
    axisTrack(stage),
    foldedLanes(stage, timeline, lanes.slice(open)),
    rest > 0
      ? element('p', { class: 'quiet' }, `${plural(rest, 'more lane')} not drawn; the worst are.`)
      : null,
    faultList(stage.faults),
  );
}
