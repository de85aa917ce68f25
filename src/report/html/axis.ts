/** Round steps between ticks: at most this many intervals, 1, 2 or 5 times a power of ten. */
export function niceStep(span: number, intervals: number): number {
  if (!(span > 0) || !Number.isFinite(span)) return 1;
  const rough = span / intervals;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Steps that read well on a clock. */
const clockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400];

/** Seconds at which the time axis is labelled. */
export function timeTicks(fromSeconds: number, toSeconds: number, intervals = 8): readonly number[] {
  const span = toSeconds - fromSeconds;
  const step = clockSteps.find((candidate) => candidate * intervals >= span) ?? niceStep(span, intervals);
  const first = Math.ceil(fromSeconds / step - 1e-9);
  const count = Math.floor(toSeconds / step + 1e-9) - first + 1;
  return Array.from(
    { length: Math.min(Math.max(0, count), 2 * intervals) },
    (_, index) => (first + index) * step,
  );
}

/** `45 s`, `1:30`, `1:02:00`. */
export function timeLabel(seconds: number, endSeconds: number): string {
  if (endSeconds < 120) return `${seconds} s`;
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const clock = `${minutes % 60}:${two(Math.round(seconds % 60))}`;
  return minutes < 60
    ? clock
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(Math.round(seconds % 60))}`;
}

/** The top of an axis from zero that holds the value, at a round number. */
export function niceCeiling(value: number): number {
  if (!(value > 0)) return 1;
  const step = niceStep(value, 4);
  return Math.ceil(value / step - 1e-9) * step;
}

/** A place on an axis as SVG writes it, two decimals; outside is clipped to the ends. */
export function share(value: number, from: number, to: number): string {
  const fraction = to > from ? (value - from) / (to - from) : 0;
  return `${(Math.min(1, Math.max(0, fraction)) * 100).toFixed(2)}%`;
}
