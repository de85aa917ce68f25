/**
 * Splits a command line into words as a POSIX shell does without expanding anything: blanks divide, quotes
 * and backslashes hold together. A quote that is not closed runs to the end.
 */
export function splitWords(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote: '"' | "'" | null = null;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] ?? '';
    const escapes = char === '\\' && quote !== "'" && (quote === null || /["\\$`]/.test(line[at + 1] ?? ''));
    if (escapes && at + 1 < line.length) {
      at += 1;
      word = (word ?? '') + (line[at] ?? '');
    } else if (char === quote) quote = null;
    else if (quote === null && (char === '"' || char === "'")) {
      quote = char;
      word ??= '';
    } else if (quote === null && /\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + char;
  }
  return word === null ? words : [...words, word];
}
