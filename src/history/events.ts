/**
 * Events of a run's history, one a line. The text grammar is in docs/history.md; the reader turns a line
 * into one of these, the writer the reverse. Times are microseconds of one monotonic clock since the start.
 */

/** Consecutive message numbers of one publisher, both ends included. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** A client session: client id and connection epoch, written `a/1`, `c1/2`. Sessions count from 1. */
export interface SessionId {
  readonly client: string;
  readonly session: number;
}

interface Timed {
  readonly line: number;
  readonly atUs: number;
}

export type Outcome = 'published' | 'confirmed' | 'nacked' | 'returned' | 'unknown' | 'unsent';
export type SettlementKind = 'acked' | 'rejected' | 'requeued';

/** What happened to a run of a publisher's attempts, from `atUs` on, during `spanUs`. */
export interface PublishEvent extends Timed {
  readonly type: Outcome;
  readonly by: SessionId;
  readonly range: NumberRange;
  readonly spanUs: number;
}

export interface DeliverEvent extends Timed {
  readonly type: 'delivered';
  readonly by: SessionId;
  /** Publisher whose numbers these are. */
  readonly publisher: string;
  readonly range: NumberRange;
  readonly redelivered: boolean;
  /** Publisher session of the attempt, as the message itself says. */
  readonly attemptSession: number;
  readonly spanUs: number;
}

export interface SettleEvent extends Timed {
  readonly type: SettlementKind;
  readonly by: SessionId;
  readonly publisher: string;
  readonly range: NumberRange;
  readonly spanUs: number;
}

/** Every other line: a name, a subject and named values. */
export interface PlainEvent extends Timed {
  readonly type:
    | 'lane'
    | 'publisher'
    | 'consumer'
    | 'connected'
    | 'disconnected'
    | 'consuming'
    | 'cancelled'
    | 'blocked'
    | 'unblocked'
    | 'corrupt'
    | 'foreign'
    | 'action'
    | 'node'
    | 'partition'
    | 'leader'
    | 'active'
    | 'members'
    | 'counters'
    | 'dead-lettered'
    | 'policy-drop'
    | 'drain'
    | 'note'
    | 'end';
  readonly subject: string;
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

export type HistoryEvent = PublishEvent | DeliverEvent | SettleEvent | PlainEvent;

export interface HistoryHeader {
  readonly version: 1;
  readonly run: string;
  readonly scenario: string;
  readonly seed: number;
  /** ISO 8601 wall clock of time zero. */
  readonly startedAt: string;
  readonly values: Readonly<Record<string, string>>;
}
