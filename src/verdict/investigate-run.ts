import type { TextActor, TextDelivery, TextEvent } from '../history/text-events.js';
import { Closings } from './investigate-closing.js';
import { ClusterState } from './investigate-cluster.js';
import { type LimitVotes, SizeVotes } from './investigate-limits.js';
import { RunResults } from './investigate-results.js';
import { ConsumerSessions } from './investigate-sessions.js';
import { type Cursor, KeyStream, type Moment } from './investigate-stream.js';

/** Follows one run of the log: its cluster, its consumers' connections, its streams and its results block. */
export class RunTrace {
  readonly cluster = new ClusterState();
  readonly results = new RunResults();
  readonly closings = new Closings();
  readonly streams = new Map<string, KeyStream>();
  readonly votes: LimitVotes = { prefetch: new SizeVotes(), inFlight: new SizeVotes() };
  readonly #consumers = new Map<string, ConsumerSessions>();
  lastLine: number;
  endUs: number;
  scheduledActions = 0;
  chaosLines = 0;
  duplicates = 0;
  redelivered = 0;
  unknownLines = 0;
  /** The publisher's own count of confirms, from its last line of totals. */
  confirmedSoFar: number | null = null;
  /** Lines of a tool that did not look at the order of what it received. */
  unanalysed = false;
  #sessions = 0;
  #hotCursor: Cursor | null = null;
  #hotKey = '';
  #hotConsumer: TextActor | null = null;

  constructor(
    readonly run: number,
    readonly firstLine: number,
    readonly startUs: number,
    /** False when the log does not show the run's begin. */
    readonly begun: boolean,
  ) {
    this.lastLine = firstLine;
    this.endUs = startUs;
  }

  get consumers(): number {
    return this.#consumers.size;
  }

