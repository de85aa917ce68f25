import type { NumberRange } from '../../history/events.js';
import type { Finding } from '../../verdict/result.js';
import type { DeliveryPicture, PictureDelivery } from '../timeline.js';

/** A stretch of deliveries with its place on the axis of arrivals; `fromUnit`..`toUnit`. */
export interface PlacedDelivery {
  readonly delivery: PictureDelivery;
  /** The part of its numbers that is drawn. */
  readonly range: NumberRange;
  readonly fromUnit: number;
  readonly toUnit: number;
}

/** Time that passed without a delivery of the numbers drawn. */
export interface Pause {
  readonly fromUnit: number;
  readonly toUnit: number;
  readonly seconds: number;
}

/** The part of the deliveries that is drawn. One unit of the axis is one message that arrived. */
export interface Frame {
  readonly low: number;
  readonly high: number;
  readonly units: number;
  readonly placed: readonly PlacedDelivery[];
  readonly pauses: readonly Pause[];
}

/** Shorter pauses are not shown: the history itself is only cut every tenth of a second. */
const pauseSeconds = 0.25;
/** Width of a pause, as a share of the messages drawn. */
const pauseShare = 0.08;

/** Numbers close enough to the finding's own that single messages can be told apart. */
function numbersAround(finding: Finding): { low: number; high: number } {
  const low = finding.ranges.reduce((least, range) => Math.min(least, range.from), Number.POSITIVE_INFINITY);
  const high = finding.ranges.reduce((most, range) => Math.max(most, range.to), 0);
  const around = Math.max(12, Math.min(400, Math.ceil(1.5 * (high - low + 1))));
  return { low: Math.max(0, low - around), high: high + around };
}

/** What to draw of the deliveries around a finding; null when none of them is near its numbers. */
export function orderFrame(finding: Finding, picture: DeliveryPicture): Frame | null {
  if (finding.ranges.length === 0) return null;
  const { low, high } = numbersAround(finding);
  const near = picture.deliveries.filter(({ range }) => range.to >= low && range.from <= high);
  if (near.length === 0) return null;
  const drawn = near.map((delivery) => ({
    delivery,
    range: { from: Math.max(low, delivery.range.from), to: Math.min(high, delivery.range.to) },
  }));
  const messages = drawn.reduce((sum, { range }) => sum + range.to - range.from + 1, 0);
  const pauseUnits = Math.max(1, messages * pauseShare);
  const placed: PlacedDelivery[] = [];
  const pauses: Pause[] = [];
  let unit = 0;
  let lastSeconds: number | null = null;
  for (const { delivery, range } of drawn) {
    const seconds = lastSeconds === null ? 0 : delivery.fromSeconds - lastSeconds;
    if (seconds >= pauseSeconds) {
      pauses.push({ fromUnit: unit, toUnit: unit + pauseUnits, seconds });
      unit += pauseUnits;
    }
    const length = range.to - range.from;
    placed.push({ delivery, range, fromUnit: unit + 0.5, toUnit: unit + 0.5 + length });
    unit += length + 1;
    lastSeconds = delivery.toSeconds;
  }
  return { low, high, units: unit, placed, pauses };
}
