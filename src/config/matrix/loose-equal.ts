import type { Scalar } from '../source.js';

/**
 * Whether two scalars are equal by the `==` of GitHub's expressions, by which it also filters a matrix: texts
 * without regard to case; of different types as numbers, where a text that is none equals nothing.
 */
export function looselyEqual(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.toUpperCase() === b.toUpperCase();
  if (typeof a === typeof b) return a === b;
  return toNumber(a) === toNumber(b);
}

function toNumber(value: Scalar): number {
  if (typeof value === 'string' && /^0b/i.test(value.trim())) return Number.NaN;
  return Number(value);
}
