/**
 * The open publishes of one channel epoch: delivery tag → message number. Tags count from 1 on every channel
 * and a confirm with `multiple` settles this epoch's lower tags only, so a window lives as long as its channel.
 */
export class ConfirmWindow {
  /** Ascending by tag, because tags are only ever added at the end. */
  readonly #open = new Map<number, number>();
  readonly #returned = new Set<number>();
  #lastTag = 0;

  get openCount(): number {
    return this.#open.size;
  }

  published(number: number): void {
    this.#lastTag += 1;
    this.#open.set(this.#lastTag, number);
  }

  /** The newest publish was never written: its tag was not used. */
  withdrawNewest(): void {
    this.#open.delete(this.#lastTag);
    this.#lastTag -= 1;
  }

  /** basic.return comes before its confirm. False: nothing of that number is open here. */
  returned(number: number): boolean {
    for (const open of this.#open.values()) {
      if (open !== number) continue;
      this.#returned.add(number);
      return true;
    }
    return false;
  }

  /** Settles the tag, or all open tags up to it, and gives the numbers that were not returned before, ascending by tag. */
  settle(tag: number, multiple: boolean): number[] {
    const settled: number[] = [];
    if (multiple) {
      for (const openTag of this.#open.keys()) {
        if (openTag > tag) break;
        this.#settleOne(openTag, settled);
      }
    } else {
      this.#settleOne(tag, settled);
    }
    return settled;
  }

  /** Everything whose outcome will never be known now; empties the window. */
  abandon(): number[] {
    const numbers = [...this.#open.values()].filter((number) => !this.#returned.has(number));
    this.#open.clear();
    return numbers;
  }

  #settleOne(tag: number, settled: number[]): void {
    const number = this.#open.get(tag);
    if (number === undefined) return;
    this.#open.delete(tag);
    if (!this.#returned.delete(number)) settled.push(number);
  }
}
