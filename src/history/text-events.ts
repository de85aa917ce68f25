/**
 * What the lines of the three text dialects of 2019 say, as events of their own: those logs print samples and
 * jumps, not every publish and delivery, so they do not fit the events of our own history.
 */

export type TextRole = 'publisher' | 'consumer' | 'runner' | 'monitor';

/** Who printed a line, e.g. `CONSUMER(0-con-2)->172.30.0.3` or `CONSUMER (Test:0 Id:C2)->rabbitmq1`. */
export interface TextActor {
  readonly role: TextRole;
  /** Number of the run in the actor's name; null where it has none. */
  readonly run: number | null;
  /** Client's name inside the run, e.g. `C2`, `con-2`; `consumer` or `publisher` where it has none. */
  readonly id: string;
  /** Address or node it says it is connected to; null for `none`. */
  readonly peer: string | null;
}

interface Placed {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Microseconds since midnight before the first line; lines without a time take the time of the line before. */
  readonly atUs: number;
}

/** How a delivery relates to the one before it of the same key, as the log itself says. */
export type DeliveryShape = 'first' | 'in-sequence' | 'forward' | 'back';

export interface TextDelivery extends Placed {
  readonly type: 'delivery';
  readonly consumer: TextActor;
  readonly key: string;
  readonly value: number;
  readonly shape: DeliveryShape;
  /** Size of a jump, as printed; 0 otherwise. */
  readonly size: number;
  /** Value delivered before the jump; null where there was none. */
  readonly previous: number | null;
  readonly duplicate: boolean;
  readonly redelivered: boolean;
  /** False when the tool said that it did not analyse: nothing between two samples is known then. */
  readonly analysed: boolean;
}

export type ConnectionStep =
  | 'lost'
  | 'opening'
  | 'connecting'
  | 'consuming'
  | 'stopped'
  | 'aborted'
  | 'failed';

export interface TextConnection extends Placed {
  readonly type: 'connection';
  readonly client: TextActor;
  readonly step: ConnectionStep;
  /** Last message the consumer says it had, when it says so. */
  readonly last: { readonly key: string; readonly value: number } | null;
}

/** The queue made another consumer the active one. */
export interface TextConsumerChange extends Placed {
  readonly type: 'consumer-change';
  /** Null when the line names no key: then it holds for all. */
  readonly key: string | null;
  readonly from: string | null;
  readonly to: string;
}

export interface TextPending extends Placed {
  readonly type: 'pending';
  readonly publisher: TextActor;
  /** Messages in flight that the publisher stopped waiting for. */
  readonly count: number;
}

/** A broker fault or repair; printed when it begins and when it is done. */
export interface TextChaos extends Placed {
  readonly type: 'chaos';
  readonly phase: 'begin' | 'done';
  readonly kind: 'kill' | 'start' | 'isolate' | 'heal' | 'slow' | 'flaky' | 'restore';
  /** Null for all nodes. */
  readonly node: string | null;
}

/** A consumer stopped, crashed or started on purpose by the test. */
export interface TextClientAction extends Placed {
  readonly type: 'client-action';
  readonly kind: 'consumer-stop' | 'consumer-start' | 'consumer-crash';
  readonly client: string;
}

export interface TextNodeRow extends Placed {
  readonly type: 'node';
  readonly node: string;
  readonly up: boolean;
  readonly address: string | null;
  readonly network: string;
  /** Number of its partition; null while the network is whole. */
  readonly partition: string | null;
}

export interface TextResult extends Placed {
  readonly type: 'result';
  readonly says: 'begin' | 'lost-count' | 'ok' | 'loss' | 'order' | 'truncated' | 'end';
  /** Messages that the line counts as lost or not consumed; null when it counts none. */
  readonly count: number | null;
}

export interface TextLost extends Placed {
  readonly type: 'lost';
  readonly key: string;
  readonly value: number;
}

export interface TextCounts extends Placed {
  readonly type: 'counts';
  readonly confirmed: number | null;
  readonly received: number;
  readonly unique: number | null;
}

export interface TextOption extends Placed {
  readonly type: 'option';
  readonly name: string;
  readonly value: string;
}

export interface TextPlain extends Placed {
  readonly type: 'scheduled-action' | 'complete';
}

export interface TextRunStart extends Placed {
  readonly type: 'run';
  readonly run: number;
}

export interface TextNodes extends Placed {
  readonly type: 'nodes';
  /** The brokers, as the runner lists them. */
  readonly nodes: readonly string[];
}

export type TextEvent =
  | TextDelivery
  | TextConnection
  | TextConsumerChange
  | TextPending
  | TextChaos
  | TextClientAction
  | TextNodeRow
  | TextResult
  | TextLost
  | TextCounts
  | TextOption
  | TextPlain
  | TextRunStart
  | TextNodes;

/** Omit that keeps a union a union. */
export type Unplaced<E> = E extends unknown ? Omit<E, 'line' | 'atUs'> : never;

/** What a line says, without its place. */
export type TextContent = Unplaced<TextEvent>;

/** Takes what a reader finds, in the order of the file. */
export interface TextSink {
  /** The event is valid during the call: a reader may use the object again. */
  event(event: TextEvent): void;
  /** A plain sample of a delivery in sequence: by far the most frequent line, so it makes no object. */
  sample(line: number, consumer: TextActor, key: string, value: number): void;
  /** The publisher's own totals so far. */
  acks(
    line: number,
    publisher: TextActor,
    positive: number,
    negative: number,
    undeliverable: number,
    none: number,
  ): void;
  /** A line that no rule knows. */
  unknown(line: number, text: string): void;
}
