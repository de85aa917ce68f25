import { describe, expect, it } from 'vitest';
import { parseFileCommands } from '../../emulator/file-commands.js';

describe('file commands', () => {
  it('reads values, heredocs, and lets the later value win', () => {
    const text = 'a=1\nb=x=y\n\nc<<END\nline 1\nd=2\nEND\na=3\n';
    expect(Object.fromEntries(parseFileCommands(text))).toEqual({ a: '3', b: 'x=y', c: 'line 1\nd=2' });
  });

  it('reads a heredoc whose delimiter has an equals sign after it', () => {
    expect(parseFileCommands('k<<D=\nv\nD=\n').get('k')).toBe('v');
  });

  it.each([
    ['nothing', /Invalid format 'nothing'/],
    ['=x', /Name must not be empty/],
    ['<<END\nx\nEND', /Name must not be empty/],
    ['a<<', /delimiter must not be empty/],
    ['a<<END\nx', /Matching delimiter not found 'END'/],
  ])('refuses %j', (text, message) => {
    expect(() => parseFileCommands(text)).toThrow(message);
  });
});
