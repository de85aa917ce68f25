import { expect, it } from 'vitest';
import { splitWords } from '../../../src/cluster/split-words.js';

it.each([
  ['sleep 10', ['sleep', '10']],
  ['  a   b ', ['a', 'b']],
  ['sh -c "echo \'x\' y"', ['sh', '-c', "echo 'x' y"]],
  ['sh -c \'a "b" $c\'', ['sh', '-c', 'a "b" $c']],
  ['a\\ b "c\\"d" \'e\\f\'', ['a b', 'c"d', 'e\\f']],
  ['"" x', ['', 'x']],
  ['a"b"c', ['abc']],
  ['"open to the end', ['open to the end']],
  ['', []],
])('%s is split as a shell does', (line, words) => {
  expect(splitWords(line)).toEqual(words);
});
