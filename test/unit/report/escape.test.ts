import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, html, markdown, markdownCode, oneLine, printable, xml } from '../../../src/report/escape.js';
import { hostile } from './sample-results.js';

/** Text from pieces that mean something to somebody, mixed with any other. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '##[',
        '#',
        '[',
        '::',
        ':',
        '\n',
        '\r',
        '\u2028',
        '\u202e',
        '\0',
        '\u001b[31m',
        '\u200b',
      ),
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '|',
        '`',
        '*',
        '_',
        '@',
        '#1',
        'www.',
        'https://',
        '\ud800',
        '\udc00',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

/** Controls, line separators, direction overrides, halves of pairs. */
function unwanted(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const between = (from: number, to: number) => code >= from && code <= to;
  return (
    between(0, 0x1f) ||
    between(0x7f, 0x9f) ||
    between(0x2028, 0x202e) ||
    between(0x2066, 0x2069) ||
    between(0xd800, 0xdfff)
  );
}

const decode = (text: string) =>
  text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('oneLine', () => {
  test('never holds what a runner takes for a command, whatever goes in', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = oneLine(text);
        expect(line).not.toMatch(/##\[/);
        expect(line.trimStart()).not.toMatch(/^::/);
        for (const character of line) expect(unwanted(character), JSON.stringify(character)).toBe(false);
      }),
    );
  });

  test('keeps the words of a broker as they are', () => {
    expect(oneLine('{shutdown,<<"bin">>}  at\tnode')).toBe('{shutdown,<<"bin">>} at node');
  });

  test('a joiner between the signs does not hide them', () => {
    expect(oneLine('#\u200b#\u2060[error]x')).toBe('# #[error]x');
  });
});

describe('markdown', () => {
  test('leaves no character that starts markup, and says the same after decoding', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const escaped = markdown(text);
        expect(escaped.replaceAll(/&#\d+;/g, '')).not.toMatch(/[<>&|`*_[\]\\@#~!"']/);
        expect(escaped.replaceAll(/&#\d+;/g, '')).not.toMatch(/:\/\/|www\./);
        expect(decode(escaped).replaceAll('\u2060', '')).toBe(oneLine(text));
      }),
    );
  });

  test('a mention and a reference stay broken after GitHub has decoded the entities', () => {
    expect(decode(markdown('@octocat see #12'))).toBe('@\u2060octocat see #\u206012');
  });

  test('code holds no tag, no row separator and no backtick', () => {
    const code = markdownCode(hostile);
    const inside = code.slice('<code>'.length, -'</code>'.length);
    expect(code).toBe(`<code>${inside}</code>`);
    expect(inside).not.toMatch(/[<>|`@[\]\n]/);
    expect(decode(inside)).toBe(oneLine(hostile));
  });
});

describe('html and xml', () => {
  test('leave no bare sign', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(html(text).replaceAll(/&(amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>&"']/);
      }),
    );
  });

  test('xml holds only what XML 1.0 allows', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const character of xml(text)) {
          const code = character.codePointAt(0) ?? 0;
          const allowed = code === 9 || code === 10 || (code >= 0x20 && code <= 0xd7ff) || code >= 0xe000;
          expect(allowed && code !== 0xfffe && code !== 0xffff, code.toString(16)).toBe(true);
        }
      }),
    );
  });
});

test('printable keeps lines and tabs', () => {
  expect(printable('a\r\nb\tc\rd\u0007')).toBe('a\nb\tc\nd');
});

describe('clip', () => {
  test('keeps a text that fits', () => {
    expect(clip('abc', 3)).toBe('abc');
  });
  test('says that it cut, and cuts no character in two', () => {
    expect(clip('ab😀😀', 3)).toBe('ab…');
    expect(clip('😀😀😀', 2)).toBe('😀…');
  });
});
