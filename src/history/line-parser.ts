import type { HistoryEvent, NumberRange, PlainEvent, SessionId } from './events.js';
import { readTokens, type Token } from './token.js';

const outcomes = new Set(['published', 'confirmed', 'nacked', 'returned', 'unknown', 'unsent']);
const settlements = new Set(['acked', 'rejected', 'requeued']);
const plainEvents: ReadonlySet<string> = new Set<PlainEvent['type']>([
  'lane',
  'publisher',
  'consumer',
  'connected',
  'disconnected',
  'consuming',
  'cancelled',
  'blocked',
  'unblocked',
  'corrupt',
  'foreign',
  'action',
  'node',
  'partition',
  'leader',
  'active',
  'members',
  'counters',
  'dead-lettered',
  'policy-drop',
  'drain',
  'note',
  'end',
]);

const linePattern = /^(\d+)\.(\d{6}) ([a-z-]+)(?: (.*))?$/;
const rangePattern = /^(\d+)(?:\.\.(\d+))?$/;
const spanPattern = /^\+(\d+)us$/;
const noNumbers: NumberRange = { from: 0, to: -1 };

/** A line's event, or the reason why it is none. */
export type ParsedLine = HistoryEvent | string;

/** Reads one event line (without its line end). Never throws; a string is the reason why it could not be read. */
export function parseLine(text: string, line: number): ParsedLine {
  const match = linePattern.exec(text);
  if (match === null) return 'not "SECONDS.micros EVENT ..."';
  const atUs = Number(match[1]) * 1_000_000 + Number(match[2]);
  if (!Number.isSafeInteger(atUs)) return 'the time is out of range';
  const type = match[3] as string;
  const isRange = outcomes.has(type) || settlements.has(type) || type === 'delivered';
  if (!isRange && !plainEvents.has(type)) return `unknown event "${type}"`;
  const tokens = readTokens(match[4] ?? '');
  if (tokens === null) return 'a word that is neither plain nor a JSON string';
  return isRange
    ? rangeEvent(type, tokens, line, atUs)
    : plainEvent(type as PlainEvent['type'], tokens, line, atUs);
}

/** `5` or `5..9`; null when it is not a range of whole numbers in rising order. */
export function parseRange(text: string | undefined): NumberRange | null {
  const match = rangePattern.exec(text ?? '');
  if (match === null) return null;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return Number.isSafeInteger(to) && from <= to ? { from, to } : null;
}

/** `c1/2`; null when there is no session number from 1 up behind the last slash. */
export function parseSession(text: string | undefined): SessionId | null {
  const slash = (text ?? '').lastIndexOf('/');
  const session = Number(text?.slice(slash + 1));
  if (text === undefined || slash < 1 || !Number.isSafeInteger(session) || session < 1) return null;
  return { client: text.slice(0, slash), session };
}

function rangeEvent(type: string, tokens: readonly Token[], line: number, atUs: number): ParsedLine {
  const by = parseSession(tokens[0]?.text);
  if (by === null) return 'no client session such as a/1';
  const isPublish = outcomes.has(type);
  const publisher = isPublish ? by.client : tokens[1]?.text;
  const range = parseRange(tokens[isPublish ? 1 : 2]?.text);
  if (publisher === undefined || range === null) return 'no range of numbers such as 5..9';
  let redelivered = false;
  let attemptSession = 1;
  let spanUs = 0;
  for (let index = isPublish ? 2 : 3; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const span = spanPattern.exec(token.text);
    if (token.key === 'attempt' && type === 'delivered') attemptSession = Number(token.text);
    else if (token.key === null && token.text === 'redelivered' && type === 'delivered') redelivered = true;
    else if (token.key === null && span !== null) spanUs = Number(span[1]);
    else return `unknown word "${token.text.slice(0, 40)}"`;
  }
  if (!Number.isSafeInteger(attemptSession) || attemptSession < 1) return 'attempt is not a session number';
  if (!Number.isSafeInteger(atUs + spanUs)) return 'the span is out of range';
  if (isPublish) return { type, by, range, spanUs, line, atUs } as HistoryEvent;
  if (type === 'delivered') {
    return { type, by, publisher, range, redelivered, attemptSession, spanUs, line, atUs };
  }
  return { type, by, publisher, range, spanUs, line, atUs } as HistoryEvent;
}

function plainEvent(
  type: PlainEvent['type'],
  tokens: readonly Token[],
  line: number,
  atUs: number,
): ParsedLine {
  const words: string[] = [];
  const values: Record<string, string> = {};
  for (const { key, text } of tokens) {
    if (key === null) words.push(text);
    else values[key] = text;
  }
  const subject = tokens[0]?.key === null ? (words.shift() ?? '') : '';
  if ((type === 'dead-lettered' || type === 'policy-drop') && !hasRanges(words)) {
    return 'no publisher and ranges of numbers such as a 5..9 12';
  }
  return { type, subject, words, values, line, atUs };
}

/** A line that excuses messages must say exactly which. */
function hasRanges([publisher, ...ranges]: readonly string[]): boolean {
  return publisher !== undefined && ranges.length > 0 && ranges.every((word) => parseRange(word) !== null);
}

/** Ranges of the words of a `dead-lettered` or `policy-drop` line: publisher, then ranges. */
export function parseRanges(words: readonly string[]): readonly NumberRange[] {
  return words.map((word) => parseRange(word) ?? noNumbers).filter((range) => range.from <= range.to);
}
