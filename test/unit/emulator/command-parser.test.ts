import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../emulator/command-parser.js';

const registered = new Set(['error', 'add-mask']);
const parse = (line: string) => parseCommand(line, registered);

describe('the runner’s two command forms', () => {
  it.each([
    ['::error::text', 'error', {}, 'text'],
    [
      '   ::error file=a.yml,line=3,title=T%3A x%2C y::a%0Ab%25',
      'error',
      { file: 'a.yml', line: '3', title: 'T: x, y' },
      'a\nb%',
    ],
    ['::ERROR::shouted', 'error', {}, 'shouted'],
    ['::error::', 'error', {}, ''],
    ['foreign text ##[error]hidden', 'error', {}, 'hidden'],
    ['x ##[error file=a.yml;line=3]a%0Ab%3B', 'error', { file: 'a.yml', line: '3' }, 'a\nb;'],
    ['::notacommand:: ##[add-mask]x', 'add-mask', {}, 'x'],
  ])('%s', (line, name, properties, data) => {
    expect(parse(line)).toEqual({ name, properties, data });
  });

  it.each([
    'text ::error::x',
    '::error',
    '::unknown::x',
    ': :error::x',
    '## [error]x',
    '##[error',
    '##[unknown]x',
    '',
  ])('is only text: %s', (line) => {
    expect(parse(line)).toBeNull();
  });
});
