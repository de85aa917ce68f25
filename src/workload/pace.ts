/** A steady rate: how many may be published now. What a stall left over is made up for a tenth of a second only. */
export class Pace {
  #since: number;
  #used = 0;

  constructor(
    private readonly perSecond: number | null,
    nowMs: number,
  ) {
    this.#since = nowMs;
  }

  get isLimited(): boolean {
    return this.perSecond !== null;
  }

  allows(nowMs: number): boolean {
    if (this.perSecond === null) return true;
    const due = ((nowMs - this.#since) * this.perSecond) / 1000 - this.#used;
    const most = Math.max(1, this.perSecond / 10);
    if (due > most) this.#since += ((due - most) * 1000) / this.perSecond;
    return due >= 1;
  }

  used(): void {
    this.#used += 1;
  }
}
