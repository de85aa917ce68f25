import { expect, it } from 'vitest';
import { atLeast } from '../../../src/rabbitmq/version.js';

it.each([
  ['3.10.8', false],
  ['4.0.0-rc.1', true],
  ['4.3.6+dfsg', true],
  ['unknown', true],
  ['3f2a9c1', true],
  ['0.0.0', true],
])('%s is at least 4.0: %s', (version, expected) => {
  expect(atLeast(version, 4, 0)).toBe(expected);
});
