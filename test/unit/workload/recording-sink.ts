import type { PlainEvent } from '../../../src/history/events.js';
import type { HistorySink } from '../../../src/history/sink.js';

export interface RecordingSink extends HistorySink {
  /** One line a call, e.g. `published a/1 3`, `delivered c1/1 a 3 redelivered`, `disconnected a/1 reason=gone`. */
  readonly lines: string[];
}

export function recordingSink(): RecordingSink {
  const lines: string[] = [];
  return {
    lines,
    publish: (outcome, by, number) => lines.push(`${outcome} ${by.client}/${by.session} ${number}`),
    delivered: (by, publisher, number, redelivered, attempt) =>
      lines.push(
        `delivered ${by.client}/${by.session} ${publisher} ${number}${redelivered ? ' redelivered' : ''} attempt=${attempt}`,
      ),
    settled: (kind, by, publisher, number) =>
      lines.push(`${kind} ${by.client}/${by.session} ${publisher} ${number}`),
    event: (type: PlainEvent['type'], subject, words = [], values = {}) => {
      const pairs = Object.entries(values).map(([key, value]) => `${key}=${value}`);
      lines.push([type, subject, ...words, ...pairs].join(' '));
    },
  };
}
