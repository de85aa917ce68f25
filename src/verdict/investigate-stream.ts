import { IntervalSet } from '../history/intervals.js';
import type { ActionPlace, QuorumState } from './investigate-cluster.js';
import type { SessionStart } from './investigate-sessions.js';

/** What was known when a line was read, for what that line may turn out to show. */
export interface Moment {
  readonly line: number;
  readonly atUs: number;
  readonly session: SessionStart;
  readonly action: ActionPlace | null;
  readonly quorum: QuorumState;
  /** Consumer sessions, of any consumer, since the key's last delivery line. */
  readonly sessionsSince: number;
  /** The first delivery line of this key since the session began, or since another consumer had it. */
  readonly firstOfSession: boolean;
  /** Another consumer that had the key's delivery before this one; null when there was none. */
  readonly takenFrom: string | null;
  /** Highest number of the key that this session of this consumer was shown to receive; 0 for none. */
  readonly sessionHigh: number;
}

/** Numbers that a jump forward passed over. */
export interface Gap {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly moment: Moment;
  readonly redelivered: boolean;
  /** False when the log does not show where the stream had been: other numbers may have come unseen. */
  readonly certain: boolean;
  /** Those not delivered until now. */
  readonly missing: IntervalSet;
}

/** Deliveries that go back over what came before, from one step back to the next jump or to the top. */
export interface Episode {
  readonly key: string;
  readonly moment: Moment;
  /** Size of the jump back; 0 for a repeat in place. */
  readonly size: number;
  readonly value: number;
  readonly redelivered: boolean;
  readonly duplicate: boolean;
  /** First deliveries among them: numbers that had been passed over. */
  readonly late: IntervalSet;
  /** How many of those carried the redelivered flag. */
  lateFlagged: number;
  /** Line of the first late one; the step's own where its line is not printed. */
  lateLine: number | null;
  readonly repeats: IntervalSet;
  /** A repeat came without the redelivered flag. */
  unflaggedRepeat: boolean;
}

/** A jump forward, as printed, and what became of what it passed over. */
export interface ForwardJump {
  readonly line: number;
  readonly key: string;
  readonly size: number;
  readonly redelivered: boolean;
  /** Numbers passed over: the ends; an empty range (`to` below `from`) never occurs. */
  readonly from: number;
  readonly to: number;
  /** How many of them had been delivered or passed over before. */
  readonly known: number;
  readonly gap: Gap | null;
}

export interface Flags {
  readonly redelivered: boolean;
  readonly duplicate: boolean;
}

/** A jump as printed. */
export interface Step {
  /** Value delivered before it. */
  readonly previous: number;
  readonly size: number;
}

/** A reading position: the tool's own "last value" of a key. */
export interface Cursor {
  /** Begin of the unbroken run of numbers up to `last`. */
  start: number;
  last: number;
  /** Highest number before the present run. */
  high: number;
  episode: Episode | null;
  lastLine: number;
  lastConsumer: string;
  lastSessions: number;
}

/** Everything delivered of one key, in the order of the log. */
export class KeyStream {
  readonly delivered = new IntervalSet();
  /** Numbers passed over and not delivered until now, of all gaps. */
  readonly missing = new IntervalSet();
  readonly gaps: Gap[] = [];
  /** Gaps with numbers still missing: where consumers compete there are many gaps, but few stay open. */
  #open: Gap[] = [];
  readonly episodes: Episode[] = [];
  readonly jumps: ForwardJump[] = [];
  /** Lines that contradict the position that the lines before left. */
  inconsistencies = 0;
  main: Cursor | null = null;
  /** Consumers that count for themselves, which some versions of the tools let them do. */
  readonly own = new Map<string, Cursor>();

  constructor(readonly key: string) {}

  cursorOf(consumer: string): Cursor | null {
    return this.own.get(consumer) ?? this.main;
  }

