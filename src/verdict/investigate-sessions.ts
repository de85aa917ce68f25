import type { TextConnection } from '../history/text-events.js';
import type { ActionPlace } from './investigate-cluster.js';

/** What a finding can say of the connection that it came over. */
export interface SessionStart {
  readonly consumer: string;
  /** Counts the consumer's sessions in the run, from 1; 0 when the log does not show one begin. */
  readonly ordinal: number;
  /** Line at which the consumer set out to connect again; null for its first connection. */
  readonly reconnectLine: number | null;
  readonly consumingLine: number | null;
  readonly consumingAtUs: number | null;
  /** Line at which the connection before was lost or closed. */
  readonly lostLine: number | null;
  readonly lostAtUs: number | null;
  /** Node it had been connected to. */
  readonly lostFrom: string | null;
  /** Last chaos action before the connection was lost. */
  readonly lostAfter: ActionPlace | null;
  /** Line that told that this consumer became the active one. */
  readonly changeLine: number | null;
}

/** One consumer's connections, and the block of redelivered messages that each begins with. */
export class ConsumerSessions {
  #ordinal = 0;
  #openingLine: number | null = null;
  #connectingLine: number | null = null;
  #consumingLine: number | null = null;
  #consumingAtUs: number | null = null;
  #lost: { line: number; atUs: number; from: string | null; after: ActionPlace | null } | null = null;
  #changeLine: number | null = null;
  /** Redelivered deliveries since the session began, while there has been nothing else; -1 afterwards. */
  #block = -1;
  #skipped = 0;

  /** Highest number shown delivered over this session, by key. */
  readonly #highs = new Map<string, number>();

  constructor(private readonly id: string) {}

  /** Everything after this line came over the present session. */
  get startLine(): number {
    return Math.max(this.#consumingLine ?? 0, this.#changeLine ?? 0);
  }

  connection(event: TextConnection, node: string | null, action: ActionPlace | null): void {
    switch (event.step) {
      case 'lost':
      case 'stopped':
      case 'aborted':
        // A client's farewell takes several lines; the first is when it happened.
        if (this.#lost === null || (this.#consumingLine ?? 0) > this.#lost.line) {
          this.#lost = { line: event.line, atUs: event.atUs, from: node, after: action };
        }
        break;
      case 'opening':
        this.#openingLine = event.line;
        break;
      case 'connecting':
        this.#connectingLine = event.line;
        break;
      case 'consuming':
        this.#ordinal += 1;
        this.#consumingLine = event.line;
        this.#consumingAtUs = event.atUs;
        this.#block = 0;
        this.#highs.clear();
        break;
      case 'failed':
        break;
    }
  }

  becameActive(line: number): void {
    this.#changeLine = line;
    this.#block = 0;
  }

  /** @returns Length of the block of redelivered messages that just ended, if one did. */
  delivered(redelivered: boolean): number | null {
    if (this.#block < 0) return null;
    if (redelivered) {
      this.#block += 1;
      return null;
    }
    const length = this.#block;
    this.#block = -1;
    return length > 0 ? length : null;
  }

  /** Numbers that the session's first delivery of a key passed over. */
  skip(count: number): void {
    this.#skipped += count;
  }

  /** All that were skipped since this was last asked. */
  takeSkipped(): number {
    const skipped = this.#skipped;
    this.#skipped = 0;
    return skipped;
  }

  saw(key: string, value: number): void {
    if (value > this.highOf(key)) this.#highs.set(key, value);
  }

  highOf(key: string): number {
    return this.#highs.get(key) ?? 0;
  }

  start(): SessionStart {
    return {
      consumer: this.id,
      ordinal: this.#ordinal,
      reconnectLine: this.#reconnectLine(),
      consumingLine: this.#consumingLine,
      consumingAtUs: this.#consumingAtUs,
      lostLine: this.#lost?.line ?? null,
      lostAtUs: this.#lost?.atUs ?? null,
      lostFrom: this.#lost?.from ?? null,
      lostAfter: this.#lost?.after ?? null,
      changeLine: this.#changeLine,
    };
  }

  /** The line that says so in words, or else the first sign of the second and later sessions. */
  #reconnectLine(): number | null {
    const lost = this.#lost?.line ?? -1;
    if (this.#openingLine !== null && this.#openingLine > lost) return this.#openingLine;
    if (this.#ordinal < 2) return this.#openingLine;
    if (this.#connectingLine !== null && this.#connectingLine > lost) return this.#connectingLine;
    return this.#consumingLine;
  }
}
