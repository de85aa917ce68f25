import type { NumberRange } from '../history/events.js';

/** 1234567 as `1,234,567`, the same on every machine. */
export function grouped(count: number): string {
  return String(Math.round(count)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 message`, `2 messages`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Seconds for a reader: `0.4 s`, `12.3 s`, `3 min 05 s`. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '? s';
  if (Math.abs(seconds) < 99.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const minutes = Math.trunc(whole / 60);
  return `${grouped(minutes)} min ${String(Math.abs(whole % 60)).padStart(2, '0')} s`;
}

/** A range as people write it: `7` or `3498–3507`. */
export function rangeText(range: NumberRange): string {
  return range.from === range.to ? String(range.from) : `${range.from}–${range.to}`;
}

/** Ranges joined by commas, the first few named and the rest counted. */
export function rangesText(ranges: readonly NumberRange[], most = 6): string {
  const named = ranges.slice(0, most).map(rangeText).join(', ');
  const rest = ranges.length - most;
  return rest > 0 ? `${named} and ${plural(rest, 'more range')}` : named;
}

/** An upper limit as a percentage, rounded up so that it stays one: 0.0592 is `6.0 %`. */
export function percent(fraction: number): string {
  const value = fraction * 100;
  const digits = value < 1 ? 2 : 1;
  const scale = 10 ** digits;
  return `${(Math.ceil(value * scale - 1e-6) / scale).toFixed(digits)} %`;
}
