import type { HistoryEvent, HistoryHeader } from './events.js';
import { parseLine } from './line-parser.js';
import { readRest } from './token.js';

/** A line that no rule of the grammar knows. */
export interface ReadProblem {
  readonly line: number;
  readonly reason: string;
  /** The line's beginning. */
  readonly text: string;
}

/** What a reader can say once the text has ended. */
export interface Reading {
  readonly header: HistoryHeader;
  readonly lines: number;
  /** Lines that could not be read; the first few are in `problems`. */
  readonly malformed: number;
  readonly problems: readonly ReadProblem[];
  /** The last line had no line end and was not read. */
  readonly truncated: boolean;
}

/** The text is not a history of a version that this reader knows. */
export class HistoryFormatError extends Error {
  override readonly name = 'HistoryFormatError';
}

const namedProblems = 10;
const longestLine = 1_000_000;
const firstLine = /^rmq-chaos-history (\d+)$/;
const headerLine = /^# ([^ ]+)(?: (.*))?$/;

export interface HistoryReader {
  /** The next piece of the text; pieces may end anywhere. Throws {@link HistoryFormatError} at line 1. */
  push(chunk: string | Uint8Array): void;
  /** Throws {@link HistoryFormatError} when the text was empty. */
  end(): Reading;
}

/** Calls back with every event in order; keeps nothing but a few problems. Grammar: docs/history.md. */
export function createHistoryReader(onEvent: (event: HistoryEvent) => void): HistoryReader {
  const decoder = new TextDecoder();
  const values: Record<string, string> = {};
  const problems: ReadProblem[] = [];
  let rest = '';
  let lines = 0;
  let malformed = 0;
  let inHeader = true;

  function problem(reason: string, text: string): void {
    malformed += 1;
    if (problems.length < namedProblems) problems.push({ line: lines, reason, text: text.slice(0, 200) });
  }

  function readLine(raw: string): void {
    lines += 1;
    const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (lines === 1) {
      checkVersion(text);
      return;
    }
    if (text === '') return;
    const entry = inHeader ? headerLine.exec(text) : null;
    if (entry !== null) {
      values[entry[1] as string] = readRest(entry[2] ?? '');
      return;
    }
    inHeader = false;
    const parsed = parseLine(text, lines);
    if (typeof parsed === 'string') problem(parsed, text);
    else onEvent(parsed);
  }

  function pushText(text: string): void {
    let start = 0;
    for (;;) {
      const end = text.indexOf('\n', start);
      if (end < 0) break;
      const line = text.slice(start, end);
      readLine(rest === '' ? line : rest + line);
      rest = '';
      start = end + 1;
    }
    rest += text.slice(start);
    if (rest.length > longestLine) {
      throw new HistoryFormatError(
        `Line ${lines + 1} is longer than ${longestLine} characters: not a history.`,
      );
    }
  }

  return {
    push: (chunk) => pushText(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })),
    end() {
      pushText(decoder.decode());
      // An end line that only lost its line end is whole; any other such line may have been cut.
      const truncated = rest !== '' && !/^\d+\.\d{6} end complete\r?$/.test(rest);
      if (truncated && lines === 0) readLine(rest);
      else if (rest !== '' && !truncated) readLine(rest);
      if (lines === 0) throw new HistoryFormatError('The history is empty.');
      return { header: headerOf(values), lines, malformed, problems, truncated };
    },
  };
}

function checkVersion(text: string): void {
  const version = firstLine.exec(text)?.[1];
  if (version === undefined) {
    throw new HistoryFormatError(
      `Line 1 is ${JSON.stringify(text.slice(0, 60))}; a history begins with "rmq-chaos-history 1".`,
    );
  }
  if (version !== '1') {
    throw new HistoryFormatError(`This history is of version ${version}; only version 1 can be read.`);
  }
}

function headerOf(values: Readonly<Record<string, string>>): HistoryHeader {
  const seed = Number(values.seed ?? '');
  return {
    version: 1,
    run: values.run ?? '',
    scenario: values.scenario ?? '',
    seed: Number.isSafeInteger(seed) ? seed : 0,
    startedAt: values.started ?? '',
    values,
  };
}

/** Reads from a stream or any iterable of pieces, in constant memory. */
export async function readHistory(
  source: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  onEvent: (event: HistoryEvent) => void,
): Promise<Reading> {
  const reader = createHistoryReader(onEvent);
  for await (const chunk of source) reader.push(chunk);
  return reader.end();
}

/** Reads a whole text at once. */
export function parseHistory(text: string): Reading & { readonly events: readonly HistoryEvent[] } {
  const events: HistoryEvent[] = [];
  const reader = createHistoryReader((event) => events.push(event));
  reader.push(text);
  return { ...reader.end(), events };
}
