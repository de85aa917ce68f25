import type { Finding } from '../../verdict/result.js';
import { duration, rangesText } from '../figures.js';
import type { DeliveryPicture, PictureDelivery } from '../timeline.js';
import { niceStep, share } from './axis.js';
import { element, type Markup } from './markup.js';

/** The part of the numbers and of the time that is drawn. */
interface Frame {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

/** Close enough to the finding's numbers that single messages can be told apart. */
function frameOf(finding: Finding, picture: DeliveryPicture): Frame {
  const first = finding.ranges[0];
  const last = finding.ranges.at(-1);
  const low = Math.min(first?.from ?? 0, last?.from ?? 0);
  const high = Math.max(first?.to ?? 0, last?.to ?? 0);
  const around = Math.max(12, Math.min(400, 1.5 * (high - low + 1)));
  const wanted = { low: low - around, high: high + around };
  const near = picture.deliveries.filter(({ range }) => range.to >= wanted.low && range.from <= wanted.high);
  const times = near.flatMap((delivery) => [
    secondsAt(delivery, wanted.low),
    secondsAt(delivery, wanted.high),
  ]);
  const from = Math.min(finding.atSeconds, ...times);
  const to = Math.max(finding.atSeconds, ...times);
  const margin = Math.max((to - from) * 0.06, 1e-4);
  return { low: Math.max(0, wanted.low), high: wanted.high, from: from - margin, to: to + margin };
}

/** When the number passed, taking the run of deliveries as steady; clamped to the run. */
function secondsAt({ range, fromSeconds, toSeconds }: PictureDelivery, number: number): number {
  const length = range.to - range.from;
  const fraction = length === 0 ? 0 : Math.min(1, Math.max(0, (number - range.from) / length));
  return fromSeconds + fraction * (toSeconds - fromSeconds);
}

function deliveryLine(delivery: PictureDelivery, frame: Frame): Markup | null {
  const from = Math.max(delivery.range.from, frame.low);
  const to = Math.min(delivery.range.to, frame.high);
  if (from > to) return null;
  const start = secondsAt(delivery, from);
  const end = secondsAt(delivery, to);
  const flag = delivery.redelivered ? ', redelivered' : '';
  return element(
    'line',
    {
      class: delivery.redelivered ? 'dots redelivered' : 'dots',
      x1: share(start, frame.from, frame.to),
      y1: share(frame.high - from, 0, frame.high - frame.low),
      x2: share(end, frame.from, frame.to),
      y2: share(frame.high - to, 0, frame.high - frame.low),
    },
    element('title', {}, `${from}–${to} to ${delivery.session} at ${duration(start)}${flag}`),
  );
}

function numberGrid(frame: Frame): readonly Markup[] {
  const step = Math.max(1, niceStep(frame.high - frame.low, 5));
  const first = Math.ceil(frame.low / step) * step;
  const count = Math.min(12, Math.floor((frame.high - first) / step) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const number = first + index * step;
    const y = share(frame.high - number, 0, frame.high - frame.low);
    return element(
      'g',
      {},
      element('line', { class: 'grid', x1: 0, x2: '100%', y1: y, y2: y }),
      element('text', { class: 'number', x: 4, y, dy: -3 }, String(number)),
    );
  });
}

function concernedBands(finding: Finding, frame: Frame): readonly Markup[] {
  return finding.ranges.slice(0, 20).map((range) => {
    const top = frame.high - Math.min(range.to + 0.5, frame.high);
    const bottom = frame.high - Math.max(range.from - 0.5, frame.low);
    return element('rect', {
      class: 'concerned',
      x: 0,
      width: '100%',
      y: share(top, 0, frame.high - frame.low),
      height: share(bottom - top, 0, frame.high - frame.low),
    });
  });
}

/** Message numbers against the time of delivery around one finding: a hole is a loss, a step down disorder. */
export function orderPicture(finding: Finding, picture: DeliveryPicture): Markup | null {
  const frame = frameOf(finding, picture);
  const lines = picture.deliveries
    .map((delivery) => deliveryLine(delivery, frame))
    .filter((drawn) => drawn !== null);
  if (lines.length === 0) return null;
  const found = share(finding.atSeconds, frame.from, frame.to);
  const ranges = rangesText(finding.ranges);
  const span = duration(frame.to - frame.from);
  return element(
    'figure',
    { class: 'order' },
    element(
      'figcaption',
      {},
      `Deliveries of publisher ${picture.publisher} around it: number upwards, time to the right (${span} shown). `,
      element('span', { class: 'key concerned' }),
      ranges,
      ' ',
      element('span', { class: 'key line dots' }),
      'delivered ',
      element('span', { class: 'key line dots redelivered' }),
      'redelivered',
    ),
    element(
      'svg',
      {
        class: 'plot',
        width: '100%',
        height: 220,
        role: 'img',
        'aria-label': `Numbers ${Math.ceil(frame.low)} to ${Math.floor(frame.high)} of publisher ${picture.publisher} against time of delivery; ${ranges} concerned.`,
      },
      concernedBands(finding, frame),
      numberGrid(frame),
      element('line', { class: 'found', x1: found, x2: found, y1: 0, y2: '100%' }),
      lines,
    ),
  );
}
