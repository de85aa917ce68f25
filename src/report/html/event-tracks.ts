import { duration } from '../figures.js';
import { classText, findingPhrase } from '../phrases.js';
import type { FaultWindow, NodeTrack } from '../timeline.js';
import { timeLabel, timeTicks } from './axis.js';
import { element, type Markup } from './markup.js';
import { breadth, type Mark, place, type Stage, spanOf, track } from './stage.js';

/** One node's states. */
export function nodeTrack(stage: Stage, node: NodeTrack): Markup {
  const away = node.bands.filter((band) => band.state !== 'up');
  const told = away
    .slice(0, 20)
    .map(
      (band) =>
        `${band.state} at ${duration(band.fromSeconds)} for ${duration(band.toSeconds - band.fromSeconds)}`,
    );
  const description = `Node ${node.node}: ${told.length === 0 ? 'up all the time' : told.join(', ')}.`;
  const bands = node.bands.map((band) =>
    element(
      'rect',
      {
        class: `band ${band.state === 'up' ? 'up' : band.state === 'paused' ? 'paused' : 'down'}`,
        x: place(stage, band.fromSeconds),
        y: 4,
        width: breadth(stage, band.fromSeconds, band.toSeconds),
        height: 12,
      },
      element(
        'title',
        {},
        `${node.node} ${band.state} from ${duration(band.fromSeconds)} to ${duration(band.toSeconds)}`,
      ),
    ),
  );
  return track(stage, { name: node.node, heightPx: 20, description, kind: 'node' }, bands);
}

const rowPx = 22;
const maxRows = 5;
/** A bar is at least this share of the width, so that its number can be read. */
const barShare = 0.03;

/** Row of each fault such that bars of one row do not cover each other; the last row takes what is left. */
export function faultRows(faults: readonly FaultWindow[], spanSeconds: number): readonly number[] {
  const freeFrom: number[] = [];
  return faults.map((fault) => {
    const free = freeFrom.findIndex((seconds) => seconds <= fault.fromSeconds);
    const row = free >= 0 ? free : Math.min(freeFrom.length, maxRows - 1);
    freeFrom[row] = Math.max(fault.toSeconds, fault.fromSeconds + spanSeconds * barShare);
    return row;
  });
}

function faultBar(stage: Stage, fault: FaultWindow, row: number): Markup {
  const family = fault.effective ? fault.family : 'failed';
  const words = `${fault.index + 1}. ${fault.kind} ${fault.target}, from ${duration(fault.fromSeconds)} to ${duration(fault.toSeconds)}`;
  const x = place(stage, fault.fromSeconds);
  return element(
    'g',
    {},
    element('title', {}, fault.effective ? words : `${words}: no effect proven`),
    element('rect', {
      class: `bar ${family}`,
      x,
      y: row * rowPx + 2,
      width: breadth(stage, fault.fromSeconds, fault.toSeconds),
      height: rowPx - 4,
      rx: 3,
    }),
    element('circle', { class: `bullet ${family}`, cx: x, cy: row * rowPx + rowPx / 2, r: 9 }),
    element('text', { class: 'bullet-number', x, y: row * rowPx + rowPx / 2 }, String(fault.index + 1)),
  );
}

/** The faults as numbered bars. */
export function faultTrack(stage: Stage): Markup {
  const rows = faultRows(stage.faults, spanOf(stage));
  const heightPx = rowPx * Math.max(1, ...rows.map((row) => row + 1));
  const description = `${stage.faults.length} faults, listed below the picture.`;
  return track(
    stage,
    { name: 'Faults', heightPx, description, kind: 'faults' },
    stage.faults.map((fault, index) => faultBar(stage, fault, rows[index] ?? 0)),
  );
}

function diamond(stage: Stage, mark: Mark): Markup {
  const { findings } = mark;
  const first = findings[0];
  const words = findings
    .slice(0, 5)
    .map(({ finding }) => `${classText(finding)}: ${findingPhrase(finding)}`)
    .join('\n');
  const more = findings.length > 5 ? `\nand ${findings.length - 5} more` : '';
  const severity = findings.some(({ finding }) => finding.severity === 'fail') ? 'fail' : 'warn';
  // A nested svg, for a polygon cannot be placed by percentage.
  const shape = element(
    'svg',
    { x: place(stage, mark.atSeconds), y: 1, width: 1, height: 20, overflow: 'visible' },
    element('polygon', { class: `diamond ${severity}`, points: '0,0 9,9 0,18 -9,9' }),
    findings.length > 1
      ? element('text', { class: 'bullet-number', x: 0, y: 9 }, String(findings.length))
      : null,
  );
  const href = findings.find(({ anchor }) => anchor !== null)?.anchor ?? null;
  const label = findings.length === 1 && first ? classText(first.finding) : `${findings.length} findings`;
  const content = [element('title', {}, `${words}${more}`), shape];
  return href === null
    ? element('g', {}, ...content)
    : element('a', { href: `#${href}`, 'aria-label': `${label} at ${duration(mark.atSeconds)}` }, ...content);
}

/** The findings as marks that lead to their cards. */
export function findingTrack(stage: Stage): Markup {
  return track(
    stage,
    { name: 'Findings', heightPx: 20, description: null, kind: 'findings' },
    stage.marks.map((mark) => diamond(stage, mark)),
  );
}

/** Labels at the ends stay inside. */
function tickKind(stage: Stage, seconds: number): string {
  const edge = spanOf(stage) * 0.03;
  if (seconds < stage.fromSeconds + edge) return 'tick first';
  return seconds > stage.toSeconds - edge ? 'tick last' : 'tick';
}

/** The time axis. */
export function axisTrack(stage: Stage): Markup {
  const labels = timeTicks(stage.fromSeconds, stage.toSeconds).map((seconds) =>
    element(
      'text',
      { class: tickKind(stage, seconds), x: place(stage, seconds), y: 14 },
      timeLabel(seconds, stage.toSeconds),
    ),
  );
  return element(
    'div',
    { class: 'track axis', 'aria-hidden': 'true' },
    element('div', { class: 'track-name' }, ''),
    element('svg', { class: 'plot', width: '100%', height: 20 }, labels),
  );
}
