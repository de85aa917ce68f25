import type { Finding } from '../../verdict/result.js';
import { duration, rangesText } from '../figures.js';
import type { DeliveryPicture } from '../timeline.js';
import { niceStep, share } from './axis.js';
import { element, type Markup } from './markup.js';
import { type Frame, orderFrame, type Pause, type PlacedDelivery } from './order-frame.js';

const heightOf = (frame: Frame, number: number) => share(frame.high - number, 0, frame.high - frame.low);
const placeOf = (frame: Frame, unit: number) => share(unit, 0, frame.units);

function isElsewhere(picture: DeliveryPicture, session: string): boolean {
  return picture.session !== null && session !== picture.session;
}

function deliveryLine(picture: DeliveryPicture, frame: Frame, placed: PlacedDelivery): Markup {
  const { delivery, range, fromUnit, toUnit } = placed;
  const flag = delivery.redelivered ? ', redelivered' : '';
  const numbers = rangesText([range]);
  return element(
    'line',
    {
      class: `dots${delivery.redelivered ? ' redelivered' : ''}${isElsewhere(picture, delivery.session) ? ' elsewhere' : ''}`,
      x1: placeOf(frame, fromUnit),
      y1: heightOf(frame, range.from),
      x2: placeOf(frame, toUnit),
      y2: heightOf(frame, range.to),
    },
    element('title', {}, `${numbers} to ${delivery.session} at ${duration(delivery.fromSeconds)}${flag}`),
  );
}

function pauseMark(frame: Frame, pause: Pause): Markup {
  const middle = placeOf(frame, (pause.fromUnit + pause.toUnit) / 2);
  return element(
    'g',
    {},
    element('line', { class: 'pause', x1: middle, x2: middle, y1: 0, y2: '100%' }),
    element('text', { class: 'pause-length', x: middle, y: 14, dx: 6 }, `${duration(pause.seconds)} later`),
  );
}

function numberGrid(frame: Frame): readonly Markup[] {
  const step = Math.max(1, niceStep(frame.high - frame.low, 5));
  const first = Math.ceil(frame.low / step) * step;
  const count = Math.min(12, Math.floor((frame.high - first) / step) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const y = heightOf(frame, first + index * step);
    return element(
      'g',
      {},
      element('line', { class: 'grid', x1: 0, x2: '100%', y1: y, y2: y }),
      element('text', { class: 'number', x: 4, y, dy: -3 }, String(first + index * step)),
    );
  });
}

function concernedBands(frame: Frame, finding: Finding): readonly Markup[] {
  return finding.ranges.slice(0, 20).map((range) => {
    const top = frame.high - Math.min(range.to + 0.5, frame.high);
    const bottom = frame.high - Math.max(range.from - 0.5, frame.low);
    const y = share(top, 0, frame.high - frame.low);
    const height = share(bottom - top, 0, frame.high - frame.low);
    return element('rect', { class: 'concerned', x: 0, width: '100%', y, height });
  });
}

function caption(finding: Finding, picture: DeliveryPicture, frame: Frame): Markup {
  const elsewhere = frame.placed.some(({ delivery }) => isElsewhere(picture, delivery.session));
  const key = (kind: string, words: string) =>
    element('span', { class: 'entry' }, element('span', { class: `key ${kind}` }), words);
  return element(
    'figcaption',
    {},
    `Publisher ${picture.publisher}: message number upwards, one delivery after the other to the right. `,
    key('concerned', rangesText(finding.ranges, 3)),
    key('line dots', 'delivered'),
    key('line dots redelivered', 'redelivered'),
    elsewhere ? key('line dots elsewhere', `to another session than ${picture.session}`) : null,
  );
}

/** Message numbers in the order of their delivery around one finding: a hole is a loss, a step down disorder. */
export function orderPicture(finding: Finding, picture: DeliveryPicture): Markup | null {
  const frame = orderFrame(finding, picture);
  if (frame === null) return null;
  const told = frame.placed
    .slice(0, 30)
    .map(({ range, delivery }) => `${rangesText([range])}${delivery.redelivered ? ' redelivered' : ''}`);
  const description = `Publisher ${picture.publisher}, numbers in the order of their delivery: ${told.join(', ')}. Concerned: ${rangesText(finding.ranges)}.`;
  return element(
    'figure',
    { class: 'order' },
    caption(finding, picture, frame),
    element(
      'svg',
      { class: 'plot', width: '100%', height: 220, role: 'img', 'aria-label': description },
      concernedBands(frame, finding),
      numberGrid(frame),
      frame.pauses.map((pause) => pauseMark(frame, pause)),
      frame.placed.map((placed) => deliveryLine(picture, frame, placed)),
    ),
  );
}
