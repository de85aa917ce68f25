import { parseActor } from './dialect-actor.js';
import type { TextActor, TextSink } from './text-events.js';

/** An actor with the bytes it is printed as, its closing ` : ` included. */
interface KnownActor {
  readonly actor: TextActor;
  readonly length: number;
  readonly words: Int32Array;
  readonly lastWord: number;
}

const actorsAtMost = 64;
/** Longest line that is read byte by byte; anything longer takes the ordinary way. */
const hotLineBytes = 200;
const timeBytes = 18;

const lf = 10;
const space = 32;
const quote = 39;
const zero = 48;
const colon = 58;
const equals = 61;

const word = (text: string) => Buffer.from(text, 'latin1').readInt32LE(0);
const posWord = word('Pos ');
const negWord = word(' Neg');
const undWord = word(' Und');
const noWord = word(' No ');
const sampleWord = word('Samp');

/**
 * The two lines that make up nearly all of such a log, the publisher's running totals and the consumer's plain
 * samples, read straight from the bytes. Anything that differs in a single byte is left to the ordinary parser.
 */
export class HotLines {
  #bytes: Uint8Array;
  #view: DataView;
  #actors: KnownActor[] = [];
  #publisher: KnownActor | null = null;
  #consumer: KnownActor | null = null;
  readonly #keys = new Map<number, string>();
  #position = 0;

  constructor(
    buffer: Buffer,
    private readonly sink: TextSink,
  ) {
    this.#bytes = buffer;
    this.#view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  }

  /** Actors are found by their printed form; a run's addresses are of no use to the next. */
  forgetActors(): void {
    this.#actors = [];
    this.#publisher = null;
    this.#consumer = null;
  }

  /** Remembers the actor of a line that the ordinary parser has read. */
  learn(line: string): void {
    const end = line.indexOf(' : ', timeBytes);
    if (end < 0 || line.slice(15, timeBytes) !== ' : ' || this.#actors.length >= actorsAtMost) return;
    const actor = parseActor(line.slice(timeBytes, end));
    if (actor === null || (actor.role !== 'publisher' && actor.role !== 'consumer')) return;
    const printed = Buffer.from(line.slice(timeBytes, end + 3), 'latin1');
    const words = new Int32Array(printed.length >> 2);
    for (let index = 0; index < words.length; index += 1) words[index] = printed.readInt32LE(index * 4);
    const lastWord = printed.readInt32LE(printed.length - 4);
    const known = { actor, length: printed.length, words, lastWord };
    if (!this.#actors.some((other) => other.length === known.length && sameWords(other, known))) {
      this.#actors.push(known);
    }
  }

  /** True when the bytes at `at` are a timed line's. */
  isTimed(at: number): boolean {
    const bytes = this.#bytes;
    return (
      bytes[at + 2] === colon && bytes[at + 5] === colon && bytes[at + 16] === colon && bytes[at + 8] === 46
    );
  }

  /**
   * Reads the line that begins at `at`, if it is one of the two.
   * @returns Where the next line begins, or -1 when it is for the ordinary parser.
   */
  read(at: number, end: number, line: number): number {
    if (at + hotLineBytes > this.#bytes.length || !this.isTimed(at)) return -1;
    const role = this.#bytes[at + timeBytes];
    // P for PUBLISHER, C for CONSUMER.
    if (role === 80) {
      const known = this.#find(this.#publisher, at + timeBytes, 'publisher');
      if (known === null) return -1;
      this.#publisher = known;
      return this.#acks(known.actor, at + timeBytes + known.length, end, line);
    }
    if (role !== 67) return -1;
    const known = this.#find(this.#consumer, at + timeBytes, 'consumer');
    if (known === null) return -1;
    this.#consumer = known;
    return this.#sample(known.actor, at + timeBytes + known.length, end, line);
  }

  #find(first: KnownActor | null, at: number, role: TextActor['role']): KnownActor | null {
    if (first !== null && this.#is(first, at)) return first;
    for (const known of this.#actors) if (known.actor.role === role && this.#is(known, at)) return known;
    return null;
  }

  #is(known: KnownActor, at: number): boolean {
    const view = this.#view;
    if (view.getInt32(at + known.length - 4, true) !== known.lastWord) return false;
    const words = known.words;
    for (let index = words.length - 1; index >= 0; index -= 1) {
      if (view.getInt32(at + index * 4, true) !== words[index]) return false;
    }
    return true;
  }

  #number(at: number): number {
    const bytes = this.#bytes;
    let value = 0;
    let position = at;
    for (let digit = (bytes[position] as number) - zero; digit >= 0 && digit <= 9; ) {
      value = value * 10 + digit;
      position += 1;
      digit = (bytes[position] as number) - zero;
    }
    this.#position = position;
    return position === at || position - at > 15 ? -1 : value;
  }

  #acks(publisher: TextActor, at: number, end: number, line: number): number {
    const view = this.#view;
    const bytes = this.#bytes;
    if (view.getInt32(at, true) !== posWord || bytes[at + 9] !== space) return -1;
    const positive = this.#number(at + 10);
    let p = this.#position;
    if (view.getInt32(p, true) !== negWord || bytes[p + 10] !== space) return -1;
    const negative = this.#number(p + 11);
    p = this.#position;
    if (view.getInt32(p, true) !== undWord || bytes[p + 15] !== space) return -1;
    const undeliverable = this.#number(p + 16);
    p = this.#position;
    if (view.getInt32(p, true) !== noWord || bytes[p + 9] !== space) return -1;
    const none = this.#number(p + 10);
    p = this.#position;
    if (p >= end || bytes[p] !== lf || Math.min(positive, negative, undeliverable, none) < 0) return -1;
    this.sink.acks(line, publisher, positive, negative, undeliverable, none);
    return p + 1;
  }

  #sample(consumer: TextActor, at: number, end: number, line: number): number {
    const bytes = this.#bytes;
    if (this.#view.getInt32(at, true) !== sampleWord || bytes[at + 11] !== space) return -1;
    let p = at + 12;
    const quoted = bytes[p] === 98 && bytes[p + 1] === quote;
    if (quoted) p += 2;
    let packed = 0;
    const keyAt = p;
    for (; bytes[p] !== equals; p += 1) {
      if (p - keyAt >= 4) return -1;
      packed = (packed << 8) | (bytes[p] as number);
    }
    if (p === keyAt) return -1;
    const key = this.#keys.get(packed) ?? this.#newKey(packed, keyAt, p);
    const value = this.#number(p + 1);
    p = this.#position;
    if (quoted && bytes[p++] !== quote) return -1;
    while (bytes[p] === space) p += 1;
    if (p >= end || bytes[p] !== lf || value < 0) return -1;
    this.sink.sample(line, consumer, key, value);
    return p + 1;
  }

  #newKey(packed: number, from: number, to: number): string {
    const key = Buffer.from(this.#bytes.subarray(from, to)).toString('latin1');
    if (/^[^\s'|=]+$/.test(key)) this.#keys.set(packed, key);
    return key;
  }
}

function sameWords(a: KnownActor, b: KnownActor): boolean {
  return a.lastWord === b.lastWord && a.words.every((value, index) => value === b.words[index]);
}
