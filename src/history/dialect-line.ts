import { parseActor } from './dialect-actor.js';
import { parseConsumer, parsePublisher } from './dialect-client.js';
import { parseTimeOfDay } from './dialect-clock.js';
import { parseDelivery } from './dialect-delivery.js';
import { parseRunner } from './dialect-runner.js';
import { parseShell } from './dialect-shell.js';
import type { TextActor, TextContent } from './text-events.js';

export interface AcksContent {
  readonly type: 'acks';
  readonly publisher: TextActor;
  readonly totals: readonly [positive: number, negative: number, undeliverable: number, none: number];
}

export type LineContent = TextContent | AcksContent;

export interface ParsedLine {
  /** Microseconds since midnight; null for a line without a time. */
  readonly timeOfDayUs: number | null;
  /** Null when the line is a known one that tells the verdict nothing. */
  readonly content: LineContent | null;
}

const separator = ' : ';
const colon = 58;
const acks = /^Pos acks: (\d+) Neg acks: (\d+) Undeliverable: (\d+) No Acks: (\d+)\s*$/;

function parseText(actor: TextActor, text: string): TextContent | AcksContent | 'known' | null {
  if (actor.role === 'consumer') return parseDelivery(actor, text) ?? parseConsumer(actor, text);
  if (actor.role !== 'publisher') return parseRunner(text);
  const match = acks.exec(text);
  if (match === null) return parsePublisher(actor, text);
  return {
    type: 'acks',
    publisher: actor,
    totals: [Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4])],
  };
}

/** Reads one line of any of the three dialects; null when no rule knows it. */
export function parseLine(line: string): ParsedLine | null {
  const time = line.charCodeAt(2) === colon ? line.indexOf(separator) : -1;
  const end = time < 0 ? -1 : line.indexOf(separator, time + separator.length);
  if (end < 0) {
    const content = parseShell(line);
    return content === null ? null : { timeOfDayUs: null, content: content === 'known' ? null : content };
  }
  const timeOfDayUs = parseTimeOfDay(line.slice(0, time));
  const actor = parseActor(line.slice(time + separator.length, end));
  if (timeOfDayUs === null || actor === null) return null;
  const content = parseText(actor, line.slice(end + separator.length));
  return content === null ? null : { timeOfDayUs, content: content === 'known' ? null : content };
}
