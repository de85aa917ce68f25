/** Words of a history line: plain where they are harmless, JSON strings where they are not. */

const plain = /^[A-Za-z0-9_./:@%+,|~-]+$/;
/** Controls, line and direction marks that JSON leaves alone but a terminal or a log viewer obeys. */
const unseen = /[\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * One word of a line. Foreign text becomes a JSON string on one line in which neither `::` nor `##[` occurs,
 * the two marks by which a workflow runner knows its commands.
 */
export function quoteToken(text: string): string {
  if (plain.test(text) && !text.includes('::')) return text;
  return quote(text);
}

/** The value of a header line, which is the rest of the line: as it is when harmless, else a JSON string. */
export function quoteRest(text: string): string {
  const quoted = quote(text);
  return text !== '' && !text.startsWith('"') && text === text.trim() && isPrintable(text, quoted)
    ? text
    : quoted;
}

/** The reverse of {@link quoteRest}. */
export function readRest(text: string): string {
  return text.startsWith('"') ? (parseQuoted(text) ?? text) : text;
}

function quote(text: string): string {
  return JSON.stringify(text)
    .replace(unseen, escapeCharacter)
    .replaceAll('::', '\\u003a\\u003a')
    .replaceAll('##[', '\\u0023\\u0023[');
}

/** True when quoting changed nothing but its own quote marks and backslashes. */
function isPrintable(text: string, quoted: string): boolean {
  return quoted === `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** A word of a line, or a `key=value` pair (`key` null for a word). */
export interface Token {
  readonly key: string | null;
  readonly text: string;
}

const tokenPattern = /(?:([A-Za-z][A-Za-z0-9_.-]*)=)?("(?:[^"\\]|\\.)*"|[^\s"=]+)(?: +|$)/y;

/** Splits what follows the time of a line into words; null when it is not made of words. */
export function readTokens(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const match = tokenPattern.exec(text);
    const raw = match?.[2];
    if (raw === undefined) return null;
    const value = raw.startsWith('"') ? parseQuoted(raw) : raw;
    if (value === null) return null;
    tokens.push({ key: match?.[1] ?? null, text: value });
  }
  return tokens;
}

function parseQuoted(raw: string): string | null {
  try {
    return JSON.parse(raw) as string;
  } catch {
    return null;
  }
}
