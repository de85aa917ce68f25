import { suggest } from '../yaml/suggest.js';
import { durationPattern, formatDuration, parseDuration } from './duration.js';
import type { Shape } from './shape.js';
import { describe } from './source.js';

export function text(what: string, pattern?: RegExp): Shape<string> {
  return {
    schema: { type: 'string', minLength: 1, ...(pattern ? { pattern: pattern.source } : {}) },
    read(source, problems) {
      const value = source.kind === 'scalar' ? source.value : null;
      if (typeof value === 'string' && value !== '' && (pattern?.test(value) ?? true)) return value;
      const quote =
        typeof value === 'number' || typeof value === 'boolean' ? `Write it in quotes: "${value}".` : '';
      return problems.value(source, `Expected ${what}, not ${describe(source)}.`, quote);
    },
  };
}

export function choice<T extends string>(values: readonly T[]): Shape<T> {
  return {
    schema: { enum: values },
    read(source, problems) {
      const value = source.kind === 'scalar' ? source.value : null;
      const known = values.find((candidate) => candidate === value);
      if (known !== undefined) return known;
      const near = typeof value === 'string' ? suggest(value, values) : null;
      return problems.value(
        source,
        `Expected one of ${values.join(', ')}, not ${describe(source)}.`,
        near === null ? '' : `Did you mean "${near}"?`,
      );
    },
  };
}

export function wholeNumber(min: number, max: number, zeroMeans = ''): Shape<number> {
  return number('a whole number', 'integer', min, max, zeroMeans);
}

export function decimalNumber(min: number, max: number): Shape<number> {
  return number('a number', 'number', min, max, '');
}

function number(
  what: string,
  type: 'integer' | 'number',
  min: number,
  max: number,
  note: string,
): Shape<number> {
  return {
    schema: { type, minimum: min, maximum: max },
    read(source, problems) {
      const value = source.kind === 'scalar' ? source.value : null;
      const fits = typeof value === 'number' && value >= min && value <= max;
      if (fits && (type === 'number' || Number.isInteger(value))) return value;
      const unquoted = typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value));
      const hint = unquoted ? `Write it without quotes: ${value}.` : note;
      return problems.value(source, `Expected ${what} from ${min} to ${max}, not ${describe(source)}.`, hint);
    },
  };
}

export function flag(): Shape<boolean> {
  return {
    schema: { type: 'boolean' },
    read(source, problems) {
      if (source.kind === 'scalar' && typeof source.value === 'boolean') return source.value;
      return problems.value(source, `Expected true or false, not ${describe(source)}.`);
    },
  };
}

/** A time in milliseconds, written with its unit; a bare 0 needs none. */
export function duration(minMs: number, maxMs: number): Shape<number> {
  const written = { type: 'string', pattern: durationPattern };
  return {
    schema: minMs === 0 ? { anyOf: [written, { const: 0 }] } : written,
    read(source, problems) {
      const value = source.kind === 'scalar' ? source.value : null;
      const ms = value === 0 ? 0 : typeof value === 'string' ? parseDuration(value) : null;
      if (ms === null) {
        const bare = (typeof value === 'number' && value > 0) || /^[0-9.]+$/.test(String(value));
        const hint = bare
          ? `A time needs its unit: ${value}s or ${value}ms.`
          : 'Write it like 500ms, 5s, 2m or 1h.';
        return problems.value(source, `Expected a time with its unit, not ${describe(source)}.`, hint);
      }
      if (ms >= minMs && ms <= maxMs) return ms;
      const range = `${formatDuration(minMs)} to ${formatDuration(maxMs)}`;
      return problems.value(source, `Expected a time from ${range}, not ${describe(source)}.`);
    },
  };
}

/** A time in either direction, in milliseconds: `90s`, or `-90s` for backwards. Its length is between the two. */
export function signedDuration(minMs: number, maxMs: number): Shape<number> {
  const length = duration(minMs, maxMs);
  return {
    schema: { type: 'string', pattern: durationPattern.replace('^', '^-?') },
    read(source, problems) {
      const value = source.kind === 'scalar' ? String(source.value) : '';
      if (source.kind !== 'scalar' || !value.startsWith('-')) return length.read(source, problems);
      const forwards = typeof source.value === 'number' ? -source.value : value.slice(1);
      const ms = length.read({ ...source, value: forwards }, problems);
      return ms === undefined ? undefined : -ms;
    },
  };
}
