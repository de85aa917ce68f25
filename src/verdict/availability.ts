/** The longest wait so far, and when it was over. */
export interface Wait {
  readonly us: number;
  readonly line: number;
  readonly endUs: number;
}

const none: Wait = { us: 0, line: 0, endUs: 0 };

/**
 * How long nobody could publish or consume on a lane while its load was supposed to run, that is from the
 * first publish to the beginning of the drain. Publishing waits from one confirm to the next; consuming waits
 * while something is confirmed above everything delivered.
 */
export class Availability {
  publish: Wait = none;
  consume: Wait = none;
  #publishingSinceUs: number | null = null;
  #waitingSinceUs: number | null = null;
  #isOver = false;

  published(atUs: number): void {
    this.#publishingSinceUs ??= atUs;
  }

  confirmed(atUs: number, endUs: number, line: number, isBehind: boolean): void {
    if (this.#isOver) return;
    if (this.#publishingSinceUs !== null) {
      this.publish = longer(this.publish, this.#publishingSinceUs, atUs, line);
      this.#publishingSinceUs = Math.max(this.#publishingSinceUs, endUs);
    }
    if (isBehind) this.#waitingSinceUs ??= atUs;
  }

  delivered(atUs: number, endUs: number, line: number, isBehind: boolean): void {
    if (this.#isOver) return;
    if (this.#waitingSinceUs !== null) this.consume = longer(this.consume, this.#waitingSinceUs, atUs, line);
    this.#waitingSinceUs = isBehind ? endUs : null;
  }

  /** The load is over; `isDone`: every publisher had published what it was asked for. */
  over(atUs: number, line: number, isDone: boolean): void {
    if (this.#isOver) return;
    this.#isOver = true;
    if (this.#publishingSinceUs !== null && !isDone) {
      this.publish = longer(this.publish, this.#publishingSinceUs, atUs, line);
    }
    if (this.#waitingSinceUs !== null) this.consume = longer(this.consume, this.#waitingSinceUs, atUs, line);
  }
}

function longer(longest: Wait, fromUs: number, toUs: number, line: number): Wait {
  return toUs - fromUs > longest.us ? { us: toUs - fromUs, line, endUs: toUs } : longest;
}
