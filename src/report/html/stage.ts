import type { Finding } from '../../verdict/result.js';
import type { FaultWindow } from '../timeline.js';
import { share, timeTicks } from './axis.js';
import { type Child, element, type Markup } from './markup.js';

/** What every track of one timeline shares: its time axis, the faults behind it and the findings across it. */
export interface Stage {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly faults: readonly FaultWindow[];
  readonly marks: readonly Mark[];
}

/** Findings so close together that they are one mark. */
export interface Mark {
  readonly atSeconds: number;
  readonly findings: readonly MarkedFinding[];
}

export interface MarkedFinding {
  readonly finding: Finding;
  /** Id of its card on the page; null when the page has none. */
  readonly anchor: string | null;
}

/** Findings nearer than this share of the span are one mark. */
const markShare = 0.015;

/** Marks for findings, in the order of time. */
export function marksOf(findings: readonly MarkedFinding[], spanSeconds: number): readonly Mark[] {
  const marks: { atSeconds: number; findings: MarkedFinding[] }[] = [];
  for (const marked of [...findings].sort((a, b) => a.finding.atSeconds - b.finding.atSeconds)) {
    const last = marks.at(-1);
    if (last !== undefined && marked.finding.atSeconds - last.atSeconds < spanSeconds * markShare) {
      last.findings.push(marked);
    } else {
      marks.push({ atSeconds: marked.finding.atSeconds, findings: [marked] });
    }
  }
  return marks;
}

/** Length of the stage's time axis. */
export function spanOf(stage: Stage): number {
  return stage.toSeconds - stage.fromSeconds;
}

/** Place of a moment on the stage's time axis. */
export function place(stage: Stage, seconds: number): string {
  return share(seconds, stage.fromSeconds, stage.toSeconds);
}

/** Width of a stretch of time on the stage's time axis. */
export function breadth(stage: Stage, fromSeconds: number, toSeconds: number): string {
  const clamp = (seconds: number) => Math.min(stage.toSeconds, Math.max(stage.fromSeconds, seconds));
  return share(clamp(toSeconds) - clamp(fromSeconds), 0, spanOf(stage));
}

function faultShade(stage: Stage, fault: FaultWindow): Markup {
  const x = place(stage, fault.fromSeconds);
  const family = fault.effective ? fault.family : 'failed';
  if (fault.toSeconds <= fault.fromSeconds) {
    return element('line', { class: `moment ${family}`, x1: x, x2: x, y1: 0, y2: '100%' });
  }
  const width = breadth(stage, fault.fromSeconds, fault.toSeconds);
  return element('rect', { class: `shade ${family}`, x, y: 0, width, height: '100%' });
}

/**
 * One row of the timeline: its name, and a drawing over the shared faults, grid and findings.
 * With a description it is one picture to a screen reader; without, its parts are reached one by one.
 */
export function track(
  stage: Stage,
  row: { name: Child; heightPx: number; description: string | null; kind: string },
  ...drawing: readonly Child[]
): Markup {
  const grid = timeTicks(stage.fromSeconds, stage.toSeconds).map((seconds) => {
    const x = place(stage, seconds);
    return element('line', { class: 'grid', x1: x, x2: x, y1: 0, y2: '100%' });
  });
  const marks = stage.marks.map((mark) => {
    const x = place(stage, mark.atSeconds);
    return element('line', { class: 'found', x1: x, x2: x, y1: 0, y2: '100%' });
  });
  return element(
    'div',
    { class: `track ${row.kind}` },
    element('div', { class: 'track-name' }, row.name),
    element(
      'svg',
      {
        class: 'plot',
        width: '100%',
        height: row.heightPx,
        role: row.description === null ? null : 'img',
        'aria-label': row.description,
      },
      stage.faults.map((fault) => faultShade(stage, fault)),
      grid,
      drawing,
      marks,
    ),
  );
}