  /** The first message that a monitor or consumer saw of this key, or the first that the log shows. */
  begin(
    consumer: string,
    value: number,
    moment: Moment,
    printedAsFirst: boolean,
    redelivered: boolean,
  ): Cursor {
    const known = this.main !== null;
    const cursor: Cursor = {
      start: value,
      last: value,
      high: 0,
      episode: null,
      lastLine: moment.line,
      lastConsumer: consumer,
      lastSessions: 0,
    };
    if (known) {
      for (const other of this.#cursors()) this.#settle(other);
      if (printedAsFirst) this.#passOver(this.delivered.max + 1, value - 1, moment, redelivered, false);
      this.own.set(consumer, cursor);
    } else {
      if (printedAsFirst) this.#passOver(1, value - 1, moment, redelivered, true);
      this.main = cursor;
    }
    return cursor;
  }

  inSequence(cursor: Cursor, value: number, line: number, moment: () => Moment, flags: Flags): void {
    const { redelivered, duplicate } = flags;
    if (value < cursor.last) {
      this.inconsistencies += 1;
      this.#moveTo(cursor, value);
      return;
    }
    this.#pass(cursor, cursor.last + 1, value - 1, null, null);
    if (duplicate && cursor.episode === null) cursor.episode = this.#begin(value, 0, moment(), flags);
    if (value > cursor.last || duplicate) this.#pass(cursor, value, value, redelivered, line, duplicate);
    cursor.last = value;
    if (value > cursor.high && !duplicate) cursor.episode = null;
  }

  back(cursor: Cursor, value: number, { previous, size }: Step, at: Moment, flags: Flags): void {
    this.#reach(cursor, previous);
    // A number that is known to have come is a repeat, whatever the set of one consumer alone says.
    const duplicate = flags.duplicate || this.delivered.has(value);
    this.#moveTo(cursor, value);
    const episode = this.#begin(value, size, at, { ...flags, duplicate });
    cursor.episode = episode;
    if (duplicate) {
      this.#pass(cursor, value, value, flags.redelivered, at.line, true);
      return;
    }
    episode.late.add(value, value);
    episode.lateLine = at.line;
    if (flags.redelivered) episode.lateFlagged += 1;
    this.#fill(value, value);
  }

  forward(cursor: Cursor, value: number, { previous, size }: Step, at: Moment, flags: Flags): void {
    const { redelivered, duplicate } = flags;
    this.#reach(cursor, previous);
    const { episode } = cursor;
    this.#moveTo(cursor, value);
    cursor.episode = value < cursor.high ? episode : null;
    const gap = this.#passOver(previous + 1, value - 1, at, redelivered, true);
    const fresh = gap === null ? 0 : gap.missing.count;
    this.jumps.push({
      line: at.line,
      key: this.key,
      size,
      redelivered,
      from: previous + 1,
      to: value - 1,
      known: value - previous - 1 - fresh,
      gap,
    });
    this.#pass(cursor, value, value, redelivered, at.line, duplicate);
  }

  /** Line of the last delivery that the log shows; null when it shows none. */
  get lastLine(): number | null {
    return this.#latest()?.lastLine ?? null;
  }

  /** The consumer that it went to. */
  get lastConsumer(): string | null {
    return this.#latest()?.lastConsumer ?? null;
  }

  #latest(): Cursor | null {
    let latest: Cursor | null = null;
    for (const cursor of this.#cursors()) {
      if (latest === null || cursor.lastLine > latest.lastLine) latest = cursor;
    }
    return latest;
  }

  /** Puts what the cursors hold into the set of deliveries; to be called before that is read. */
  settle(): void {
    for (const cursor of this.#cursors()) this.#settle(cursor);
  }

  #cursors(): Cursor[] {
    return this.main === null ? [] : [this.main, ...this.own.values()];
  }

  #settle(cursor: Cursor): void {
    this.delivered.add(cursor.start, cursor.last);
    if (this.missing.intersects(cursor.start, cursor.last)) this.#fill(cursor.start, cursor.last);
    cursor.high = Math.max(cursor.high, cursor.last);
  }

  /** In sequence up to the value that the next line says came before it. */
  #reach(cursor: Cursor, previous: number): void {
    if (previous < cursor.last) this.inconsistencies += 1;
    else {
      this.#pass(cursor, cursor.last + 1, previous, null, null);
      cursor.last = previous;
    }
    this.#settle(cursor);
  }

  #moveTo(cursor: Cursor, value: number): void {
    this.#settle(cursor);
    cursor.start = value;
    cursor.last = value;
  }

  /** Deliveries in sequence; unprinted ones (`line` null) were neither redelivered nor repeats. */
  #pass(
    cursor: Cursor,
    from: number,
    to: number,
    flagged: boolean | null,
    line: number | null,
    duplicate = false,
  ): void {
    const { episode } = cursor;
    if (to < from || (cursor.high < from && !duplicate)) return;
    const late = this.missing.within(from, Math.min(to, cursor.high));
    if (episode === null && late.length === 0) return;
    const into = episode ?? cursor.episode;
    if (into === null) return;
    for (const part of late) {
      into.late.add(part.from, part.to);
      if (flagged === true) into.lateFlagged += part.to - part.from + 1;
      into.lateLine ??= line ?? into.moment.line;
    }
    if (late.length > 0) this.#fill(from, to);
    if (duplicate) {
      into.repeats.add(from, to);
      if (flagged !== true) into.unflaggedRepeat = true;
    }
  }

  #begin(value: number, size: number, moment: Moment, { redelivered, duplicate }: Flags): Episode {
    const episode: Episode = {
      key: this.key,
      moment,
      size,
      value,
      redelivered,
      duplicate,
      late: new IntervalSet(),
      lateFlagged: 0,
      lateLine: null,
      repeats: new IntervalSet(),
      unflaggedRepeat: false,
    };
    this.episodes.push(episode);
    return episode;
  }

  #passOver(from: number, to: number, moment: Moment, redelivered: boolean, certain: boolean): Gap | null {
    const missing = new IntervalSet();
    for (const part of this.delivered.outside(from, to)) {
      for (const fresh of this.missing.outside(part.from, part.to)) missing.add(fresh.from, fresh.to);
    }
    if (missing.isEmpty) return null;
    this.missing.addAll(missing);
    const gap: Gap = { key: this.key, from, to, moment, redelivered, certain, missing };
    this.gaps.push(gap);
    this.#open.push(gap);
    return gap;
  }

  #fill(from: number, to: number): void {
    this.missing.remove(from, to);
    let closed = false;
    for (const gap of this.#open) {
      if (gap.from > to || gap.to < from) continue;
      gap.missing.remove(from, to);
      closed ||= gap.missing.isEmpty;
    }
    if (closed) this.#open = this.#open.filter((gap) => !gap.missing.isEmpty);
  }
}
