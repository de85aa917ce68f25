import { grouped, plural } from '../figures.js';
import type { LaneSeries, Timeline } from '../timeline.js';
import { niceCeiling } from './axis.js';
import { element, type Markup } from './markup.js';
import { type Stage, spanOf, track } from './stage.js';

const curveHeight = 100;

/** Points of a curve in a box as wide as there are buckets and {@link curveHeight} high. */
function points(values: readonly number[], top: number): string {
  return values
    .map((value, index) => `${index + 0.5},${(curveHeight * (1 - value / top)).toFixed(2)}`)
    .join(' ');
}

function curves(buckets: number, ...drawn: readonly Markup[]): Markup {
  const viewBox = `0 -2 ${Math.max(1, buckets)} ${curveHeight + 2}`;
  return element('svg', { width: '100%', height: '100%', viewBox, preserveAspectRatio: 'none' }, ...drawn);
}

function area(kind: string, values: readonly number[], top: number): Markup {
  const end = values.length - 0.5;
  const outline = `0.5,${curveHeight} ${points(values, top)} ${end},${curveHeight}`;
  return element('polygon', { class: `area ${kind}`, points: outline });
}

function line(kind: string, values: readonly number[], top: number): Markup {
  return element('polyline', { class: `line ${kind}`, points: points(values, top) });
}

/** The value at the top of the plot, written in it. */
function ceilingLabel(text: string): Markup {
  return element('text', { class: 'ceiling', x: 4, y: 12 }, text);
}

const most = (values: readonly number[]) => values.reduce((high, value) => Math.max(high, value), 0);

/** Messages published, confirmed and delivered per second. */
export function ratesTrack(stage: Stage, timeline: Timeline, lane: LaneSeries): Markup {
  const perSecond = (values: readonly number[]) => values.map((value) => value / timeline.bucketSeconds);
  const published = perSecond(lane.published);
  const confirmed = perSecond(lane.confirmed);
  const delivered = perSecond(lane.delivered);
  const top = niceCeiling(Math.max(most(published), most(confirmed), most(delivered)));
  const description =
    `Message rates of lane ${lane.lane} over ${grouped(spanOf(stage))} seconds. Highest: ` +
    `${grouped(most(published))} published, ${grouped(most(confirmed))} confirmed, ` +
    `${grouped(most(delivered))} delivered a second.`;
  return track(
    stage,
    { name: [element('b', {}, lane.lane), ' messages/s'], heightPx: 132, description, kind: 'rates' },
    curves(
      published.length,
      area('published', published, top),
      line('confirmed', confirmed, top),
      line('delivered', delivered, top),
    ),
    ceilingLabel(`${grouped(top)}/s`),
  );
}

/** Messages confirmed and not yet delivered: what would be missing if the run had ended there. */
export function unseenTrack(stage: Stage, lane: LaneSeries): Markup {
  const high = most(lane.unseen);
  const last = lane.unseen.at(-1) ?? 0;
  const top = niceCeiling(high);
  const description =
    `Confirmed but not yet delivered in lane ${lane.lane}: at most ${plural(high, 'message')}, ` +
    `${grouped(last)} at the end.`;
  return track(
    stage,
    { name: [element('b', {}, lane.lane), ' unseen'], heightPx: 64, description, kind: 'unseen-row' },
    curves(lane.unseen.length, area('unseen', lane.unseen, top), line('unseen', lane.unseen, top)),
    ceilingLabel(grouped(top)),
    last > 0
      ? element('text', { class: 'remaining', x: '100%', y: 12, dx: -4 }, `${grouped(last)} at the end`)
      : null,
  );
}
