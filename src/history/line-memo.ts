const entriesAtMost = 4096;
const slots = 16_384;
const textBytes = 1 << 19;
const shortest = 4;

/**
 * Remembers what byte strings meant, without making strings of them: looking one up costs about as much as
 * reading it once. Forgets everything when it is full.
 */
export class LineMemo<T> {
  readonly #entryOf = new Int32Array(slots);
  readonly #hashes = new Int32Array(entriesAtMost);
  readonly #starts = new Int32Array(entriesAtMost);
  readonly #lengths = new Int32Array(entriesAtMost);
  readonly #text = Buffer.alloc(textBytes);
  readonly #textView = new DataView(this.#text.buffer, this.#text.byteOffset, textBytes);
  readonly #view: DataView;
  #values: T[] = [];
  #used = 0;

  /** @param buffer Where the byte strings to look up are. */
  constructor(private readonly buffer: Buffer) {
    this.#view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  }

  /** What the bytes mean; undefined when they are not known. */
  get(from: number, to: number): T | undefined {
    const length = to - from;
    if (length < shortest) return undefined;
    const hash = this.#hash(from, to);
    for (let slot = hash & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const entry = (this.#entryOf[slot] as number) - 1;
      if (entry < 0) return undefined;
      if (this.#hashes[entry] === hash && this.#lengths[entry] === length && this.#same(entry, from, to)) {
        return this.#values[entry];
      }
    }
  }

  set(from: number, to: number, value: T): void {
    const length = to - from;
    if (length < shortest || length > textBytes >> 4) return;
    if (this.#values.length === entriesAtMost || this.#used + length > textBytes) this.#forget();
    const hash = this.#hash(from, to);
    const entry = this.#values.length;
    this.buffer.copy(this.#text, this.#used, from, to);
    this.#hashes[entry] = hash;
    this.#starts[entry] = this.#used;
    this.#lengths[entry] = length;
    this.#used += length;
    this.#values.push(value);
    let slot = hash & (slots - 1);
    while (this.#entryOf[slot] !== 0) slot = (slot + 1) & (slots - 1);
    this.#entryOf[slot] = entry + 1;
  }

  #forget(): void {
    this.#entryOf.fill(0);
    this.#values = [];
    this.#used = 0;
  }

  #hash(from: number, to: number): number {
    const view = this.#view;
    let hash = to - from;
    for (let at = from; at <= to - 4; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
    hash = Math.imul(hash ^ view.getInt32(to - 4, true), 0x85ebca6b);
    return hash ^ (hash >>> 15);
  }

  #same(entry: number, from: number, to: number): boolean {
    const view = this.#view;
    const text = this.#textView;
    const offset = (this.#starts[entry] as number) - from;
    for (let at = from; at <= to - 4; at += 4) {
      if (view.getInt32(at, true) !== text.getInt32(at + offset, true)) return false;
    }
    return view.getInt32(to - 4, true) === text.getInt32(to - 4 + offset, true);
  }
}