  /** A plain sample, in sequence; the line that a log has most of. */
  sample(line: number, consumer: TextActor, key: string, value: number): void {
    const cursor = this.#hotCursor;
    if (
      cursor !== null &&
      consumer === this.#hotConsumer &&
      key === this.#hotKey &&
      cursor.episode === null &&
      value > cursor.last
    ) {
      cursor.last = value;
      cursor.lastLine = line;
      return;
    }
    this.#delivery({
      type: 'delivery',
      line,
      atUs: this.endUs,
      consumer,
      key,
      value,
      shape: 'in-sequence',
      size: 0,
      previous: null,
      duplicate: false,
      redelivered: false,
      analysed: true,
    });
    const after = this.streams.get(key)?.cursorOf(consumer.id) ?? null;
    this.#hotCursor = after;
    this.#hotKey = key;
    this.#hotConsumer = consumer;
  }

  event(event: TextEvent): void {
    this.lastLine = event.line;
    this.endUs = event.atUs;
    switch (event.type) {
      case 'delivery':
        this.#hotCursor = null;
        this.#delivery(event);
        break;
      case 'connection':
        if (event.client.role !== 'consumer') break;
        this.#hotCursor = null;
        this.#sessionsOf(event.client.id).connection(
          event,
          this.cluster.nodeOf(event.client.peer),
          this.cluster.action,
        );
        if (event.step === 'consuming') {
          this.#sessions += 1;
          this.#voteOnSkipped(this.#sessionsOf(event.client.id));
        }
        break;
      case 'consumer-change':
        this.#hotCursor = null;
        this.#sessionsOf(event.to).becameActive(event.line);
        this.#voteOnSkipped(this.#sessionsOf(event.to));
        if (event.from !== null) this.#sessions += 1;
        break;
      case 'pending':
        this.votes.inFlight.add(event.count);
        break;
      case 'chaos':
        this.chaosLines += 1;
        this.#noteClosings();
        this.cluster.chaos(event);
        break;
      case 'scheduled-action':
        this.scheduledActions += 1;
        break;
      case 'node':
        this.#noteClosings();
        this.cluster.row(event);
        break;
      case 'nodes':
        this.cluster.nameBrokers(event.nodes);
        break;
      case 'result':
      case 'lost':
      case 'counts':
      case 'complete':
        this.results.event(event);
        break;
      case 'client-action':
      case 'option':
      case 'run':
        break;
    }
  }

  /** To be called when the run has ended. */
  finish(): void {
    this.#noteClosings();
    for (const sessions of this.#consumers.values()) this.#voteOnSkipped(sessions);
  }

  #noteClosings(): void {
    this.closings.note(this.streams.values(), { action: this.cluster.action, quorum: this.cluster.quorum() });
  }

  /** What a session skipped first, over all keys: they share one prefetch. */
  #voteOnSkipped(sessions: ConsumerSessions): void {
    const skipped = sessions.takeSkipped();
    if (skipped > 0) this.votes.prefetch.add(skipped);
  }

  #sessionsOf(consumer: string): ConsumerSessions {
    let sessions = this.#consumers.get(consumer);
    if (sessions === undefined) {
      sessions = new ConsumerSessions(consumer);
      this.#consumers.set(consumer, sessions);
    }
    return sessions;
  }

  /** The stream of a key, made when it is new. */
  openStream(key: string): KeyStream {
    let stream = this.streams.get(key);
    if (stream === undefined) {
      stream = new KeyStream(key);
      this.streams.set(key, stream);
    }
    return stream;
  }

  #delivery(event: TextDelivery): void {
    const { line, key, value, redelivered } = event;
    if (!event.analysed) {
      this.unanalysed = true;
      return;
    }
    const consumer = event.consumer.id;
    const sessions = this.#sessionsOf(consumer);
    const stream = this.openStream(key);
    const before = stream.cursorOf(consumer);
    const holder = stream.lastConsumer;
    const takenFrom = holder === consumer ? null : holder;
    const moment = () => ({ ...this.#moment(event, sessions, before), takenFrom });
    if (event.duplicate) this.duplicates += 1;
    if (redelivered) this.redelivered += 1;
    const cursor = this.#move(stream, before, event, moment);
    const block = sessions.delivered(redelivered);
    if (block !== null) this.votes.prefetch.add(block);
    cursor.lastLine = line;
    cursor.lastConsumer = consumer;
    cursor.lastSessions = this.#sessions;
    const gap = stream.gaps.at(-1);
    if (gap?.moment.line === line && gap.moment.firstOfSession) sessions.skip(gap.missing.count);
    sessions.saw(key, value);
  }

  #move(stream: KeyStream, before: Cursor | null, event: TextDelivery, moment: () => Moment): Cursor {
    const { value, shape, size, previous, redelivered } = event;
    const flags = { redelivered, duplicate: event.duplicate };
    const consumer = event.consumer.id;
    if (shape === 'first' || (before === null && previous === null)) {
      return stream.begin(consumer, value, moment(), shape === 'first', redelivered);
    }
    const cursor = before ?? stream.begin(consumer, previous ?? value, moment(), false, redelivered);
    if (shape === 'forward' && previous !== null)
      stream.forward(cursor, value, { previous, size }, moment(), flags);
    else if (shape === 'back' && previous !== null)
      stream.back(cursor, value, { previous, size }, moment(), flags);
    else stream.inSequence(cursor, value, event.line, moment, flags);
    return cursor;
  }

  #moment(event: TextDelivery, sessions: ConsumerSessions, cursor: Cursor | null): Omit<Moment, 'takenFrom'> {
    const startLine = sessions.startLine;
    const sameSession =
      cursor !== null && cursor.lastConsumer === event.consumer.id && cursor.lastLine >= startLine;
    const shown = Math.max(sessions.highOf(event.key), sameSession ? cursor.last : 0);
    return {
      line: event.line,
      atUs: event.atUs,
      session: sessions.start(),
      action: this.cluster.action,
      quorum: this.cluster.quorum(),
      sessionsSince: cursor === null ? 1 : this.#sessions - cursor.lastSessions,
      firstOfSession: startLine > 0 && !sameSession,
      sessionHigh: shown,
    };
  }
}
