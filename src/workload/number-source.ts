/** Message numbers of one publisher: 1, 2, … over all its sessions, and what is to be published again first. */
export class NumberSource {
  #next = 1;
  readonly #again: number[] = [];

  /** `limit` null: without end. */
  constructor(private readonly limit: number | null) {}

  /** Null: everything was published. */
  take(): number | null {
    const again = this.#again.shift();
    if (again !== undefined) return again;
    if (this.limit !== null && this.#next > this.limit) return null;
    this.#next += 1;
    return this.#next - 1;
  }

  publishAgain(numbers: readonly number[]): void {
    this.#again.push(...numbers);
  }
}
