import { expect, it } from 'vitest';
import { looselyEqual } from '../../../../src/config/matrix/loose-equal.js';

// The rules of GitHub's `==`: https://docs.github.com/actions/reference/workflows-and-actions/expressions
it.each([
  ['a', 'A', true],
  ['a', 'b', false],
  ['4.2', 4.2, true],
  ['0x10', 16, true],
  ['four', 4, false],
  ['', 0, true],
  [null, 0, true],
  [null, '', true],
  [null, null, true],
  [true, 1, true],
  [true, '1', true],
  [true, 'true', false],
  [false, null, true],
  [4, 5, false],
])('%j == %j is %j', (a, b, equal) => {
  expect(looselyEqual(a, b)).toBe(equal);
  expect(looselyEqual(b, a)).toBe(equal);
});
