import { expect, test } from 'vitest';
import { didYouMean, suggest } from '../../../src/yaml/suggest.js';

const words = ['containers', 'image', 'start_delay', 'neutral', 'kill'];

test.each([
  ['contianers', 'containers'],
  ['Image', 'image'],
  ['start-delay', 'start_delay'],
  ['startdelay', 'start_delay'],
  ['kil', 'kill'],
  ['unrelated', null],
  ['', null],
])('%s', (word, meant) => {
  expect(suggest(word, words)).toBe(meant);
});

test('a huge word costs nothing', () => {
  expect(suggest('x'.repeat(1_000_000), words)).toBeNull();
});

test('ends a message', () => {
  expect(didYouMean('imgae', words)).toBe(' Did you mean "image"?');
  expect(didYouMean('zzz', words)).toBe('');
});
