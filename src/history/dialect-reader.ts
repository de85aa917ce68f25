import { DayClock } from './dialect-clock.js';
import { splitGlued } from './dialect-glue.js';
import { HotLines } from './dialect-hot-lines.js';
import { type LineContent, type ParsedLine, parseLine } from './dialect-line.js';
import { LineMemo } from './line-memo.js';
import type { TextEvent, TextSink } from './text-events.js';

const lf = 10;
const zero = 48;
/** `HH:MM:SS.ffffff : ` */
const stampBytes = 18;

/**
 * Reads the three text dialects of 2019 from a buffer of its caller's, line by line, and tells a sink what they
 * say. All three are read at once: they differ in words, never in what the same words mean.
 */
export class DialectReader {
  readonly #clock = new DayClock();
  readonly #hot: HotLines;
  #line = 0;
  #known = 0;
  #hour = -1;
  /** What lines said, by their text without the time. */
  readonly #timedTexts: LineMemo<LineContent | null>;
  readonly #bareTexts: LineMemo<LineContent | null>;
  /** Where in the buffer the last line with a time begins, while its time has not been read. */
  #stampAt = -1;
  /** A glued line that waits for the next one: that may hold its first piece's end. */
  #held: { readonly pieces: readonly string[]; readonly line: number } | null = null;

  /** @param buffer Where the caller puts the bytes; it stays the same for the reader's life. */
  constructor(
    private readonly buffer: Buffer,
    private readonly sink: TextSink,
  ) {
    this.#hot = new HotLines(buffer, sink);
    this.#timedTexts = new LineMemo(buffer);
    this.#bareTexts = new LineMemo(buffer);
  }

  /** Lines read so far. */
  get lines(): number {
    return this.#line;
  }

  /** Lines that a rule knew, blank ones not counted. */
  get knownLines(): number {
    return this.#known;
  }

  /**
   * Reads the whole lines between `start` and `end` of the buffer.
   * @returns Where the first line that is not whole begins.
   */
  read(start: number, end: number): number {
    const bytes = this.buffer;
    let at = start;
    while (at < end) {
      if (this.#held === null) {
        const next = this.#hot.read(at, end, this.#line + 1);
        if (next >= 0) {
          this.#line += 1;
          this.#known += 1;
          this.#stamp(at);
          at = next;
          continue;
        }
      }
      const lineEnd = bytes.indexOf(lf, at);
      if (lineEnd < 0 || lineEnd >= end) break;
      this.#line += 1;
      if (this.#held !== null || !this.#repeatedLine(at, lineEnd)) this.#newLine(at, lineEnd);
      at = lineEnd + 1;
    }
    this.#readStamp();
    return at;
  }

  /** The rest of the file, which has no line feed at its end. */
  finish(start: number, end: number): void {
    if (end > start) {
      this.#line += 1;
      this.#newLine(start, end);
    }
    this.#release(null);
  }

  /** Notes where the last time stands; it is read when it is needed, or when the hour changes. */
  #stamp(at: number): void {
    this.#stampAt = at;
    const hour = ((this.buffer[at] as number) << 8) | (this.buffer[at + 1] as number);
    if (hour === this.#hour) return;
    this.#hour = hour;
    this.#readStamp();
  }

  #readStamp(): void {
    if (this.#stampAt < 0) return;
    const at = this.#stampAt;
    const seconds = this.#two(at) * 3600 + this.#two(at + 3) * 60 + this.#two(at + 6);
    const us = this.#two(at + 9) * 1e4 + this.#two(at + 11) * 1e2 + this.#two(at + 13);
    this.#clock.read(seconds * 1e6 + us);
    this.#stampAt = -1;
  }

  /** The number that two digits make. */
  #two(at: number): number {
    return ((this.buffer[at] as number) - zero) * 10 + (this.buffer[at + 1] as number) - zero;
  }

  /** Reads a line whose text, but for its time, has been read before; false when it has not. */
  #repeatedLine(at: number, end: number): boolean {
    if (end === at) return true;
    const timed = end - at > stampBytes && this.#hot.isTimed(at);
    const content = timed ? this.#timedTexts.get(at + stampBytes, end) : this.#bareTexts.get(at, end);
    if (content === undefined) return false;
    if (timed) this.#stamp(at);
    this.#known += 1;
    if (content !== null) this.#tell(content, this.#line);
    return true;
  }

  #newLine(at: number, end: number): void {
    this.#readStamp();
    const line = this.buffer
      .toString('utf8', at, end)
      .replace(/^\uFEFF/, '')
      .replace(/\r$/, '');
    if (this.#release(line)) return;
    const pieces = splitGlued(line);
    if (pieces.length > 1) {
      this.#held = { pieces, line: this.#line };
      return;
    }
    const parsed = this.#piece(line, this.#line);
    if (parsed === null) return;
    const timed = parsed.timeOfDayUs !== null;
    if (timed && !this.#hot.isTimed(at)) return;
    if (timed) this.#timedTexts.set(at + stampBytes, end, parsed.content);
    else if (line.trim() !== '') this.#bareTexts.set(at, end, parsed.content);
  }

  /** Tells a held glued line; true when the next line was the end of its first piece and is used up. */
  #release(next: string | null): boolean {
    if (this.#held === null) return false;
    const { pieces, line } = this.#held;
    this.#held = null;
    const [first = '', ...others] = pieces;
    const joined = next === null || next.trim() === '' || parseLine(next) !== null ? null : first + next;
    const useJoined = joined !== null && parseLine(joined) !== null;
    this.#piece(useJoined ? joined : first, line);
    for (const piece of others) this.#piece(piece, line);
    return useJoined;
  }

  #piece(text: string, line: number): ParsedLine | null {
    const parsed = parseLine(text);
    if (parsed === null) {
      this.sink.unknown(line, text);
      return null;
    }
    if (text.trim() !== '') this.#known += 1;
    if (parsed.timeOfDayUs !== null) this.#clock.read(parsed.timeOfDayUs);
    if (parsed.content !== null) this.#tell(parsed.content, line);
    if (parsed.timeOfDayUs !== null) this.#hot.learn(text);
    return parsed;
  }

  #tell(content: LineContent, line: number): void {
    this.#readStamp();
    if (content.type === 'acks') {
      this.sink.acks(line, content.publisher, ...content.totals);
      return;
    }
    if (content.type === 'run') this.#hot.forgetActors();
    // The same object is told again when the same line comes again: it is only valid during the call.
    const event = content as { -readonly [Name in keyof TextEvent]: TextEvent[Name] };
    event.line = line;
    event.atUs = this.#clock.nowUs;
    this.sink.event(event as TextEvent);
  }
}
