import { DayClock } from './dialect-clock.js';
import { splitGlued } from './dialect-glue.js';
import { HotLines } from './dialect-hot-lines.js';
import { type ParsedLine, parseLine } from './dialect-line.js';
import type { TextContent, TextEvent, TextSink } from './text-events.js';

const lf = 10;
const zero = 48;

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
          this.#stampAt = at;
          const hour = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
          if (hour !== this.#hour) this.#readStamp(hour);
          at = next;
          continue;
        }
      }
      const lineEnd = bytes.indexOf(lf, at);
      if (lineEnd < 0 || lineEnd >= end) break;
      this.#slowLine(bytes.toString('utf8', at, lineEnd));
      at = lineEnd + 1;
    }
    this.#readStamp(this.#hour);
    return at;
  }

  /** The rest of the file, which has no line feed at its end. */
  finish(start: number, end: number): void {
    if (end > start) this.#slowLine(this.buffer.toString('utf8', start, end));
    this.#release(null);
  }

  /** Time of the last hot line: needed only when an hour ends or a line without a time follows. */
  #readStamp(hour: number): void {
    if (this.#stampAt < 0) return;
    const at = this.#stampAt;
    const two = (offset: number) =>
      ((this.buffer[at + offset] as number) - zero) * 10 + (this.buffer[at + offset + 1] as number) - zero;
    const seconds = two(0) * 3600 + two(3) * 60 + two(6);
    this.#clock.read(seconds * 1e6 + two(9) * 1e4 + two(11) * 1e2 + two(13));
    this.#hour = hour;
    this.#stampAt = -1;
  }

  #slowLine(raw: string): void {
    this.#readStamp(this.#hour);
    this.#line += 1;
    const line = raw.replace(/^\uFEFF/, '').replace(/\r$/, '');
    if (this.#release(line)) return;
    const pieces = splitGlued(line);
    if (pieces.length > 1) this.#held = { pieces, line: this.#line };
    else this.#piece(line, this.#line);
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

  #piece(text: string, line: number): void {
    const parsed = parseLine(text);
    if (parsed === null) {
      this.sink.unknown(line, text);
      return;
    }
    if (text.trim() !== '') this.#known += 1;
    this.#tell(parsed, line);
    if (parsed.timeOfDayUs !== null) this.#hot.learn(text);
  }

  #tell(parsed: ParsedLine, line: number): void {
    const atUs = parsed.timeOfDayUs === null ? this.#clock.nowUs : this.#clock.read(parsed.timeOfDayUs);
    const { content } = parsed;
    if (content === null) return;
    if (content.type === 'acks') {
      this.sink.acks(line, content.publisher, ...content.totals);
      return;
    }
    if (content.type === 'run') this.#hot.forgetActors();
    this.sink.event(place(content, line, atUs));
  }
}

function place(content: TextContent, line: number, atUs: number): TextEvent {
  return { ...content, line, atUs };
}
