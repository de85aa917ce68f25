import type { Outcome, PlainEvent, SessionId, SettlementKind } from './events.js';

/** What the parts of a run tell the history. Implemented by the writer; a list of calls in tests. */
export interface HistorySink {
  publish(outcome: Outcome, by: SessionId, number: number): void;
  delivered(
    by: SessionId,
    publisher: string,
    number: number,
    redelivered: boolean,
    attemptSession: number,
  ): void;
  settled(kind: SettlementKind, by: SessionId, publisher: string, number: number): void;
  /** Any other line; every open run is written out before it. */
  event(
    type: PlainEvent['type'],
    subject: string,
    words?: readonly string[],
    values?: Readonly<Record<string, string | number | boolean>>,
  ): void;
}
